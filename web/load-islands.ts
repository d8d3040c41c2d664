/** A file's name is its tag: islands/pain-scale.ts makes <pain-scale>. */
const FILES = import.meta.glob(["./islands/*-*.ts", "./controls/*-*.ts"]);
const BY_TAG = new Map(
  Object.entries(FILES).map(([file, load]) => [file.replace(/^.*\/(.+)\.ts$/, "$1"), load]),
);

/** Loads what the page's own tags need, and no more. */
export function loadIslands(within: ParentNode): void {
  const waiting = [...within.querySelectorAll(":not(:defined)")];
  if (within instanceof Element) waiting.push(within);
  for (const tag of new Set(waiting.map((element) => element.localName))) void BY_TAG.get(tag)?.();
}
