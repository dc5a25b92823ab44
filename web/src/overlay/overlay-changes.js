/** What a choice in the sentence of Overlay changes in the address. Pure. */

import { choosePart } from "../explore/sentence-parts.js";
import { resolve } from "../state/resolve.js";
import { EMPTY } from "../state/url-state.js";
import { NO_CHOICE } from "./overlay-address.js";

/** @typedef {import("../types").AppState} AppState */
/** @typedef {import("../types").Catalogue} Catalogue */
/** @typedef {import("./overlay-sides.js").Sides} Sides */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */

const NOTHING_ASKED = { indicator: null, group: null, measure: null, period: null, right: EMPTY.right, overlay: NO_CHOICE };

/** Two measures as the address has them. @param {Resolved} x @param {Resolved} y @returns {Partial<AppState>} */
export function shownSides(x, y) {
  const { set: _set, ...right } = y.query;
  return { ...x.query, right };
}

/** Another part of one measure. @param {"x" | "y"} side @param {keyof import("../types").Query} part @param {string} id @param {Sides} now @param {AppState} state @param {Catalogue} catalogue @returns {{ patch: Partial<AppState>, notices: string[] } | null} */
export function withPart(side, part, id, now, state, catalogue) {
  const next = resolve({ ...now[side].query, ...choosePart(part, id, now[side], catalogue) }, catalogue);
  if (!next) return null;
  // A brush is of values that the other measure does not have; cells go with the legend.
  const overlay = { ...state.overlay, cells: [], brush: null };
  return { patch: { ...(side === "x" ? shownSides(next, now.y) : shownSides(now.x, next)), overlay }, notices: next.notices };
}

/** Other boundaries; where they have neither measure, what they begin with. @param {string} id @param {Sides} now @param {AppState} state @param {Catalogue} catalogue @returns {AppState} */
export function withSet(id, now, state, catalogue) {
  const patch = choosePart("set", id, now.x, catalogue);
  const { set: _set, ...right } = { ...now.y.query, ...choosePart("set", id, now.y, catalogue) };
  const level = catalogue.sets.find((s) => s.id === id)?.level;
  const overlay = { ...state.overlay, cells: [], brush: null };
  const asked = { ...state, ...now.x.query, ...patch, right, overlay, map: null, area: level === now.x.set.level ? state.area : null };
  return patch.indicator === null && right.indicator === null ? { ...asked, ...NOTHING_ASKED, set: id } : asked;
}

/** The two measures in each other's place, with what is chosen of them. @param {Sides} now @param {AppState["overlay"]} overlay @returns {Partial<AppState>} */
export function swapped({ x, y }, { cells, brush, third }) {
  const turned = cells.map((c) => 3 * (c % 3) + Math.floor(c / 3)).sort();
  return { ...shownSides(y, x), overlay: { cells: turned, brush: brush && [brush[2], brush[3], brush[0], brush[1]], third } };
}
