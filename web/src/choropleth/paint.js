/** How each area of a layer is filled: class colour, its calm version, or a pattern that says why there is none. Pure. */

import { classOf } from "./breaks.js";
import { NO_MARKS, isBetweenClasses, isSure } from "./certainty.js";
import { isTested, wordsOf } from "../words/measures.js";
import { calmColours, classColours } from "./palette.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */
/** @typedef {"suppressed" | "missing" | "not-applicable" | "unreliable" | "set-aside" | "between" | "firm"} PatternName */
/** @typedef {{ fill: string, pattern: PatternName | null }} Paint */

export const PAPER = "#ffffff";

/** Of an area whose figure is not sure enough to be shown. @type {Paint} */
export const SET_ASIDE = { fill: PAPER, pattern: "set-aside" };

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

/** @param {import("../types").Marker | null} marker @returns {Exclude<PatternName, "set-aside" | "between" | "firm">} */
export function patternOf(marker) {
  if (marker === "suppressed" || marker === "low") return "suppressed";
  if (marker === "not-applicable" || marker === "unreliable") return marker;
  return "missing";
}

/** @typedef {Pick<Row, "value" | "class" | "marker" | "clarity" | "reliability"> & Partial<Pick<Row, "lower" | "upper">>} Painted */

/**
 * How rows are painted; equal paints are one object.
 * @param {Layer} layer
 * @param {boolean} [ranged] whether it is known yet which gaps are clear; until then none is painted as if it were
 * @param {import("./certainty.js").Marks} [marks] what is set aside and marked, once the ranges are there
 * @returns {(row: Painted) => Paint}
 */
export function painter(layer, ranged = true, marks = NO_MARKS) {
  const { clear, calm } = legendColours(layer);
  const inks = (/** @type {string[]} */ fills, /** @type {PatternName | null} */ pattern) => fills.map((fill) => ({ fill, pattern }));
  const solid = { clear: inks(clear, null), calm: inks(calm ?? clear, null) };
  const between = { clear: inks(clear, "between"), calm: inks(calm ?? clear, "between") };
  const dotted = { clear: inks(clear, "unreliable"), calm: inks(calm ?? clear, "unreliable") };
  /** @type {Map<PatternName, Paint>} */
  const absent = new Map();
  return (row) => {
    if (row.value == null || clear.length === 0) {
      const pattern = patternOf(row.marker);
      if (!absent.has(pattern)) absent.set(pattern, { fill: PAPER, pattern });
      return /** @type {Paint} */ (absent.get(pattern));
    }
    if (ranged && marks.sure && !isSure(row)) return SET_ASIDE;
    const kind = row.marker === "unreliable" ? dotted : ranged && marks.edges && isBetweenClasses(row, layer) ? between : solid;
    // An unreliable value stands outside the breaks, so the server may leave its class out; it is still drawn.
    const which = row.class ?? classOf(row.value, layer.breaks.limits);
    return kind[calm && (!ranged || row.clarity === "no-clear-difference") ? "calm" : "clear"][which] ?? { fill: PAPER, pattern: null };
  };
}

/** The paint of every row, as numbers of the paints there are. @param {Row[]} rows @param {(row: Painted) => Paint} paint */
export function indexedPaints(rows, paint) {
  /** @type {Map<Paint, number>} */
  const numbers = new Map();
  const which = new Uint16Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const made = paint(rows[i]);
    let number = numbers.get(made);
    if (number === undefined) numbers.set(made, (number = numbers.size));
    which[i] = number;
  }
  return { which, paints: [...numbers.keys()] };
}
