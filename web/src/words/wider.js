/** The range behind a figure in brackets. Pure. */

/** " (65.5–70.5%)", or nothing where there is no range. @param {import("../types").Cell} cell @param {(lower: number, upper: number) => string} say */
export function contextRange(cell, say) {
  return cell.lower != null && cell.upper != null ? ` (${say(cell.lower, cell.upper)})` : "";
}
