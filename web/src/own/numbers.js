/** Numbers as people type them: thousands, decimal commas, percent signs, notes, and signs for what is missing. Pure. */

import { words } from "../words/catalogue.js";

/** @typedef {import("./csv.js").Cell} Cell */
/** @typedef {"point" | "comma"} Decimals how the decimals of a column are written */
/**
 * What a cell says: a value, why there is none, or what is wrong with it and what it may mean.
 * @typedef {{ value: number, percent: boolean, typed?: boolean } | { marker: "missing" | "suppressed", text: string } | { fault: string, advice: string, value: number | null }} Read
 */

const MISSING = /^(|[-–—−.:]+|n\.?\/?a\.?|na|nan|null|none|nil|missing|not available|unknown|x|\[x\]|z|\[z\]|u|:u|#n\/a|\?)$/i;
const SUPPRESSED = /^(\*+|!|~|#|c|\[c\]|s|\[s\]|suppressed|withheld|disclosive|low|\[low\])$/i;
const MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const DATE = new RegExp(`^(\\d{1,2}[-/ ](${MONTH})[a-z]*([-/ ]\\d{2,4})?|(${MONTH})[a-z]*[-/ ]\\d{2,4}|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{4}-\\d{2}-\\d{2})$`, "i");
const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;

/** How most of a column's cells write their decimals: as points unless only commas can be meant. @param {string[]} texts @returns {Decimals} */
export function decimalsOf(texts) {
  let points = 0;
  let commas = 0;
  for (const text of texts) {
    const bare = text.replace(SPACES, "").replace(/[%£€$]/g, "");
    if (/^-?\d+\.\d+$/.test(bare) && !/^-?\d{1,3}\.\d{3}$/.test(bare)) points++;
    else if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(bare)) points++;
    else if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(bare)) commas++;
    else if (/^-?\d+,\d+$/.test(bare) && !/^-?\d{1,3},\d{3}$/.test(bare)) commas++;
  }
  return commas > points ? "comma" : "point";
}

/** @param {Cell} cell @param {Decimals} decimals @returns {Read} */
export function readNumber(cell, decimals) {
  const { row, suggest } = words.own;
  const fault = (/** @type {string} */ what, /** @type {string} */ advice, /** @type {number | null} */ value = null) => ({ fault: what, advice, value });
  if (cell.merged) return fault(row.merged(cell.merged), suggest.unmerge);
  if (cell.kind === "error" && cell.text !== "#N/A") return fault(row.formulaError(cell.text), suggest.fixFormula);
  if (cell.kind === "formula") return fault(row.formulaEmpty, suggest.recalc);
  if (cell.kind === "boolean" || /^(true|false|yes|no)$/i.test(cell.text)) return fault(row.truth(cell.text), suggest.fillIn);
  if (cell.kind === "date" || DATE.test(cell.text)) return fault(row.date(cell.text), suggest.typeAgain);
  if (cell.number !== undefined) return { value: cell.number, percent: cell.kind === "percent" };
  const { text } = cell;
  if (MISSING.test(text)) return { marker: "missing", text };
  if (SUPPRESSED.test(text)) return { marker: "suppressed", text };
  if (/^#[A-Z/0!?]+$/.test(text)) return fault(row.formulaError(text), suggest.fixFormula);
  if (/^=/.test(text)) return fault(row.formulaEmpty, suggest.recalc);
  const plain = plainNumber(text, decimals);
  if (plain) return plain.odd ? fault(plain.odd, suggest.number(String(plain.value)), plain.value) : { value: plain.value, percent: plain.percent, typed: true };
  if (/^[<>≤≥]/.test(text)) return fault(row.lessThan(text), suggest.noFigure);
  if (/^[-\d.,%\s]+\s*(–|—|-|to)\s*[-\d.,%\s]+$/i.test(text)) return fault(row.range(text), suggest.fillIn);
  const noted = /^(.*\d%?)\s*(\*+|[†‡§¹²³⁴⁵]+|\[\w{1,3}\]|\(\w{1,2}\)|\s[a-z]\b)$/i.exec(text);
  const unnoted = noted && plainNumber(noted[1], decimals);
  if (unnoted) return fault(row.footnoteMark(text), suggest.number(String(unnoted.value)), unnoted.value);
  const inside = text.match(/[-−]?\d[\d.,]*%?/g);
  const only = inside?.length === 1 ? plainNumber(inside[0].replace(/[.,]$/, ""), decimals) : null;
  if (only) return fault(row.unit(text), suggest.number(String(only.value)), only.value);
  return fault(row.notNumber(text), suggest.fillIn);
}

/** @param {string} text @param {Decimals} decimals @returns {{ value: number, percent: boolean, odd?: string } | null} */
function plainNumber(text, decimals) {
  const { row } = words.own;
  let bare = text.replace(SPACES, "").replace(/^[£€$]/, "").replace(/[−–]/g, "-").replace(/^\((.*)\)$/, "-$1").replace(/['’](?=\d{3})/g, "");
  const percent = bare.endsWith("%");
  if (percent) bare = bare.slice(0, -1);
  if (!/^[-+]?\d/.test(bare) && !/^[-+]?[.,]\d/.test(bare)) return null;
  if (/^[-+]?\d+(\.\d+)?e[-+]?\d+$/i.test(bare)) return { value: Number(bare), percent };
  if (!/^[-+]?[\d.,]+$/.test(bare)) return null;
  const thousands = decimals === "point" ? "," : ".";
  const point = decimals === "point" ? "." : ",";
  const asWritten = (/** @type {string} */ t, /** @type {string} */ sep, /** @type {string} */ dec) => Number(t.replaceAll(sep, "").replace(dec, "."));
  const grouped = new RegExp(`^[-+]?\\d{1,3}(\\${thousands}\\d{3})*(\\${point}\\d*)?$`);
  if (grouped.test(bare) || new RegExp(`^[-+]?\\d*(\\${point}\\d*)?$`).test(bare)) return { value: asWritten(bare, thousands, point), percent };
  // Written the other way than the column: the last mark is the decimal one.
  const other = new RegExp(`^[-+]?(\\d{1,3}(\\${point}\\d{3})*|\\d+)\\${thousands}\\d+$`);
  if (other.test(bare)) return { value: asWritten(bare, point, thousands), percent, odd: row.otherComma(text) };
  const digits = bare.replace(/[.,]/g, "");
  return { value: Number(digits), percent, odd: row.grouping(text) };
}
