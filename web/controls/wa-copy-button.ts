import "@awesome.me/webawesome/dist/components/copy-button/copy-button.js";
