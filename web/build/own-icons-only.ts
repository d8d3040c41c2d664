import type { Plugin } from "vite";

const LIBRARIES = /\/\/ src\/components\/icon\/library\.(default|system)\.ts/;
const EXPORTED = /export \{([^}]*)\}/;

/**
 * Puts icons/library.ts in the place of Web Awesome's own two icon libraries: one fetches from
 * another host, the other from data: addresses, which the security policy does not allow.
 */
export function ownIconsOnly(): Plugin {
  return {
    name: "own-icons-only",
    transform: {
      filter: { id: /@awesome\.me\/webawesome\/dist\/chunks\//, code: LIBRARIES },
      handler(code) {
        const name = LIBRARIES.exec(code)?.[1] ?? "";
        const exported = EXPORTED.exec(code)?.[1] ?? "";
        const library = `library_${name}_default`;
        if (!exported.includes(library))
          this.error(`Web Awesome no longer exports ${library}: see how it finds its icons now`);
        return {
          code: `import { library } from "/icons/library.ts";
            export const ${library} = library("${name}");
            export const icons = {};
            export const getIconFolder = undefined;`,
          map: null,
        };
      },
    },
  };
}
