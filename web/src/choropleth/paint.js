/** How each area of a layer is filled: class colour, its calm version, or a pattern that says why there is none. Pure. */

import { classOf } from "./breaks.js";
import { calmColours, classColours } from "./palette.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */
/** @typedef {"suppressed" | "missing" | "not-applicable" | "unreliable" | "set-aside" | "between"} PatternName */
/** @typedef {{ fill: string, pattern: PatternName | null }} Paint */

export const PAPER = "#ffffff";

/** Ranks and deciles count from the most deprived. @param {Layer} layer */
export function lowIsDark(layer) {
  return layer.palette === "deprivation" && (layer.indicator.kind === "rank" || layer.indicator.kind === "decile");
}

/** @param {Layer} layer */
export function legendColours(layer) {
  const count = layer.legend.length;
  return { clear: classColours(layer.palette, count, lowIsDark(layer)), calm: layer.measure === "gap" ? calmColours(count) : null };
}

/** @param {import("../types").Marker | null} marker @returns {PatternName} */
export function patternOf(marker) {
  if (marker === "suppressed" || marker === "low") return "suppressed";
  if (marker === "not-applicable" || marker === "unreliable") return marker;
  return "missing";
}

/** @typedef {Pick<Row, "value" | "class" | "marker" | "clarity">} Painted */

/**
 * How rows are painted; equal paints are one object.
 * @param {Layer} layer
 * @param {boolean} [ranged] whether it is known yet which gaps are clear; until then none is painted as if it were
 * @returns {(row: Painted) => Paint}
 */
export function painter(layer, ranged = true) {
  const { clear, calm } = legendColours(layer);
  const inks = (/** @type {string[]} */ fills, /** @type {PatternName | null} */ pattern) => fills.map((fill) => ({ fill, pattern }));
  const solid = { clear: inks(clear, null), calm: inks(calm ?? clear, null) };
  const dotted = { clear: inks(clear, "unreliable"), calm: inks(calm ?? clear, "unreliable") };
  /** @type {Map<PatternName, Paint>} */
  const absent = new Map();
  return (row) => {
    if (row.value == null || clear.length === 0) {
      const pattern = patternOf(row.marker);
      if (!absent.has(pattern)) absent.set(pattern, { fill: PAPER, pattern });
      return /** @type {Paint} */ (absent.get(pattern));
    }
    const kind = row.marker === "unreliable" ? dotted : solid;
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
