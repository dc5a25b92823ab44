/** A file or a pasted text as sheets, with what is wrong with the file as a whole. Pure. */

import { words } from "../words/catalogue.js";
import { readCsv } from "./csv.js";
import { FileFault, decodeText, kindOf } from "./decode.js";
import { readWorkbook } from "./xlsx.js";

/** @typedef {import("./csv.js").Sheet} Sheet */
/** @typedef {{ sheets: Sheet[], encoding: string, isWorkbook: boolean }} ReadFile */

/** Beyond these a page would stand still for too long. */
export const MOST_BYTES = 20_000_000;
export const MOST_ROWS = 60_000;

/** @param {Uint8Array} bytes @returns {ReadFile} @throws {FileFault} */
export function readFile(bytes) {
  const { file } = words.own;
  if (bytes.length > MOST_BYTES) throw new FileFault(file.tooLarge(Math.round(bytes.length / 1e6), MOST_BYTES / 1e6));
  if (kindOf(bytes) === "workbook") {
    const sheets = readWorkbook(bytes);
    if (!sheets.some((s) => s.rows.length)) throw new FileFault(file.empty);
    return checked({ sheets, encoding: "", isWorkbook: true });
  }
  const { text, encoding } = decodeText(bytes);
  return checked({ sheets: [readCsv(text)], encoding, isWorkbook: false });
}

/** @param {string} text */
export function readPasted(text) {
  if (!text.trim()) throw new FileFault(words.own.file.empty);
  return checked({ sheets: [readCsv(text)], encoding: "", isWorkbook: false });
}

/** @param {ReadFile} read */
function checked(read) {
  if (read.sheets.some((s) => s.rows.length > MOST_ROWS)) throw new FileFault(words.own.file.tooManyRows(MOST_ROWS));
  return read;
}

/** The sheet to begin with: the first visible one with the most rows that have a number. @param {Sheet[]} sheets */
export function likelySheet(sheets) {
  const size = (/** @type {Sheet} */ s) => s.rows.filter((r) => r.cells.some((c) => c.number !== undefined || /^\s*[-\d.,]+%?\s*$/.test(c.text))).length;
  return sheets.reduce((best, s) => (Number(best.hidden) - Number(s.hidden) || size(s) - size(best)) > 0 ? s : best, sheets[0]);
}
