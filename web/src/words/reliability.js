/** How far a figure can be relied upon, in words. Pure. */

import { number } from "./format.js";

/** @typedef {import("../types").Cell} Cell */
/** @typedef {import("../types").Layer} Layer */

/** The server's word for the band of a figure: "Use with care". @param {Pick<Cell, "reliability">} cell @param {Pick<Layer, "reliability">} layer */
export function bandLabel(cell, layer) {
  return layer.reliability?.find((band) => band.id === cell.reliability)?.label ?? "";
}

/**
 * The smallest change that could be seen here: "By its next figure, a change of less than about 33 points could
 * not be told from chance here." Empty where nothing was sampled. Of a gap the change is one of the gap.
 * @param {Pick<Cell, "detectableChange">} cell @param {Pick<Layer, "measure" | "indicator">} layer
 */
export function detectableSentence(cell, layer) {
  if (cell.detectableChange == null) return "";
  const decimals = cell.detectableChange < 10 ? layer.indicator.decimals : 0;
  const what = layer.measure === "gap" ? "a change of the gap" : "a change";
  return `By this source’s next figure, ${what} of less than about ${number(cell.detectableChange, decimals)} points could not be told from chance here.`;
}
