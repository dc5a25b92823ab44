/** Two switches over the legend: only what is sure, and which areas could as well be in another class. */

import { html, nothing } from "lit";
import { countMarked } from "../choropleth/certainty.js";
import { words } from "../words/catalogue.js";

/** @typedef {import("../choropleth/certainty.js").Marks} Marks */

/**
 * @param {import("../types").Layer} layer @param {import("../types").Row[]} rows with their ranges @param {Marks} marks
 * @param {(patch: Partial<Marks>) => void} set
 */
export function certaintySwitches(layer, rows, marks, set) {
  const w = words.explore.certainty;
  const isRanged = rows.some((r) => r.lower != null);
  if (!isRanged && !marks.sure && !marks.edges) return nothing;
  const one = (/** @type {"sure" | "edges"} */ name) =>
    html`<label><input type="checkbox" data-testid="only-${name}" .checked=${marks[name]} @change=${(/** @type {Event} */ e) => set({ [name]: /** @type {HTMLInputElement} */ (e.target).checked })} /> ${w[name]}</label>`;
  const counts = marks.sure ? countMarked(rows, layer, marks) : null;
  const all = rows.filter((r) => r.value != null).length;
  return html`<div class="certainty" role="group" aria-label=${w.label}>
    ${one("sure")} ${one("edges")}
    <p class="fine" role="status" data-testid="set-aside">${isRanged ? (counts ? w.count(counts.setAside, all, layer.set.areaPlural) : "") : w.noRanges}</p>
  </div>`;
}
