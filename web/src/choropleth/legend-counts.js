/** Counts beside the legend. Pure. */

/** @typedef {import("../types").Row} Row */

/** How many areas of each class have a clear gap and how many have not. @param {Row[]} rows @param {number} classes */
export function countClarity(rows, classes) {
  const counts = Array.from({ length: classes }, () => ({ clear: 0, calm: 0 }));
  for (const row of rows) {
    if (row.value == null || row.class == null || !counts[row.class]) continue;
    counts[row.class][row.clarity === "no-clear-difference" ? "calm" : "clear"]++;
  }
  return counts;
}
