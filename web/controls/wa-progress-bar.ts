import "@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js";
