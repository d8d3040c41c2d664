import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";

const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;
const ICONS = /^.*\/icons(?=\/[^/]+\.svg)/;

function licence(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[sc]e/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence to pass on`);
  const name = folder.replace(/^.*\/node_modules\//, "").replace(/^.*\/icons$/, "Lucide icons");
  return `## ${name}\n\n${readFileSync(join(folder, file), "utf-8").trim()}\n`;
}

/** Writes licences.txt: those of everything of others in what was built, fonts and icons too. */
export function licences(): Plugin {
  return {
    name: "licences",
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap((built) =>
        built.type === "chunk" ? built.moduleIds : built.originalFileNames,
      );
      const folders = files
        .map((file) => resolve(this.environment.config.root, file))
        .map((file) => PACKAGE.exec(file)?.[0] ?? ICONS.exec(file)?.[0] ?? "");
      const source = [...new Set(folders)].filter(Boolean).sort().map(licence).join("\n\n");
      this.emitFile({ type: "asset", fileName: "licences.txt", source });
    },
  };
}
