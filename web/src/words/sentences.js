/** What a number means, in words. Pure; every sentence carries its likely range or says why there is none. */

import { words } from "./catalogue.js";
import { wordsOf } from "./measures.js";
import { isSampled, noRange, whyNone } from "./reasons.js";

/** @typedef {import("../types").Cell} Cell */
/** @typedef {import("./measures.js").Told} Told */

/** The likely range of a cell: "likely between 42.0% and 74.4%", or why there is none. @param {Cell} cell @param {Told} layer */
export function likely(cell, layer) {
  if (cell.lower == null || cell.upper == null) return noRange(cell, layer);
  const range = wordsOf(layer).between(cell, layer);
  // A count of everybody has no sampling error, only chance.
  return layer.uncertainty.method.startsWith("counted") ? `counted; expected to vary by chance ${range}` : `likely ${range}`;
}

/** "58.2%, likely between 42.0% and 74.4%". @param {Cell} cell @param {Told} layer */
export function valueSentence(cell, layer) {
  if (cell.value == null) return whyNone(cell, layer);
  const said = wordsOf(layer).phrase(cell, layer);
  const range = likely(cell, layer);
  return /^(likely|counted)/.test(range) ? `${said}, ${range}` : `${said}. ${range}`;
}

/** The range where a table has a column for it. @param {Cell} cell @param {Told} layer */
export function rangeShort(cell, layer) {
  if (cell.lower != null && cell.upper != null) return wordsOf(layer).span(cell.lower, cell.upper, layer);
  if (layer.uncertainty.method === "none-known") return words.own.noneKnown;
  if (!isSampled(layer)) return "not a sample";
  return cell.marker ? `${whyNone(cell, layer)}, so no likely range` : noRange(cell, layer);
}

/** Whether an area that is clear alone is so among all that are looked at together. @param {Cell} cell @param {Pick<import("../types").Layer, "falseDiscovery">} layer */
export function listNote(cell, layer) {
  const clearAlone = cell.clarity === "lower" || cell.clarity === "higher";
  if (!clearAlone || cell.clarityInList == null) return "";
  const all = layer.falseDiscovery ? `all ${layer.falseDiscovery.compared}` : "all";
  return cell.clarityInList === cell.clarity ? `It stays clear when ${all} are looked at together.` : `That is when looked at alone: among ${all} looked at together, it could be chance.`;
}
