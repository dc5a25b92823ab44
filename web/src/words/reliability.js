/** How far a figure can be relied upon, and what change could be seen at all. Pure. */

import { number } from "./format.js";
import { wordsOf } from "./measures.js";
import { lowerFirst } from "./names.js";

/** @typedef {import("../types").Cell} Cell */
/** @typedef {import("../types").Layer} Layer */

/** The band of a figure in words: "Use with care". @param {Cell} cell @param {Pick<Layer, "reliability">} layer */
export function howSure(cell, layer) {
  return layer.reliability?.find((band) => band.id === cell.reliability)?.label ?? "";
}

/** A comparison is as sure as the less certain of its figures, and that is what its band is of. @param {string} band @param {import("./measures.js").Told} layer */
export function sureOf(band, layer) {
  return wordsOf(layer).sides.length ? `the less certain of its two figures is “${band.toLowerCase()}”` : lowerFirst(band);
}

/** What follows a difference of figures in this unit: " points" of percentages. @param {{ suffix: string }} unit */
export function differenceSuffix(unit) {
  return unit.suffix === "%" ? " points" : unit.suffix;
}

const WHOLE_FROM = 10;

/** "By its next figure, a change of less than about 33 points could not be seen here." @param {Cell} cell @param {import("./measures.js").Told} layer */
export function smallestChange(cell, layer) {
  const size = cell.detectableChange;
  if (size == null) return "";
  const about = `about ${number(size, size < WHOLE_FROM ? 1 : 0)}${differenceSuffix(layer.indicator.unit)}`;
  const when = wordsOf(layer).comparesPeriods ? "Between these two figures" : "By its next figure";
  return `${when}, a change of less than ${about} could not be seen here.`;
}
