/** Text as rows of cells: RFC 4180 with whatever separator it uses. Pure. */

import { words } from "../words/catalogue.js";
import { FileFault } from "./decode.js";

/**
 * @typedef {object} Cell
 * @property {string} text as a person sees it
 * @property {number} [number] what a workbook stores
 * @property {"date" | "error" | "formula" | "boolean" | "percent"} [kind] what a workbook says of it
 * @property {string} [merged] the range of merged cells it is part of, without being their first
 * @typedef {{ line: number, cells: Cell[], hidden?: boolean }} TableRow
 * @typedef {{ name: string, hidden: boolean, rows: TableRow[], openQuote: number | null }} Sheet
 */

const SEPARATORS = ["\t", ";", ",", "|"];

/** The separator that cuts the most lines into the same number of cells, and into more than one. @param {string} text */
export function separatorOf(text) {
  const head = text.slice(0, 20_000);
  let best = { separator: ",", score: 0 };
  for (const separator of SEPARATORS) {
    const counts = split(head, separator).rows.map((r) => r.cells.length).filter((n) => n > 1);
    /** @type {Map<number, number>} */
    const tally = new Map();
    for (const n of counts) tally.set(n, (tally.get(n) ?? 0) + 1);
    const score = Math.max(0, ...tally.values());
    if (score > best.score) best = { separator, score };
  }
  return best.score > 0 ? best.separator : null;
}

/** @param {string} text @returns {Sheet} @throws {FileFault} where no separator makes a table of it */
export function readCsv(text) {
  // Excel writes the separator in a first line of its own.
  const said = /^sep=(.)\r?\n/i.exec(text);
  const separator = said?.[1] ?? separatorOf(text);
  if (!separator) throw new FileFault(words.own.file.notTable);
  const sheet = split(text, separator);
  if (said) sheet.rows.shift();
  return sheet;
}

/** @param {string} text @param {string} separator @returns {Sheet} */
function split(text, separator) {
  /** @type {TableRow[]} */
  const rows = [];
  let line = 1;
  let start = 1;
  let quoteLine = 0;
  /** @type {Cell[]} */
  let cells = [];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    cells.push({ text: cell.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, "") });
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push({ line: start, cells });
    cells = [];
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === "\n") line++;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (c === '"' && !cell.trim()) {
      quoted = true;
      quoteLine = line;
      cell = "";
    } else if (c === separator) endCell();
    else if (c === "\n" || (c === "\r" && text[i + 1] !== "\n")) {
      if (c === "\r") line++;
      endRow();
      start = line;
    } else if (c !== "\r") cell += c;
  }
  if (cell || cells.length) endRow();
  return { name: "", hidden: false, rows, openQuote: quoted ? quoteLine : null };
}
