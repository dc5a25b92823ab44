/** How the classes and the pale colours of a comparison read, and how many areas are clear when all are looked at. */

import { html, nothing } from "lit";
import { words } from "../words/catalogue.js";
import { isTested, wordsOf } from "../words/measures.js";

/** @param {import("../types").Layer} layer @param {boolean} onlySure whether no pale colour is on the map */
export function comparisonNote(layer, onlySure) {
  const term = (/** @type {string} */ id, /** @type {string} */ text) => html`<button type="button" class="term" data-term=${id}>${text}</button>`;
  const of = wordsOf(layer);
  const w = words.explore.comparison;
  const tested = isTested(layer);
  return html`<p class="fine">
      ${of.legendNote} ${tested && !onlySure ? html`${w.pale} ${term("no-clear-difference", of.unclear)}${w.chance}` : nothing}
      ${of.term ? term(...of.term) : nothing}
    </p>
    ${tested ? html`<p class="fine" data-testid="together">${layer.falseDiscovery?.sentence} ${term("looked-at-together", w.together)}</p>` : nothing}`;
}
