/** How each area of a layer is filled: class colour, its calm version, or a pattern that says why there is none. Pure. */

import { classOf } from "./breaks.js";
import { isTested, wordsOf } from "../words/measures.js";
import { calmColours, classColours } from "./palette.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */
/** @typedef {"suppressed" | "missing" | "not-applicable" | "unreliable"} PatternName */
/** @typedef {{ fill: string, pattern: PatternName | null }} Paint */

export const PAPER = "#ffffff";

/** Ranks and deciles count from the most deprived. @param {Layer} layer */
export function lowIsDark(layer) {
  return layer.palette === "deprivation" && (layer.indicator.kind === "rank" || layer.indicator.kind === "decile");
}

/**
 * Fills of the classes, lowest value first: `calm` where a difference is not clear, null where none is tested. In every
 * comparison orange says that the rate is lower, than another or than before, and purple that it is higher.
 * @param {Layer} layer
 */
export function legendColours(layer) {
  const count = layer.legend.length;
  const words = wordsOf(layer);
  if (words.neutral === null) return { clear: classColours(layer.palette, count, lowIsDark(layer)), calm: null };
  const way = (/** @type {string[]} */ colours) => (words.highIsLower ? colours : [...colours].reverse());
  return { clear: way(classColours("diverging", count)), calm: isTested(layer) ? way(calmColours(count)) : null };
}

/** @param {import("../types").Marker | null} marker @returns {PatternName} */
export function patternOf(marker) {
  if (marker === "suppressed" || marker === "low") return "suppressed";
  if (marker === "not-applicable" || marker === "unreliable") return marker;
  return "missing";
}

/** @param {Layer} layer @returns {(row: Pick<Row, "value" | "class" | "marker" | "clarity">) => Paint} */
export function painter(layer) {
  const { clear, calm } = legendColours(layer);
  return (row) => {
    if (row.value == null || clear.length === 0) return { fill: PAPER, pattern: patternOf(row.marker) };
    const colours = calm && row.clarity === "no-clear-difference" ? calm : clear;
    // An unreliable value stands outside the breaks, so the server may leave its class out; it is still drawn.
    const which = row.class ?? classOf(row.value, layer.breaks.limits);
    return { fill: colours[which] ?? PAPER, pattern: row.marker === "unreliable" ? "unreliable" : null };
  };
}
