import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
