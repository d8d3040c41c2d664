const DRAGGED_PX = 6; // less than this is a tap with a trembling finger, which the radio takes itself

/**
 * Lets a finger slide over radio buttons. What it wraps stays radio buttons, named and checked as
 * the page wrote them; nothing is chosen before somebody chooses, since no answer is not 0.
 */
class PainScale extends HTMLElement {
  #from: number | undefined;
  #radios: HTMLInputElement[] = [];

  connectedCallback(): void {
    this.addEventListener("pointerdown", this.#begin);
    this.addEventListener("pointermove", this.#slide);
    this.addEventListener("pointerup", this.#end);
    this.addEventListener("pointercancel", this.#end);
  }

  #begin = (event: PointerEvent): void => {
    if (!(event.target as Element).closest("label")) return;
    this.#radios = [...this.querySelectorAll<HTMLInputElement>("input[type=radio]:enabled")];
    this.#from = event.clientX;
  };

  #slide = (event: PointerEvent): void => {
    if (this.#from === undefined) return;
    if (!this.hasPointerCapture(event.pointerId)) {
      if (Math.abs(event.clientX - this.#from) < DRAGGED_PX) return;
      this.setPointerCapture(event.pointerId);
    }
    this.#choose(nearest(this.#radios, event.clientX, event.clientY));
  };

  #end = (event: PointerEvent): void => {
    this.#from = undefined;
    if (!this.hasPointerCapture(event.pointerId)) return;
    const chosen = this.#radios.find((radio) => radio.checked);
    chosen?.focus();
    chosen?.dispatchEvent(new Event("change", { bubbles: true }));
  };

  #choose(radio: HTMLInputElement | undefined): void {
    if (radio === undefined || radio.checked) return;
    radio.checked = true;
    radio.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function nearest(radios: HTMLInputElement[], x: number, y: number): HTMLInputElement | undefined {
  const distance = (radio: HTMLInputElement): number => {
    const box = (radio.closest("label") ?? radio).getBoundingClientRect();
    return Math.hypot(x - (box.left + box.right) / 2, y - (box.top + box.bottom) / 2);
  };
  return radios.toSorted((one, other) => distance(one) - distance(other))[0];
}

customElements.define("pain-scale", PainScale);
