const FILES = import.meta.glob<string>("./*.svg", {
  query: "?url",
  import: "default",
  eager: true,
});

/** Web Awesome's name for what its own controls draw, where ours is another. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  xmark: "x",
  "circle-xmark": "circle-x",
  "circle-question": "circle-question-mark",
};

export interface IconLibrary {
  readonly name: string;
  readonly resolver: (name: string) => string;
}

/** An icon by its file name, from our own origin. */
export function library(name: string): IconLibrary {
  return {
    name,
    resolver: (icon) => FILES[`./${OTHER_NAMES[icon] ?? icon}.svg`] ?? "",
  };
}
