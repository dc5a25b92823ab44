/** What a number means, in words. Pure; every sentence carries its likely range or says why there is none. */

import { brief, number, range, withUnit } from "./format.js";

/** @typedef {import("../types").Cell} Cell */
/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Marker} Marker */
/** @typedef {Pick<Layer, "indicator" | "measure" | "unit" | "group" | "reference" | "period" | "uncertainty"> & { missing?: Layer["missing"] }} Told */

/** @type {Record<Marker, string>} */
const REASONS = {
  suppressed: "Too few people surveyed to say",
  unreliable: "Too few people surveyed for a reliable figure",
  low: "Too few people to print a figure",
  missing: "The source has no figure",
  "not-applicable": "Not measured here",
};

/** Why there is no number, in the source's words where it gives some. @param {Marker | null} marker @param {Told["missing"]} [missing] */
export function reason(marker, missing) {
  const told = missing?.find((m) => m.marker === marker);
  return told?.label ?? REASONS[marker ?? "missing"];
}

/** The name of a group inside a sentence: "white", "ethnic minority", but "Black" and "Indian". @param {{ name: string, sentenceName: string }} group */
export function groupWord(group) {
  const stem = group.sentenceName.replace(/\s+(residents|people)$/i, "");
  return stem === group.sentenceName ? group.name : stem;
}

/** "27.4 points lower than white". @param {number} gap positive: the group is lower @param {Told} layer */
export function gapPhrase(gap, layer) {
  const size = number(Math.abs(gap), layer.indicator.decimals);
  if (!/[1-9]/.test(size)) return `the same as ${referenceWord(layer)}`;
  return `${size} points ${gap > 0 ? "lower" : "higher"} than ${referenceWord(layer)}`;
}

/** @param {Told} layer */
export function referenceWord(layer) {
  return layer.reference ? groupWord(layer.reference) : "the reference group";
}

/** True when a difference prints as nothing. @param {number} value @param {number} decimals */
const printsAsNothing = (value, decimals) => !/[1-9]/.test(number(Math.abs(value), decimals));

/** "between 9.0 and 45.8 points lower", "between 8.0 points higher and 28.2 points lower". @param {number} lower @param {number} upper @param {number} decimals */
export function gapRange(lower, upper, decimals) {
  const size = (/** @type {number} */ v) => number(Math.abs(v), decimals);
  // A limit that rounds to nothing is no gap: "between 0.0 and 35.4 points lower" would look clear.
  const nothing = (/** @type {number} */ v) => printsAsNothing(v, decimals);
  if (nothing(lower) && upper > 0) return `between no gap and ${size(upper)} points lower`;
  if (nothing(upper) && lower < 0) return `between ${size(lower)} points higher and no gap`;
  if (lower >= 0) return `between ${size(lower)} and ${size(upper)} points lower`;
  if (upper <= 0) return `between ${size(upper)} and ${size(lower)} points higher`;
  return `between ${size(lower)} points higher and ${size(upper)} points lower`;
}

/** "27.4 lower", "7.2 higher", "no gap": a gap where a table or an axis says its unit. @param {number} gap positive: the group is lower @param {number} decimals */
export function gapShort(gap, decimals) {
  if (printsAsNothing(gap, decimals)) return "no gap";
  return `${number(Math.abs(gap), decimals)} ${gap > 0 ? "lower" : "higher"}`;
}

/** "8.7 to 46.1 lower", "26.7 higher to 12.3 lower": the range of such a gap. @param {number} lower @param {number} upper @param {number} decimals */
export function gapSpan(lower, upper, decimals) {
  const size = (/** @type {number} */ v) => number(Math.abs(v), decimals);
  const nothing = (/** @type {number} */ v) => printsAsNothing(v, decimals);
  if (nothing(lower) || nothing(upper) || (lower < 0) === (upper > 0)) return `${gapShort(lower, decimals)} to ${gapShort(upper, decimals)}`;
  return lower > 0 ? `${size(lower)} to ${size(upper)} lower` : `${size(upper)} to ${size(lower)} higher`;
}

/** True when values of the layer come with a range at all. @param {Told} layer */
export function isSampled(layer) {
  return !/^(not|none)/.test(layer.uncertainty.method);
}

/** Why a number has no range. @param {Cell} cell @param {Told} layer */
export function noRange(cell, layer) {
  if (layer.uncertainty.method === "none-known") return layer.uncertainty.text;
  if (!isSampled(layer)) return "Not a sample: no likely range.";
  if (cell.marker === "unreliable") return "Unreliable: too few people were surveyed for a likely range.";
  if (cell.intervalMarker) return "No likely range published.";
  return "No likely range.";
}

/** The likely range of a cell: "likely between 42.0% and 74.4%", or why there is none. @param {Cell} cell @param {Told} layer */
export function likely(cell, layer) {
  if (cell.lower == null || cell.upper == null) return noRange(cell, layer);
  const d = layer.indicator.decimals;
  if (layer.measure === "gap") return `likely ${gapRange(cell.lower, cell.upper, d)}`;
  const between = `between ${range(cell.lower, cell.upper, layer.unit, d).replace(" to ", " and ")}`;
  // Counts of people or of events have no sampling error, only chance.
  return layer.uncertainty.method.startsWith("counted") ? `counted; expected to vary by chance ${between}` : `likely ${between}`;
}

/** "58.2%, likely between 42.0% and 74.4%". @param {Cell} cell @param {Told} layer */
export function valueSentence(cell, layer) {
  if (cell.value == null) return reason(cell.marker, layer.missing);
  const said = layer.measure === "gap" ? gapPhrase(cell.value, layer) : withUnit(cell.value, layer.unit, layer.indicator.decimals);
  const range = likely(cell, layer);
  if (range.startsWith("counted")) return `${said}, ${range}`;
  return range.startsWith("likely") ? `${said}, ${range}` : `${said}. ${range}`;
}

/** How clear a gap is. @param {Cell["clarity"]} clarity @param {Told} layer */
export function clarityWords(clarity, layer) {
  if (clarity === "lower") return `Lower than ${referenceWord(layer)}`;
  if (clarity === "higher") return `Higher than ${referenceWord(layer)}`;
  return "No clear difference";
}

/** The clarity as a full sentence for the card. @param {Cell["clarity"]} clarity @param {Told} layer */
export function claritySentence(clarity, layer) {
  if (clarity === "no-clear-difference")
    return "No clear difference: the likely range includes no gap at all, so chance alone could explain it.";
  if (!clarity || !layer.reference) return "";
  const word = capital(groupWord(layer.group));
  return `The difference is clear: the ${word.toLowerCase() === "ethnic minority" ? "ethnic minority" : word} rate is ${clarity} than the ${groupWord(layer.reference)} rate.`;
}

/** One of the two rates behind a gap. @param {Cell} cell @param {"group" | "reference"} which @param {Told} layer */
export function rateBehind(cell, which, layer) {
  const { value, lower, upper, marker } =
    which === "group"
      ? { value: cell.groupValue, lower: cell.groupLower, upper: cell.groupUpper, marker: cell.groupMarker }
      : { value: cell.referenceValue, lower: cell.referenceLower, upper: cell.referenceUpper, marker: cell.referenceMarker };
  const unit = layer.indicator.unit;
  const d = layer.indicator.decimals;
  if (value == null) return reason(marker ?? null, layer.missing);
  if (lower == null || upper == null) return `${withUnit(value, unit, d)} (unreliable: no likely range)`;
  return `${withUnit(value, unit, d)} (${brief(lower, upper, unit, d)})`;
}

/** @param {string} text */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
