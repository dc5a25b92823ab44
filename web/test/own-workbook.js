/** Writes real .xlsx bytes for tests: sheets of cells with types, formats, formulas, merged ranges, hidden rows. */

import { strToU8, zipSync } from "fflate";
import { letters } from "../src/own/xlsx.js";

/** @typedef {string | number | null | { date: number } | { percent: number } | { formula: string, value?: number } | { error: string } | { bool: boolean }} Value */
/** @typedef {{ name: string, rows: Value[][], merged?: string[], hidden?: boolean, hiddenRows?: number[] }} SheetOf */

const escape = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** @param {Value} value @param {string} at @param {string[]} shared */
function cell(value, at, shared) {
  if (value === null) return "";
  if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === "string") return `<c r="${at}" t="s"><v>${shared.push(value) - 1}</v></c>`;
  if ("date" in value) return `<c r="${at}" s="1"><v>${value.date}</v></c>`;
  if ("percent" in value) return `<c r="${at}" s="2"><v>${value.percent / 100}</v></c>`;
  if ("error" in value) return `<c r="${at}" t="e"><f>1/0</f><v>${value.error}</v></c>`;
  if ("bool" in value) return `<c r="${at}" t="b"><v>${Number(value.bool)}</v></c>`;
  return `<c r="${at}"><f>${escape(value.formula)}</f>${value.value === undefined ? "" : `<v>${value.value}</v>`}</c>`;
}

/** @param {SheetOf[]} sheets @returns {Uint8Array} */
export function workbook(sheets) {
  /** @type {string[]} */
  const shared = [];
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  /** @type {Record<string, string>} */
  const parts = {};
  sheets.forEach(({ rows, merged = [], hiddenRows = [] }, s) => {
    const xml = rows.map((r, i) => `<row r="${i + 1}"${hiddenRows.includes(i + 1) ? ' hidden="1"' : ""}>${r.map((v, c) => cell(v, `${letters(c)}${i + 1}`, shared)).join("")}</row>`).join("");
    const merges = merged.length ? `<mergeCells>${merged.map((m) => `<mergeCell ref="${m}"/>`).join("")}</mergeCells>` : "";
    parts[`xl/worksheets/sheet${s + 1}.xml`] = `<worksheet ${main}><sheetData>${xml}</sheetData>${merges}</worksheet>`;
  });
  parts["xl/sharedStrings.xml"] = `<sst ${main}>${shared.map((t) => `<si><t xml:space="preserve">${escape(t)}</t></si>`).join("")}</sst>`;
  parts["xl/styles.xml"] = `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="16"/><xf numFmtId="10"/></cellXfs></styleSheet>`;
  parts["xl/workbook.xml"] = `<workbook ${main} xmlns:r="${relation}"><sheets>${sheets.map((s, i) => `<sheet name="${escape(s.name)}" sheetId="${i + 1}"${s.hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`;
  parts["xl/_rels/workbook.xml.rels"] = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}</Relationships>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
