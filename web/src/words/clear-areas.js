/** Which areas of a map differ clearly, in sentences. Pure. */

import { counted } from "./format.js";
import { list } from "./names.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */

const NAMES_UP_TO = 6;

/** "4 boroughs: Camden, …", with names while they are few. @param {Row[]} rows @param {Layer} layer */
export function areasNamed(rows, { set }) {
  const names = rows.length <= NAMES_UP_TO ? `: ${list(rows.map((r) => r.name))}` : "";
  return `${counted(rows.length, set.areaSingular, set.areaPlural)}${names}`;
}

/** Those that differ clearly one way. @param {Row[]} rows @param {import("../types").Clarity} way */
export function clearly(rows, way) {
  return rows.filter((r) => r.clarity === way);
}
