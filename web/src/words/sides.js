/** The two figures that a comparison is made of, each with its range or why it has none. Pure. */

import { brief, withUnit } from "./format.js";
import { isSampled, reason } from "./reasons.js";

/** @typedef {import("../types").Cell} Cell */
/** @typedef {import("./measures.js").Told} Told */
/** @typedef {"group" | "reference" | "baseline" | "later"} Role */

/** One of them, with what qualifies it. @param {Cell} cell @param {Role} role @returns {Cell} */
export function side(cell, role) {
  return {
    value: cell[`${role}Value`] ?? null,
    lower: cell[`${role}Lower`] ?? null,
    upper: cell[`${role}Upper`] ?? null,
    marker: cell[`${role}Marker`] ?? null,
  };
}

/** A rate behind a comparison: "85.6% (76.3–94.9%)". @param {Cell} cell @param {Role} role @param {Told} layer */
export function rateBehind(cell, role, layer) {
  const { value, lower, upper, marker } = side(cell, role);
  const { unit, decimals } = layer.indicator;
  if (value == null) return reason(marker, layer.missing);
  const said = withUnit(value, unit, decimals);
  if (!isSampled(layer)) return said;
  return lower == null || upper == null ? `${said} (unreliable: no likely range)` : `${said} (${brief(lower, upper, unit, decimals)})`;
}
