/** How an area stands to others, in words, and only as far as the data go: no test is made up here. */

import { ordinal, range, withUnit } from "./format.js";
import { gapPhrase, gapRange, isSampled } from "./sentences.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */
/** @typedef {import("../types").Cell & import("../types").AreaRef} Context */

/** A wider area's own figure: "London: 68.0% (65.5% to 70.5%)". @param {Row} _row @param {Context} wider @param {Layer} layer */
export function contextSentence(_row, wider, layer) {
  return `${wider.name}: ${contextFigure(wider, layer)}`;
}

/** @param {Context} wider @param {Layer} layer */
export function contextFigure(wider, layer) {
  const d = layer.indicator.decimals;
  const value = Number(wider.value);
  if (layer.measure === "gap") {
    const spread = wider.lower != null && wider.upper != null ? `, likely ${gapRange(wider.lower, wider.upper, d)}` : "";
    const clear = wider.clarity === "no-clear-difference" ? " (no clear difference)" : "";
    return `${gapPhrase(value, layer)}${spread}${clear}.`;
  }
  const spread = wider.lower != null && wider.upper != null ? ` (likely ${range(wider.lower, wider.upper, layer.unit, d)})` : "";
  return `${withUnit(value, layer.unit, d)}${spread}.`;
}

/**
 * The place of an area among the others, for figures that are no sample: a sample's rank would need a range of its own.
 * @param {Row} row @param {Row[]} rows @param {Layer} layer
 */
export function placeAmong(row, rows, layer) {
  if (isSampled(layer) || row.value == null || layer.palette !== "deprivation") return "";
  const value = row.value;
  const others = rows.filter((r) => r.value != null);
  const isScore = layer.indicator.polarity === "higher-is-more-deprived";
  if (layer.indicator.kind === "decile") return "";
  const ahead = others.filter((r) => (isScore ? Number(r.value) > value : Number(r.value) < value)).length;
  const place = ahead + 1 === 1 ? "Most" : `${ordinal(ahead + 1)} most`;
  return `${place} deprived of the ${others.length.toLocaleString("en-GB")} ${layer.set.areaPlural} shown.`;
}

