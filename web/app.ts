import "./htmx";
import { loadIslands } from "./load-islands";

loadIslands(document);
document.addEventListener("htmx:load", (loaded) => loadIslands(loaded.target as Element));
