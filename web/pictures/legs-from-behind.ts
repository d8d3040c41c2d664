import { css, svg, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";

/** What can be tapped on one leg, named as an episode names its `site`. */
export type Site = "sit_bone" | "high" | "middle" | "low";

export interface Leg {
  readonly side: "left" | "right";
  /** The side in the page's language. */
  readonly word: string;
  readonly sites: readonly Site[];
  readonly chosen: boolean;
  readonly site: string | undefined;
  readonly focused: boolean;
}

// One half is drawn, the left; the other is its mirror image about x = 160.
const WIDTH = 320;
const MIRRORED = `matrix(-1 0 0 1 ${WIDTH} 0)`;
const OUTER_EDGE =
  "M102 6 C100 38 74 62 66 104 C59 140 64 190 71 240 C77 284 86 312 88 340 C90 362 82 380 80 424";
const INNER_EDGE =
  "143 424 C144 394 136 374 138 348 C140 322 147 296 151 262 C155 228 157 196 158 168";
const HALF = `${OUTER_EDGE} L${INNER_EDGE} L160 162 L160 6 Z`;
const OUTLINE = `${OUTER_EDGE} M${INNER_EDGE}`;
const LINES = [
  "M160 82 C158 112 157 140 159 163", // between the buttocks
  "M156 166 C142 181 112 184 90 168", // the fold under them
  "M146 62 C143 66 143 71 146 74", // the dimple over the sacrum
  "M76 92 C86 104 90 122 86 142", // the hollow behind the hip
  "M97 353 C107 360 121 360 131 352", // the crease of the knee
  "M100 384 C98 397 98 410 99 424",
  "M123 384 C126 397 126 410 125 424",
];
/** Biceps femoris runs to the outer side of the knee, the other two hamstrings to its inner side. */
const MUSCLES = [
  "M123 160 C104 190 85 236 85 284 C85 312 90 334 94 356 C99 336 106 314 110 288 C116 250 124 204 129 166 Z",
  "M129 166 C137 196 148 236 143 284 C140 312 134 334 131 356 C126 334 116 314 113 290 C114 250 122 206 129 166 Z",
];
const FIBRES = [
  "M121 176 C106 208 94 246 94 292",
  "M125 182 C114 214 104 252 103 300",
  "M131 182 C137 212 140 250 136 300",
  "M127 192 C125 224 124 258 126 306",
];
const AREAS: Readonly<Record<Site, string>> = {
  high: "M118 166 C108 179 98 196 91 217 Q120 228 148 219 C147 199 144 181 139 166 Q128 172 118 166 Z",
  middle:
    "M91 217 C84 237 79 260 79 284 Q114 297 148 284 C150 261 150 239 148 219 Q120 228 91 217 Z",
  low: "M79 284 C79 312 85 334 90 352 L134 352 C138 332 145 312 148 284 Q114 297 79 284 Z",
  sit_bone: "M147 156 a20 20 0 1 1 -40 0 a20 20 0 1 1 40 0 Z",
};

const half = svg`
  <path class="skin" d=${HALF} />
  ${MUSCLES.map((muscle) => svg`<path class="muscle" d=${muscle} />`)}
  ${FIBRES.map((fibre) => svg`<path class="fibre" d=${fibre} />`)}
  <ellipse class="bone" cx="127" cy="156" rx="7" ry="10" transform="rotate(14 127 156)" />
  ${LINES.map((line) => svg`<path class="detail" d=${line} />`)}
  <path class="outline" d=${OUTLINE} />
`;

/** The figure, which does not change, and the stripes that mark what is chosen. */
export const figure = svg`
  <pattern id="stripes" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="ground" width="7" height="7" />
    <rect class="stripe" width="3" height="7" />
  </pattern>
  ${half}
  <g transform=${MIRRORED}>${half}</g>
`;

/** What can be tapped on one leg, with what is chosen and what has the focus marked. */
export function leg({ side, word, sites, chosen, site, focused }: Leg): TemplateResult {
  const left = side === "left";
  const area = (one: Site) => svg`
    <path class=${classMap({ area: true, chosen: site === one })}
      data-side=${side} data-site=${one} d=${AREAS[one]} />`;
  return svg`
    <g class=${classMap({ leg: true, chosen, focused })} data-side=${side}>
      <g transform=${left ? "matrix(1 0 0 1 0 0)" : MIRRORED}>
        <path class="whole" d=${HALF} />
        <path class="edge" d=${OUTLINE} />
        ${sites.map(area)}
      </g>
      <text x=${left ? 32 : WIDTH - 32} y="300">${word}</text>
    </g>
  `;
}

export const styles = css`
  path,
  ellipse {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .skin {
    fill: color-mix(in oklab, var(--ink) 5%, var(--surface));
  }
  .muscle {
    fill: color-mix(in oklab, var(--red) 13%, var(--surface));
    stroke: color-mix(in oklab, var(--red) 35%, var(--surface));
  }
  .fibre {
    stroke: color-mix(in oklab, var(--red) 28%, var(--surface));
  }
  .bone {
    fill: var(--surface);
    stroke: var(--ink-soft);
    stroke-dasharray: 2.5 3;
  }
  .detail {
    stroke: color-mix(in oklab, var(--ink-soft) 60%, var(--surface));
    stroke-width: 1.5;
  }
  .outline {
    stroke: var(--ink-soft);
    stroke-width: 2;
  }
  .leg {
    cursor: pointer;
  }
  .whole,
  .area {
    fill: transparent;
  }
  .area {
    stroke: color-mix(in oklab, var(--ink-soft) 70%, transparent);
    stroke-dasharray: 1 5;
    stroke-width: 1.25;
  }
  @media (hover: hover) {
    .area:hover {
      fill: color-mix(in oklab, var(--brand) 22%, transparent);
    }
  }
  .leg.chosen .edge {
    stroke: var(--brand);
    stroke-width: 3.5;
  }
  .leg.focused .edge {
    stroke: var(--focus);
    stroke-width: 5;
  }
  .ground {
    fill: color-mix(in oklab, var(--brand) 30%, var(--surface));
  }
  .stripe {
    fill: var(--brand);
  }
  .area.chosen {
    fill: url("#stripes");
    stroke: var(--brand);
    stroke-dasharray: none;
    stroke-width: 2.5;
  }
  .leg:not(.chosen) .area.chosen {
    fill: color-mix(in oklab, var(--brand) 16%, transparent);
    stroke-dasharray: 5 4;
  }
  text {
    fill: var(--ink-soft);
    font: 600 17px var(--font-text);
    text-anchor: middle;
  }
  .leg.chosen text {
    fill: var(--brand);
    font-weight: 800;
    text-decoration: underline;
    text-underline-offset: 4px;
  }
`;
