/** The own figures that are open: kept in the memory of this page alone, and nowhere else. */

import { forgetInPage, keepInPage } from "../state/page-figures.js";
import { areasOfSet } from "./known-areas.js";
import { indicatorOf, receiptOf, seriesOf, valuesOf } from "./own-layer.js";

/** @typedef {import("./own-layer.js").OwnFigures} OwnFigures */

/** @type {Map<string, OwnFigures>} */
const open = new Map();

export function listFigures() {
  return [...open.values()];
}

/**
 * @param {{ what: string, file: string, sheet: string, column: string, checked: import("./check.js").Checked, sets: import("../types").BoundarySet[] }} accepted
 * @returns {string} the id of its indicator
 */
export function keepFigures({ what, file, sheet, column, checked, sets }) {
  // A number by chance: an address kept from an earlier page must not show other figures.
  const id = `own:${crypto.getRandomValues(new Uint32Array(1))[0] % 1_000_000}`;
  const date = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  /** @type {OwnFigures} */
  const own = { id, what, file, sheet, column, date, geography: checked.geography, sets: sets.map((s) => s.id), percent: checked.percent, decimals: checked.decimals, joined: checked.joined };
  open.set(id, own);
  keepInPage({
    indicator: indicatorOf(own),
    async values(setId, breaks) {
      const set = sets.find((s) => s.id === setId);
      if (!set) throw new Error(`there is no set ${setId}`);
      return valuesOf(own, set, (await areasOfSet(set)).map((a) => a.code), breaks);
    },
    series: (code) => seriesOf(own, code, code),
    receipt: (code) => receiptOf(own, code),
  });
  return id;
}

/** @param {string} id */
export function forgetFigures(id) {
  open.delete(id);
  forgetInPage(id);
}
