/** Two switches over the legend: only what is sure, and which areas could as well be in another class. */

import { html, nothing } from "lit";
import { countMarked } from "../choropleth/certainty.js";
import { words } from "../words/catalogue.js";

/** @typedef {import("../choropleth/certainty.js").Marks} Marks */

/**
 * What the switches say of a layer: worth remembering, as a country has tens of thousands of areas.
 * @param {import("../types").Row[]} rows with their ranges @param {import("../types").Layer} layer @param {Marks} marks
 */
export function countsOf(rows, layer, marks) {
  return {
    isRanged: rows.some((r) => r.lower != null),
    all: rows.reduce((n, r) => n + Number(r.value != null), 0),
    setAside: marks.sure ? countMarked(rows, layer, marks).setAside : 0,
  };
}

/**
 * @param {import("../types").Layer} layer @param {ReturnType<typeof countsOf>} counts @param {Marks} marks
 * @param {(patch: Partial<Marks>) => void} set
 */
export function certaintySwitches(layer, { isRanged, all, setAside }, marks, set) {
  const w = words.explore.certainty;
  if (!isRanged && !marks.sure && !marks.edges) return nothing;
  const one = (/** @type {"sure" | "edges"} */ name) =>
    html`<label><input type="checkbox" data-testid="only-${name}" .checked=${marks[name]} @change=${(/** @type {Event} */ e) => set({ [name]: /** @type {HTMLInputElement} */ (e.target).checked })} /> ${w[name]}</label>`;
  return html`<div class="certainty" role="group" aria-label=${w.label}>
    ${one("sure")} ${one("edges")}
    <p class="fine" role="status" data-testid="set-aside">${isRanged ? (marks.sure ? w.count(setAside, all, layer.set.areaPlural) : "") : w.noRanges}</p>
  </div>`;
}
