/** A workbook's sheets as rows of cells, with what a spreadsheet hides: formulas, dates, merged cells, hidden rows. Pure. */

import { strFromU8, unzipSync } from "fflate";
import { Parser } from "saxen";
import { words } from "../words/catalogue.js";
import { FileFault } from "./decode.js";

/** @typedef {import("./csv.js").Cell} Cell */
/** @typedef {import("./csv.js").TableRow} TableRow */
/** @typedef {import("./csv.js").Sheet} Sheet */
/** @typedef {Record<string, string>} Attributes */

/** Unpacked, a sheet may have so many bytes: a small archive can hold a very large one. */
const MOST_UNPACKED_BYTES = 150_000_000;

/** @param {string} xml @param {{ open?: (name: string, attributes: Attributes) => void, close?: (name: string) => void, text?: (text: string) => void }} on names without their prefix */
function walk(xml, on) {
  const bare = (/** @type {string} */ name) => name.slice(name.indexOf(":") + 1);
  const parser = new Parser();
  /** @type {Error | null} */
  let fault = null;
  parser.on("error", (/** @type {Error} */ error) => (fault ??= error));
  parser.on("openTag", (/** @type {string} */ name, /** @type {() => Attributes} */ attributes, /** @type {(text: string) => string} */ decode) => {
    const raw = attributes();
    on.open?.(bare(name), Object.fromEntries(Object.entries(raw).map(([k, v]) => [k, decode(v)])));
  });
  parser.on("closeTag", (/** @type {string} */ name) => on.close?.(bare(name)));
  parser.on("text", (/** @type {string} */ text, /** @type {(text: string) => string} */ decode) => on.text?.(decode(text)));
  parser.on("cdata", (/** @type {string} */ text) => on.text?.(text));
  parser.parse(xml);
  if (fault) throw fault;
}

/** "C12" → [2, 12]. @param {string} reference @returns {[number, number]} */
function at(reference) {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(reference) ?? ["", "A", "1"];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return [column - 1, Number(digits)];
}

/** @param {number} column from 0 @returns {string} A, B, …, AA */
export function letters(column) {
  let text = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

/** @param {Uint8Array} bytes @returns {Sheet[]} in the order of the workbook @throws {FileFault} */
export function readWorkbook(bytes) {
  const { file } = words.own;
  let total = 0;
  /** @type {Record<string, Uint8Array>} */
  let parts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = /^(xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)|mimetype|content\.xml)$/i.test(name);
        if (wanted) total += originalSize;
        if (total > MOST_UNPACKED_BYTES) throw new FileFault(file.tooLarge(Math.round(total / 1e6), MOST_UNPACKED_BYTES / 1e6));
        return wanted && name !== "content.xml" ? true : name === "content.xml" && originalSize < 0;
      },
    });
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(file.brokenZip);
  }
  if (parts.mimetype && strFromU8(parts.mimetype).includes("opendocument")) throw new FileFault(file.openDocument);
  if (!parts["xl/workbook.xml"]) throw new FileFault(file.otherZip);
  try {
    return readParts((name) => (parts[name] ? strFromU8(parts[name]) : ""));
  } catch {
    throw new FileFault(file.brokenZip);
  }
}

/** @param {(name: string) => string} part @returns {Sheet[]} */
function readParts(part) {
  /** @type {Map<string, string>} */
  const targets = new Map();
  walk(part("xl/_rels/workbook.xml.rels"), { open: (name, a) => name === "Relationship" && targets.set(a.Id, a.Target.replace(/^\/?(xl\/)?/, "xl/")) });
  /** @type {{ name: string, hidden: boolean, path: string }[]} */
  const listed = [];
  let from1904 = false;
  walk(part("xl/workbook.xml"), {
    open: (name, a) => {
      if (name === "workbookPr") from1904 = a.date1904 === "1" || a.date1904 === "true";
      if (name === "sheet") listed.push({ name: a.name, hidden: (a.state ?? "visible") !== "visible", path: targets.get(a["r:id"] ?? a.id) ?? "" });
    },
  });
  const shared = sharedTexts(part("xl/sharedStrings.xml"));
  const formats = cellFormats(part("xl/styles.xml"));
  return listed.filter((s) => s.path.includes("worksheets/")).map(({ name, hidden, path }) => ({ name, hidden, rows: readRows(part(path), shared, formats, from1904), openQuote: null }));
}

/** @param {string} xml @returns {string[]} */
function sharedTexts(xml) {
  /** @type {string[]} */
  const texts = [];
  let inText = false;
  let phonetic = 0;
  if (xml)
    walk(xml, {
      open: (name) => {
        if (name === "si") texts.push("");
        if (name === "rPh") phonetic++;
        inText = name === "t" && !phonetic;
      },
      close: (name) => {
        if (name === "rPh") phonetic--;
        if (name === "t") inText = false;
      },
      text: (text) => {
        if (inText) texts[texts.length - 1] += text;
      },
    });
  return texts;
}

/** What each cell style makes of a number. @param {string} xml @returns {("date" | "percent" | undefined)[]} */
function cellFormats(xml) {
  /** @type {Map<number, string>} */
  const codes = new Map();
  /** @type {("date" | "percent" | undefined)[]} */
  const styles = [];
  let inCells = false;
  const kind = (/** @type {number} */ id) => {
    const code = (codes.get(id) ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
    if (code.includes("%") || id === 9 || id === 10) return "percent";
    // ECMA-376, 18.8.30: 14 to 22 and 45 to 47 are dates and times.
    return (id >= 14 && id <= 22) || (id >= 45 && id <= 47) || /[dmyhs]/i.test(code) ? "date" : undefined;
  };
  if (xml)
    walk(xml, {
      open: (name, a) => {
        if (name === "numFmt") codes.set(Number(a.numFmtId), a.formatCode ?? "");
        if (name === "cellXfs") inCells = true;
        if (name === "xf" && inCells) styles.push(kind(Number(a.numFmtId ?? 0)));
      },
      close: (name) => {
        if (name === "cellXfs") inCells = false;
      },
    });
  return styles;
}

/** @param {string} xml @param {string[]} shared @param {ReturnType<typeof cellFormats>} formats @param {boolean} from1904 @returns {TableRow[]} */
function readRows(xml, shared, formats, from1904) {
  /** @type {TableRow[]} */
  const rows = [];
  /** @type {string[]} */
  const merged = [];
  /** @type {TableRow | null} */
  let row = null;
  /** @type {{ column: number, type: string, format: "date" | "percent" | undefined, value: string | null, formula: boolean } | null} */
  let cell = null;
  let reading = "";
  let line = 0;
  walk(xml, {
    open: (name, a) => {
      if (name === "row") {
        line = a.r ? Number(a.r) : line + 1;
        row = { line, cells: [], ...(a.hidden === "1" ? { hidden: true } : {}) };
      } else if (name === "c" && row) {
        cell = { column: a.r ? at(a.r)[0] : row.cells.length, type: a.t ?? "n", format: formats[Number(a.s ?? 0)], value: null, formula: false };
      } else if (name === "f" && cell) cell.formula = true;
      else if (name === "mergeCell") merged.push(a.ref);
      reading = name;
    },
    text: (text) => {
      if (cell && (reading === "v" || reading === "t")) cell.value = (cell.value ?? "") + text;
    },
    close: (name) => {
      reading = "";
      if (name === "c" && cell && row) {
        while (row.cells.length < cell.column) row.cells.push({ text: "" });
        row.cells[cell.column] = asCell(cell, shared, from1904);
        cell = null;
      } else if (name === "row" && row) {
        rows.push(row);
        row = null;
      }
    },
  });
  markMerged(rows, merged);
  return rows;
}

/** @param {{ type: string, format: "date" | "percent" | undefined, value: string | null, formula: boolean }} cell @param {string[]} shared @param {boolean} from1904 @returns {Cell} */
function asCell({ type, format, value, formula }, shared, from1904) {
  if (value === null || (value === "" && type === "n")) return formula ? { text: "", kind: "formula" } : { text: "" };
  if (type === "s") return { text: (shared[Number(value)] ?? "").trim() };
  if (type === "str" || type === "inlineStr") return { text: value.trim() };
  if (type === "b") return { text: value === "1" ? "TRUE" : "FALSE", kind: "boolean" };
  if (type === "e") return { text: value, kind: "error" };
  if (type === "d") return { text: value, kind: "date" };
  const number = Number(value);
  if (format === "date") return { text: dateText(number, from1904), kind: "date" };
  if (format === "percent") return { text: `${Number((number * 100).toPrecision(12))}%`, number: Number((number * 100).toPrecision(12)), kind: "percent" };
  return { text: String(Number(number.toPrecision(15))), number };
}

/** "5 Oct 2026" of a day number. @param {number} day @param {boolean} from1904 */
function dateText(day, from1904) {
  // Day 1 is 1 January 1900, and 1900 counts as a leap year.
  const ms = (day - (from1904 ? 24107 : 25569)) * 86_400_000;
  return new Date(ms).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}

/** @param {TableRow[]} rows @param {string[]} ranges */
function markMerged(rows, ranges) {
  const byLine = new Map(rows.map((r) => [r.line, r]));
  for (const range of ranges) {
    const [from, to] = range.split(":");
    if (!to) continue;
    const [c0, r0] = at(from);
    const [c1, r1] = at(to);
    for (let r = r0; r <= Math.min(r1, r0 + 100_000); r++)
      for (let c = c0; c <= Math.min(c1, c0 + 200); c++) {
        const row = byLine.get(r);
        if (!row || (r === r0 && c === c0)) continue;
        while (row.cells.length <= c) row.cells.push({ text: "" });
        row.cells[c] = { text: "", merged: range };
      }
  }
}
