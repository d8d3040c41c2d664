import "@awesome.me/webawesome/dist/components/icon/icon.js";
