/** A third measure, cut into thirds of the areas, that keeps some of the areas of an overlay. Pure. */

/** @typedef {import("../types").Row} Row */
/**
 * @typedef {object} Third
 * @property {import("../types").Layer} layer
 * @property {number} release
 * @property {Row[]} rows in the order of the areas
 * @property {(0 | 1 | 2 | null)[]} classes the third of each area; null where its figure cannot be relied on
 * @property {[number, number] | null} limits
 * @property {number} uncertain of how many the likely range crosses a limit
 */

/** @param {Row} row */
const isUsable = (row) => row.value !== null && row.marker === null;

/** @param {Row[]} rows @param {import("../types").Layer} layer @param {number} release @returns {Third} */
export function thirdsOf(rows, layer, release) {
  const values = rows.flatMap((row) => (isUsable(row) ? /** @type {number} */ (row.value) : [])).sort((a, b) => a - b);
  if (!values.length) return { layer, release, rows, classes: rows.map(() => null), limits: null, uncertain: 0 };
  const at = (/** @type {number} */ share) => values[Math.min(values.length - 1, Math.floor(values.length * share))];
  const limits = /** @type {[number, number]} */ ([at(1 / 3), at(2 / 3)]);
  const placeOf = (/** @type {number} */ v) => (v < limits[0] ? 0 : v < limits[1] ? 1 : 2);
  const classes = rows.map((row) => (isUsable(row) ? placeOf(/** @type {number} */ (row.value)) : null));
  const crosses = (/** @type {Row} */ row) => row.lower !== null && row.upper !== null && placeOf(row.lower) !== placeOf(row.upper);
  return { layer, release, rows, classes, limits, uncertain: rows.filter((row) => isUsable(row) && crosses(row)).length };
}
