import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { figure, leg, type Site, styles } from "../pictures/legs-from-behind";

const SITES: readonly Site[] = ["high", "middle", "low", "sit_bone"]; // the last lies on top

type Choice = { readonly side: string | undefined; readonly site: string | undefined };

/**
 * The back of both thighs, to tap instead of choosing among the radio buttons that it wraps
 * (`name=side`: left, right; `name=site`: sit_bone, high, middle, low). They stay what the keyboard,
 * a screen reader and the form use; the picture only chooses among them and shows what is chosen.
 */
@customElement("body-picture")
export class BodyPicture extends LitElement {
  static override styles = [
    styles,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        inline-size: min(100%, 22rem);
        margin-inline: auto;
        touch-action: manipulation;
      }
    `,
  ];

  @state() private chosen: Choice = { side: undefined, site: undefined };
  @state() private focused: Choice = { side: undefined, site: undefined };

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("input", this.#read);
    this.addEventListener("focusin", this.#read);
    this.addEventListener("focusout", this.#read);
    this.closest("form")?.addEventListener("reset", this.#readSoon);
    this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.closest("form")?.removeEventListener("reset", this.#readSoon);
  }

  #radios(name: string): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[type=radio][name=${name}]`)];
  }

  #read = (): void => {
    const checked = (name: string) => this.#radios(name).find((radio) => radio.checked)?.value;
    const focused = (name: string) =>
      this.#radios(name).find((radio) => radio.matches(":focus-visible"))?.value;
    this.chosen = { side: checked("side"), site: checked("site") };
    this.focused = { side: focused("side"), site: focused("site") };
  };

  #readSoon = (): void => void setTimeout(this.#read);

  #choose(name: string, value: string): void {
    const radio = this.#radios(name).find((one) => one.value === value && !one.disabled);
    if (radio === undefined || radio.checked) return;
    radio.checked = true;
    radio.dispatchEvent(new Event("input", { bubbles: true }));
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #tap = (event: Event): void => {
    const region = (event.target as Element).closest<SVGElement>("[data-side]");
    const { side, site } = region?.dataset ?? {};
    if (side !== undefined) this.#choose("side", side);
    if (site !== undefined) this.#choose("site", site);
  };

  /** The page's own word for a side, so that it is in the page's language. */
  #word(side: string): string {
    const radio = this.#radios("side").find((one) => one.value === side);
    return radio?.labels?.[0]?.textContent?.trim() ?? "";
  }

  #leg(side: "left" | "right"): TemplateResult {
    const offered = this.#radios("site").map((radio) => radio.value);
    const chosen = this.chosen.side === side;
    const open = this.chosen.side === undefined; // a site without a side may be on either leg
    return leg({
      side,
      word: this.#word(side),
      sites: SITES.filter((site) => offered.includes(site)),
      chosen,
      site: chosen || open ? this.chosen.site : undefined,
      focused: this.focused.side === side || (chosen && this.focused.site !== undefined),
    });
  }

  override render(): TemplateResult {
    return html`
      <svg viewBox="0 0 320 430" aria-hidden="true" @click=${this.#tap}>
        ${figure} ${this.#leg("left")} ${this.#leg("right")}
      </svg>
      <slot></slot>
    `;
  }
}
