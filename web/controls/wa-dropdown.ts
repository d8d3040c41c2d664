import "@awesome.me/webawesome/dist/components/dropdown/dropdown.js";
