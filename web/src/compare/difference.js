/** Rows of the difference table: two figures of each area and, where the server gives it, their difference. Pure. */

import { joinedCell } from "../choropleth/rows.js";

/** @typedef {import("../types").Row} Row */
/** @typedef {import("../types").Cell} Cell */
/** @typedef {import("../types").ValuesAnswer} ValuesAnswer */
/** @typedef {{ code: string, name: string, left: Cell, right: Cell, difference: Cell | null }} DifferenceRow */

/** @type {Cell} */
const NONE = { value: null, lower: null, upper: null, marker: "missing" };

/** @param {ValuesAnswer} answer @param {string} code @returns {Cell | null} */
export function cellOf(answer, code) {
  const { columns, layer } = answer;
  const i = columns.code.indexOf(code);
  if (i < 0) return layer.context.find((c) => c.code === code) ?? null;
  return joinedCell(columns, i);
}

/** @param {{ code: string, name: string }[]} areas @param {ValuesAnswer} left @param {ValuesAnswer} right @param {ValuesAnswer | null} difference @returns {DifferenceRow[]} */
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
 * @param {Row[]} leftRows @param {ValuesAnswer | null} difference
 * @returns {string[]} codes
 */
export function beginWith(leftRows, difference) {
  /** @type {{ code: string, value: number }[]} */
  const known = [];
  for (const row of leftRows) {
    const cell = difference ? cellOf(difference, row.code) : row;
    if (cell?.value != null && cell.marker !== "unreliable") known.push({ code: row.code, value: cell.value });
  }
  known.sort((a, b) => b.value - a.value);
  return [...new Set([...known.slice(0, 2), ...known.slice(-2)].map((k) => k.code))];
}
