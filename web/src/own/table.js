/** Where the table of a sheet begins, and which of its columns hold areas and figures. Pure. */

import { isCode, isNearlyCode } from "./area-index.js";
import { decimalsOf, readNumber } from "./numbers.js";
import { letters } from "./xlsx.js";

/** @typedef {import("./csv.js").Sheet} Sheet */
/** @typedef {import("./csv.js").TableRow} TableRow */
/** @typedef {import("./area-index.js").AreaIndex} AreaIndex */
/**
 * @typedef {object} Column
 * @property {number} index from 0
 * @property {string} letter
 * @property {string} header
 * @property {number} areas cells that name an area
 * @property {number} codes cells that are codes
 * @property {number} numbers cells that are numbers
 * @typedef {object} Table
 * @property {TableRow | null} head
 * @property {boolean} twoHeads
 * @property {number} above rows with content above the headings
 * @property {TableRow[]} body
 * @property {Column[]} columns
 * @typedef {{ area: number, name: number, value: number, lower: number, upper: number, base: number }} Choice columns, −1 where there is none
 */

const HEADING = /code|name|area|borough|district|authority|geograph|lsoa|msoa|\blad|region|ward|council|place/i;

/** @param {import("./csv.js").Cell | undefined} cell */
const text = (cell) => cell?.text ?? "";

/** @param {Sheet} sheet @param {AreaIndex} index @returns {Table} */
export function findTable(sheet, index) {
  const rows = sheet.rows.filter((r) => r.cells.some((c) => c.text || c.kind === "formula" || c.merged));
  const known = rows.map((r) => r.cells.map((c) => c.text !== "" && (isCode(c.text) || index.named(c.text).length > 0 || index.former(c.text) !== null)));
  const width = Math.max(0, ...rows.map((r) => r.cells.length));
  const counts = Array.from({ length: width }, (_, c) => known.filter((r) => r[c]).length);
  const area = counts.indexOf(Math.max(...counts, 1));
  let first = known.findIndex((r) => r[area]);
  if (first < 0) first = Math.min(1, rows.length);
  // A misspelt area in the first rows is no heading: it has figures beside it.
  const looksLikeData = (/** @type {TableRow} */ r) =>
    area >= 0 && text(r.cells[area]) !== "" && !HEADING.test(text(r.cells[area])) && r.cells.some((c, i) => i !== area && isFigure(c) && !/^(19|20)\d\d$/.test(c.text));
  while (first > 0 && looksLikeData(rows[first - 1])) first--;
  const head = first > 0 ? rows[first - 1] : null;
  const second = first > 1 ? rows[first - 2] : null;
  const twoHeads = Boolean(head && second && second.cells.filter((c) => c.text || c.merged).length > 1 && second.line === head.line - 1);
  const body = rows.slice(first);
  const columns = Array.from({ length: width }, (_, c) => {
    const cells = body.map((r) => r.cells[c]).filter((x) => x !== undefined);
    const upper = twoHeads ? text(second?.cells[c]) : "";
    return {
      index: c,
      letter: letters(c),
      header: [upper, text(head?.cells[c])].filter(Boolean).join(" "),
      areas: cells.filter((x) => x.text && (isCode(x.text) || isNearlyCode(x.text) || index.named(x.text).length || index.former(x.text))).length,
      codes: cells.filter((x) => isCode(x.text) || isNearlyCode(x.text)).length,
      numbers: cells.filter(isFigure).length,
    };
  });
  return { head, twoHeads, above: Math.max(0, first - 1 - Number(twoHeads)), body, columns };
}

/** @param {import("./csv.js").Cell} cell */
function isFigure(cell) {
  if (isCode(cell.text)) return false;
  if (cell.number !== undefined) return true;
  const read = readNumber(cell, decimalsOf([cell.text]));
  return "value" in read && read.value !== null && cell.text !== "";
}

/** What is chosen before the person chooses. @param {Table} table @returns {Choice} */
export function firstChoice({ columns }) {
  const byAreas = [...columns].sort((a, b) => b.codes - a.codes || b.areas - a.areas);
  const area = byAreas[0]?.areas > 0 ? byAreas[0].index : -1;
  const name = columns.filter((c) => c.index !== area && c.areas > c.numbers).sort((a, b) => b.areas - a.areas)[0]?.index ?? -1;
  const like = (/** @type {RegExp} */ pattern) => columns.find((c) => c.index !== area && c.numbers > 0 && pattern.test(c.header))?.index ?? -1;
  const lower = like(/lower|lci|\bll\b|low limit|ci[_ ]?low/i);
  const upper = like(/upper|uci|\bul\b|high limit|ci[_ ]?(up|high)/i);
  const base = like(/\bbase\b|sample|respondents|people asked|^n$/i);
  const aside = [area, name, lower, upper, base];
  const value = columns
    .filter((c) => !aside.includes(c.index) && c.numbers > 0 && !/^(year|date|period|rank|id|fid|objectid)$/i.test(c.header))
    .sort((a, b) => b.numbers - a.numbers || a.index - b.index)[0]?.index ?? -1;
  return { area, name, value, lower, upper, base };
}
