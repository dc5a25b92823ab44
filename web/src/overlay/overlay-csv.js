/** Areas of an overlay as CSV (RFC 4180): every line carries both periods, sources, likely ranges or why there are none. Pure. */

import { csvField } from "../share/csv.js";
import { reason } from "../words/reasons.js";
import { likely } from "../words/sentences.js";
import { classWords } from "./axis-words.js";
import { certaintyWords } from "./overlay-looks.js";

/** @typedef {import("./overlay-rows.js").OverlayRow} OverlayRow */
/** @typedef {import("./third-measure.js").Third} Third */
/** @typedef {Pick<import("../types").OverlayAxis, "indicator" | "group" | "measure" | "reference" | "period" | "unit" | "uncertainty" | "sources" | "missing"> & { baseline?: import("../types").Period | null }} Described */

const FIELDS = ["indicator", "group", "measure", "reference", "baseline", "period", "unit", "value", "lower", "upper", "marker", "likely_range_in_words", "uncertainty", "source", "licence"];

/** @param {import("../types").Cell} cell @param {Described} axis */
function figure(cell, axis) {
  return [
    axis.indicator.name, axis.group.name, axis.measure, axis.reference?.name, axis.baseline?.name, axis.period.name, axis.unit.words, cell.value, cell.lower, cell.upper, cell.marker,
    cell.value === null ? reason(cell.marker, axis.missing) : likely(cell, axis), axis.uncertainty.text,
    axis.sources.map((s) => `${s.title}, ${s.publisher}`).join("; "), [...new Set(axis.sources.map((s) => s.licence))].join("; "),
  ];
}

/** @param {OverlayRow[]} rows @param {import("../types").OverlayAnswer} answer @param {Third | null} [third] */
export function overlayCsv(rows, answer, third = null) {
  const named = (/** @type {string} */ side) => FIELDS.map((f) => `${side}_${f}`);
  const head = ["area_code", "area_name", "cell", "cell_across", "cell_up", "how_sure_of_cell", ...named("x"), ...named("y"), ...(third ? named("third") : []), "boundaries", "release"];
  const lines = rows.map((row) => [
    row.code, row.name, row.cell, row.cell === null ? "" : classWords(answer.x, row.cell % 3), row.cell === null ? "" : classWords(answer.y, Math.floor(row.cell / 3)), certaintyWords(row),
    ...figure(row.x, answer.x), ...figure(row.y, answer.y), ...(third ? figure(third.rows[row.index], third.layer) : []), answer.boundarySource.attribution, answer.release,
  ]);
  return [head, ...lines].map((line) => line.map(csvField).join(",")).join("\r\n") + "\r\n";
}

/** Hands a CSV to the person. @param {string} text @param {string} name of the file */
export function download(text, name) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
