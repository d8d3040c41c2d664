import "@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js";
