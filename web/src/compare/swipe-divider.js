/** The divider of two maps that lie one over the other: dragged, or moved with the keyboard (ARIA authoring practices, slider). */

import { LitElement, html } from "lit";
import { words } from "../words/catalogue.js";
import { dividerAfter } from "./swipe.js";

const say = words.compare.swipe;

export class SwipeDivider extends LitElement {
  static properties = { at: { type: Number } };

  constructor() {
    super();
    /** Per cent of the width that the left map has. */
    this.at = 50;
    this.dragging = false;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {number} at @param {boolean} settled whether the address may know */
  #move(at, settled) {
    this.at = Math.max(0, Math.min(100, Math.round(at)));
    this.dispatchEvent(new CustomEvent(settled ? "divider-settled" : "divider-move", { detail: this.at }));
  }

  /** @param {PointerEvent} event */
  #percent({ clientX }) {
    const { left, width } = this.getBoundingClientRect();
    return ((clientX - left) / width) * 100;
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (event.button) return;
    const handle = /** @type {HTMLElement} */ (event.currentTarget);
    event.preventDefault();
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    this.dragging = true;
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    if (this.dragging) this.#move(this.#percent(event), false);
  }

  #up() {
    if (!this.dragging) return;
    this.dragging = false;
    this.#move(this.at, true);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const at = event.ctrlKey || event.metaKey || event.altKey ? null : dividerAfter(event.key, this.at);
    if (at === null) return;
    event.preventDefault();
    this.#move(at, true);
  }

  render() {
    return html`<div
      class="handle"
      role="slider"
      tabindex="0"
      data-testid="divider"
      style="left: ${this.at}%"
      aria-label=${say.divider}
      aria-orientation="horizontal"
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${this.at}
      aria-valuetext=${say.value(this.at)}
      title=${say.help}
      @pointerdown=${this.#down}
      @pointermove=${this.#drag}
      @pointerup=${this.#up}
      @pointercancel=${this.#up}
      @keydown=${this.#key}
    >
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M9 6l-6 6 6 6M15 6l6 6-6 6" fill="none" stroke="currentColor" stroke-width="2"></path></svg>
    </div>`;
  }
}

customElements.define("swipe-divider", SwipeDivider);
