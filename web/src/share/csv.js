/** A layer as CSV (RFC 4180). Every line carries its period, source and licence, so that a copied line keeps them. Pure. */

import { bandLabel } from "../words/reliability.js";
import { groupWord, referenceWord } from "../words/sentences.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */

/** @param {unknown} value */
export function csvField(value) {
  const text = value == null ? "" : String(value);
  // A leading = + - @ would run as a formula in a spreadsheet; numbers are safe.
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {Layer} layer @param {Row[]} rows @param {number} release */
export function toCsv(layer, rows, release) {
  const gap = layer.measure === "gap";
  const head = [
    "area_code", "area_name", "indicator", "group", "measure", "reference", "period", "unit",
    "value", "lower", "upper", "marker", "interval_marker", gap ? "how_sure_of_less_certain_rate" : "how_sure",
    ...(gap ? ["sign", "clarity", "clarity_in_list", "group_value", "group_lower", "group_upper", "group_marker", "reference_value", "reference_lower", "reference_upper", "reference_marker"] : []),
    "uncertainty", "source", "licence", "boundaries", "release",
  ];
  const source = layer.sources.map((s) => `${s.title}, ${s.publisher}`).join("; ");
  const licence = [...new Set(layer.sources.map((s) => s.licence))].join("; ");
  const sign = `positive: the ${groupWord(layer.group)} rate is lower than the ${referenceWord(layer)} rate; negative: higher`;
  const lines = rows.map((r) => [
    r.code, r.name, layer.indicator.name, layer.group.name, layer.measure, gap ? layer.reference?.name : "", layer.period.name, layer.unit.words,
    r.value, r.lower, r.upper, r.marker, r.intervalMarker, bandLabel(r, layer),
    ...(gap ? [sign, r.clarity, r.clarityInList, r.groupValue, r.groupLower, r.groupUpper, r.groupMarker, r.referenceValue, r.referenceLower, r.referenceUpper, r.referenceMarker] : []),
    layer.uncertainty.text, source, licence, layer.boundarySource.attribution, release,
  ]);
  return [head, ...lines].map((line) => line.map(csvField).join(",")).join("\r\n") + "\r\n";
}
