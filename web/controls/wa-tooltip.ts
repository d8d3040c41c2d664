import "@awesome.me/webawesome/dist/components/tooltip/tooltip.js";
