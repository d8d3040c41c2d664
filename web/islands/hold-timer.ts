/**
 * Counts the seconds of a hold into the field that it wraps: `ready` seconds to get in place, then
 * up, until Stop is pressed or `seconds` are held. It counts in silence: a screen reader reads the
 * field when it is done. `[data-start]`, `[data-stop]` and `.timer-shown` are the page's own.
 */
class HoldTimer extends HTMLElement {
  #clock: number | undefined;
  #began = 0;

  connectedCallback(): void {
    this.#part(".timer").hidden = false;
    this.#part("[data-start]").addEventListener("click", this.#start);
    this.#part("[data-stop]").addEventListener("click", this.#stop);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#clock);
  }

  #part(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`hold-timer needs ${selector}`);
    return found;
  }

  /** Seconds held; below 0 while getting ready. */
  #held(): number {
    return (performance.now() - this.#began) / 1000 - Number(this.getAttribute("ready"));
  }

  #start = (): void => {
    this.#began = performance.now();
    this.#running(true);
    this.#clock = window.setInterval(this.#show, 100);
    this.#show();
  };

  #show = (): void => {
    const held = this.#held();
    this.#part(".timer-shown").textContent = String(held < 0 ? Math.floor(held) : Math.trunc(held));
    if (held >= Number(this.getAttribute("seconds"))) this.#stop();
  };

  #stop = (): void => {
    window.clearInterval(this.#clock);
    this.#running(false);
    const held = Math.min(this.#held(), Number(this.getAttribute("seconds")));
    if (held < 0) return; // stopped before the hold began: nothing was held, and nothing is told
    const field = this.querySelector("input") as HTMLInputElement;
    field.value = String(Math.trunc(held));
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  };

  #running(running: boolean): void {
    this.#part("[data-start]").hidden = running;
    this.#part("[data-stop]").hidden = !running;
    if (running) this.#part("[data-stop]").focus();
  }
}

customElements.define("hold-timer", HoldTimer);
