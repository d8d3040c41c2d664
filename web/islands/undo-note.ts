const LEAST_S = 10;
const STEP_MS = 250;

/**
 * A note that goes by itself, but never while it is pointed at, holds the focus or is out of sight.
 * `seconds` says how long it stays (10, never less). Tells `undo-note:gone` when it goes.
 */
class UndoNote extends HTMLElement {
  #left = 0;
  #clock: number | undefined;

  connectedCallback(): void {
    if (!this.closest("[role=status], [aria-live]")) this.setAttribute("role", "status");
    this.#left = Math.max(Number(this.getAttribute("seconds")), LEAST_S) * 1000;
    this.#clock = window.setInterval(this.#tick, STEP_MS);
    this.addEventListener("click", this.#close);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#clock);
  }

  #tick = (): void => {
    if (document.hidden || this.matches(":hover, :focus-within")) return;
    this.#left -= STEP_MS;
    if (this.#left <= 0) this.#go();
  };

  #close = (event: Event): void => {
    if ((event.target as Element).closest("[data-close]")) this.#go();
  };

  #go(): void {
    this.dispatchEvent(new CustomEvent("undo-note:gone", { bubbles: true }));
    this.remove();
  }
}

customElements.define("undo-note", UndoNote);
