/** What a class says in the legend. Gaps are told in words (lower, higher) instead of signs; the rest as the server says it. Pure. */

import { number, withMinusSigns } from "../words/format.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").LegendClass} LegendClass */

/** Decimals a limit needs. @param {number} value */
function plain(value) {
  const text = String(Math.abs(Number(value.toPrecision(10))));
  return number(Math.abs(value), text.includes(".") ? text.split(".")[1].length : 0);
}

/** @param {Pick<LegendClass, "lower" | "upper" | "label">} entry a value on a limit belongs to the class above it @param {Pick<Layer, "measure">} layer */
export function classLabel({ lower, upper, label }, layer) {
  if (layer.measure !== "gap") return withMinusSigns(label);
  if (lower == null && upper == null) return label;
  if (upper == null) return Number(lower) >= 0 ? `${plain(Number(lower))} or more points lower` : label;
  if (lower == null) return upper <= 0 ? `over ${plain(upper)} points higher` : label;
  if (lower >= 0) return `${plain(lower)} to under ${plain(upper)} lower`;
  if (upper <= 0) return `over ${plain(upper)} to ${plain(lower)} higher`;
  return -lower === upper ? `within ${plain(upper)} points` : `${plain(lower)} higher to ${plain(upper)} lower`;
}
