import { defineConfig } from "vite";
import { licences } from "./build/licences.ts";
import { ownIconsOnly } from "./build/own-icons-only.ts";
import { withoutEval } from "./build/without-eval.ts";

export default defineConfig({
  base: "./", // what is built names its neighbours relative to itself: Django may serve it anywhere
  publicDir: false,
  plugins: [withoutEval(), ownIconsOnly(), licences()],
  build: {
    outDir: "../src/restride/web/static/built",
    emptyOutDir: true,
    manifest: "manifest.json",
    target: ["chrome111", "firefox114", "safari16.4"], // what Web Awesome and Lit are made for
    assetsInlineLimit: 0, // no data: addresses, so that the security policy need not allow them
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ["app.ts", "styles/app.css"] },
  },
});
