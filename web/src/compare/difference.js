/** Rows of the difference table: two figures of each area and, where the server gives it, their difference. Pure. */

/** @typedef {import("../types").Row} Row */
/** @typedef {import("../types").Cell} Cell */
/** @typedef {{ layer: import("../types").Layer, row: (code: string) => Row | null }} Shown one map: its layer and how to find a row */
/** @typedef {{ code: string, name: string, left: Cell, right: Cell, difference: Cell | null }} DifferenceRow */

/** @type {Cell} */
const NONE = { value: null, lower: null, upper: null, marker: "missing" };

/** @param {Shown} shown @param {string} code @returns {Cell | null} that of an area, or of a wider one */
export function cellOf({ layer, row }, code) {
  return row(code) ?? layer.context.find((c) => c.code === code) ?? null;
}

/** @param {{ code: string, name: string }[]} areas @param {Shown} left @param {Shown} right @param {Shown | null} difference @returns {DifferenceRow[]} */
export function differenceRows(areas, left, right, difference) {
  return areas.map(({ code, name }) => ({
    code,
    name,
    left: cellOf(left, code) ?? NONE,
    right: cellOf(right, code) ?? NONE,
    difference: difference && cellOf(difference, code),
  }));
}

/**
 * Areas to begin with: the two with the widest difference and the two with the narrowest, else the ends of the left map.
 * @param {Row[]} leftRows @param {Shown | null} difference
 * @returns {string[]} codes
 */
export function beginWith(leftRows, difference) {
  /** @type {{ code: string, value: number }[]} */
  const known = [];
  for (const row of leftRows) {
    const cell = difference ? difference.row(row.code) : row;
    if (cell?.value != null && cell.marker !== "unreliable") known.push({ code: row.code, value: cell.value });
  }
  known.sort((a, b) => b.value - a.value);
  return [...new Set([...known.slice(0, 2), ...known.slice(-2)].map((k) => k.code))];
}
