/** Two maps of Compare one over the other: where their divider stands, and that it covers nothing that has the focus. */

import { html } from "lit";
import { dividerToShow } from "./swipe.js";
import { boxOfFocus } from "./uncovered.js";
import "./swipe-divider.js";
import "./swipe.css";

export class SwipeControl {
  /** @param {import("./compare-view.js").CompareView} view */
  constructor(view) {
    this.view = view;
    /** Where the divider stands as long as the focus is on what it would cover. @type {number | null} */
    this.yielded = null;
  }

  /** Per cent of the width; null where the maps stand side by side. */
  get at() {
    const { swipe } = this.view.state;
    return swipe === null ? null : (this.yielded ?? swipe);
  }

  /** @param {number | null} at */
  #give(at) {
    if (at === this.yielded) return;
    this.yielded = at;
    this.view.requestUpdate();
  }

  /** The focus has left the maps: the divider goes where it was. */
  restore() {
    this.#give(null);
  }

  /** What has the focus is never covered by the other map: the divider gives way, until the focus leaves. @param {number} place @param {EventTarget | null} target */
  async uncover(place, target) {
    if (this.at === null || place > 1) return;
    // A large map scrolls to where its cursor goes, and tells where it is a moment later.
    await new Promise(requestAnimationFrame);
    const map = this.view.maps[place];
    const { activeElement } = document;
    // Whoever points with a mouse sees what they point at.
    if (!map?.contains(activeElement) || !activeElement?.matches(":focus-visible") || this.at === null) return;
    const box = boxOfFocus(map, /** @type {Element} */ (target));
    const to = box && dividerToShow(place ? "right" : "left", box, this.at, map.getBoundingClientRect().width);
    if (to !== null) this.#give(to);
  }

  /** While it is dragged the maps are clipped at once; the address is told where it is let go. @param {number} at */
  divider(at) {
    const { view } = this;
    return html`<swipe-divider
      .at=${at}
      @divider-move=${(/** @type {CustomEvent<number>} */ e) => /** @type {HTMLElement} */ (view.querySelector(".pair")).style.setProperty("--divider", `${e.detail}%`)}
      @divider-settled=${(/** @type {CustomEvent<number>} */ e) => (this.restore(), view.store.set({ swipe: e.detail }, { replace: true }))}
    ></swipe-divider>`;
  }
}
