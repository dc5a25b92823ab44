/** How an area stands to others, in words, and only as far as the data go: no test is made up here. */

import { number, ordinal } from "./format.js";
import { wordsOf } from "./measures.js";
import { isSampled } from "./reasons.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */
/** @typedef {import("../types").Cell & import("../types").AreaRef} Context */

/** A wider area's own figure, briefly: "68.0% (65.5–70.5%)". @param {Context} wider @param {Layer} layer */
export function contextFigure(wider, layer) {
  const words = wordsOf(layer);
  return `${words.figure(wider, layer)}${wider.clarity === "no-clear-difference" ? `: ${words.unclear}` : ""}`;
}

/**
 * The place of an area among the others, for figures that are no sample: a sample's rank would need a range of its own.
 * @param {Row} row @param {Row[]} rows @param {Layer} layer @param {string} [areas] "boroughs in London"
 */
export function placeAmong(row, rows, layer, areas = layer.set.areaPlural) {
  if (isSampled(layer) || row.value == null || layer.palette !== "deprivation") return "";
  const value = row.value;
  const others = rows.filter((r) => r.value != null);
  const isScore = layer.indicator.polarity === "higher-is-more-deprived";
  if (layer.indicator.kind === "decile") return "";
  const ahead = others.filter((r) => (isScore ? Number(r.value) > value : Number(r.value) < value)).length;
  const place = ahead + 1 === 1 ? "Most" : `${ordinal(ahead + 1)} most`;
  return `${place} deprived of the ${number(others.length, 0)} ${areas}${others.length < rows.length ? " with a figure" : ""}.`;
}

/**
 * An area's published rank and decile, which the Indices of Deprivation count over all of England.
 * @param {(import("../types").SeriesAnswer | null | undefined)[]} answers @param {string} period
 */
export function placeInEngland(answers, period) {
  const said = answers.flatMap((answer) => {
    const value = answer?.periods.find((p) => p.period.id === period)?.value;
    return answer && value != null ? [`${answer.indicator.kind} ${number(value, 0)}`] : [];
  });
  return said.length ? `In England: ${said.join(" and ")}; 1 is the most deprived.` : "";
}

