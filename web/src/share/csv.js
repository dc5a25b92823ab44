/** A layer as CSV (RFC 4180). Every line carries its period, source and licence, so that a copied line keeps them. Pure. */

import { wordsOf } from "../words/measures.js";
import { isSampled, noRange, whyNone } from "../words/reasons.js";
import { howSure } from "../words/reliability.js";
import { side } from "../words/sides.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */
/** @typedef {[string, (row: Row) => unknown]} Column */

/** @param {unknown} value */
export function csvField(value) {
  const text = value == null ? "" : String(value);
  // A leading = + - @ would run as a formula in a spreadsheet; numbers are safe.
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Why a line has no value or no range; empty where it has both. @param {Row} row @param {Layer} layer */
function why(row, layer) {
  if (row.value == null) return whyNone(row, layer);
  return row.lower == null || row.upper == null ? (isSampled(layer) ? noRange(row, layer) : layer.uncertainty.text) : "";
}

/** What a comparison adds. @param {Layer} layer @returns {Column[]} */
function comparison(layer) {
  const words = wordsOf(layer);
  if (words.neutral === null) return [];
  return [
    ["meaning", () => words.sign(layer)],
    ["clarity", (r) => r.clarity],
    ["clarity_in_list", (r) => r.clarityInList],
    ...words.sides.flatMap((role) =>
      /** @type {const} */ (["value", "lower", "upper", "marker"]).map((field) => /** @type {Column} */ ([`${role}_${field}`, (/** @type {Row} */ r) => side(r, role)[field]])),
    ),
  ];
}

/** @param {Layer} layer @param {number} release @returns {Column[]} */
function columns(layer, release) {
  const source = layer.sources.map((s) => `${s.title}, ${s.publisher}`).join("; ");
  const licence = [...new Set(layer.sources.map((s) => s.licence))].join("; ");
  return [
    ["area_code", (r) => r.code],
    ["area_name", (r) => r.name],
    ["indicator", () => layer.indicator.name],
    ["group", () => layer.group.name],
    ["measure", () => layer.measure],
    ["reference", () => layer.reference?.name],
    ["period", () => layer.period.name],
    ["baseline", () => layer.baseline?.name],
    ["unit", () => layer.unit.words],
    ["value", (r) => r.value],
    ["lower", (r) => r.lower],
    ["upper", (r) => r.upper],
    ["marker", (r) => r.marker],
    ["interval_marker", (r) => r.intervalMarker],
    ["why_no_value_or_range", (r) => why(r, layer)],
    [wordsOf(layer).sides.length ? "how_sure_of_less_certain_figure" : "how_sure", (r) => howSure(r, layer)],
    ["detectable_change", (r) => r.detectableChange],
    ...comparison(layer),
    ["uncertainty", () => layer.uncertainty.text],
    ["source", () => source],
    ["licence", () => licence],
    ["boundaries", () => layer.boundarySource.attribution],
    ["release", () => release],
  ];
}

/** @param {Layer} layer @param {Row[]} rows @param {number} release */
export function toCsv(layer, rows, release) {
  const all = columns(layer, release);
  const lines = [all.map(([name]) => name), ...rows.map((row) => all.map(([, get]) => get(row)))];
  return lines.map((line) => line.map(csvField).join(",")).join("\r\n") + "\r\n";
}
