/** What a change is measured since. Pure. */

/** @param {Pick<import("../measures.js").Told, "baseline">} layer */
export function baselineName(layer) {
  return layer.baseline?.name ?? "the baseline";
}
