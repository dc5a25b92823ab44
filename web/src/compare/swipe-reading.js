/** Under two maps that lie over each other: what both say of the area that is pointed at, else of the selected one. */

import { html } from "lit";
import { words } from "../words/catalogue.js";

/** @param {import("./compare-view.js").CompareView} view */
export function swipeReading(view) {
  const { swipe, place, pane } = words.compare;
  const count = view.panes?.all.length ?? 2;
  const isPointed = view.hovered !== null;
  const one = (/** @type {number} */ i) => {
    const index = view.data.all[i].areas?.indexOf(isPointed ? view.hoveredOn(i) : view.selectedOn(i)) ?? -1;
    const looks = view.looks[i];
    const name = pane(i, count);
    return index >= 0 && looks && looks.rows.length > index ? place.on(name, looks.label(index)) : place.nothing(name);
  };
  const isAny = isPointed || view.state.area;
  return html`<div class="swipe-reading" data-testid="swipe-reading">
    ${isAny ? html`<p>${one(0)}</p><p>${one(1)}</p>` : html`<p>${swipe.none}</p><p aria-hidden="true"> </p>`}
    <p class="fine">${swipe.help}</p></div>`;
}
