import "@awesome.me/webawesome/dist/components/slider/slider.js";
