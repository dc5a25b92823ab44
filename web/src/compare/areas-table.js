/** The table of areas by indicators: under each indicator its areas on one line of values, each with its range or the reason and its difference in words. */

import { html, nothing } from "lit";
import { ticks } from "../choropleth/strip.js";
import { axis, lineSpan, mark } from "../profile/range-rows.js";
import { words } from "../words/catalogue.js";
import { wordsOf } from "../words/measures.js";
import { likely } from "../words/sentences.js";
import { whyNot } from "./areas-csv.js";
import { linesOf } from "./areas-rows.js";
import { differenceTold, toldOf } from "./areas-told.js";

/** @typedef {import("./areas-rows.js").Answered} Answered */
/**
 * @typedef {object} Table
 * @property {string[]} rows in their order
 * @property {(row: string) => (Answered & { inList: number }) | null} answered
 * @property {(row: string) => import("../api.js").ApiError | null} fault
 * @property {(row: string) => string} nameOf a row without an answer
 * @property {string} against "first", or a level
 * @property {string} first code of the first area
 * @property {string} to what the areas are set against, in words
 * @property {boolean} byFigure
 * @property {() => void} again
 * @property {((row: string) => void) | null} remove null: the last row stays
 */

const say = words.compareAreas;
const [W, PAD] = [160, 8];

/** @param {Table} table */
export function areasTable(table) {
  const head = (/** @type {string} */ text, /** @type {string} */ name) => html`<th role="columnheader" scope="col" class=${name}>${text}</th>`;
  return html`<div class="areas-scroll" tabindex="0" role="region" aria-label=${say.title}>
    <table class="areas-by-indicators" role="table" data-testid="areas-table">
      <caption class="sr-only">${say.caption(table.to)}</caption>
      <thead role="rowgroup">
        <tr role="row">${head(say.headArea, "cell-area")}${head(say.headFigure, "cell-figure")}${head(say.headLine, "cell-line")}${head(say.headDifferenceTo(table.to), "cell-difference")}</tr>
      </thead>
      ${table.rows.map((row) => {
        const there = table.answered(row);
        const fault = table.fault(row);
        return there ? answered(table, there) : fault ? failed(table, row, fault) : nothing;
      })}
    </table>
  </div>`;
}

/** @param {Table} table @param {string} row @param {string} subject @param {unknown} about */
function title(table, row, subject, about) {
  return html`<th role="rowheader" scope="rowgroup" colspan="2">
    <span class="subject">${subject}</span>
    ${about}
    ${table.remove ? html`<button type="button" class="link remove-row" aria-label=${say.removeRow(subject)} data-testid="remove-row" @click=${() => table.remove?.(row)}>${say.removeRowShort}</button>` : nothing}
  </th>`;
}

/** A row that could not be had is shown, with the reason and a way out. @param {Table} table @param {string} row @param {import("../api.js").ApiError} fault */
function failed(table, row, fault) {
  return html`<tbody role="rowgroup" data-row=${row} data-testid="failed-row">
    <tr role="row" class="title">
      ${title(table, row, table.nameOf(row), nothing)}
      <td role="cell" colspan="2">${say.notThere} ${fault.message} <button type="button" class="button small" data-testid="row-again" aria-label="${say.again}: ${table.nameOf(row)}" @click=${table.again}>${say.again}</button></td>
    </tr>
  </tbody>`;
}

/** Labels that do not run into each other: "20 lower" takes more than "20%", and "no gap" comes first. @param {number[]} at @param {(v: number) => number} x @param {number | null} neutral */
function withRoom(at, x, neutral) {
  const room = neutral === null ? 26 : 52;
  /** @type {number[]} */
  const kept = [];
  for (const v of [...at].sort((a, b) => Number(b === neutral) - Number(a === neutral) || a - b)) if (kept.every((k) => Math.abs(x(k) - x(v)) >= room)) kept.push(v);
  return kept.sort((a, b) => a - b);
}

/** @param {Table} table @param {Answered & { inList: number }} there */
function answered(table, { row, measure, one, inList }) {
  const lines = linesOf(one, { byFigure: table.byFigure });
  const told = toldOf(one, measure);
  const { neutral } = wordsOf(told);
  const cells = lines.flatMap((line) => line.cell ?? []);
  const isDrawn = cells.some((c) => c.value != null);
  const [min, max] = isDrawn ? lineSpan(cells, neutral) : [0, 1];
  const x = (/** @type {number} */ v) => Number((PAD + ((v - min) / (max - min)) * (W - 2 * PAD)).toFixed(1));
  const sources = [...new Set(one.sources.map((s) => `${s.title}, ${s.publisher}`))].join("; ");
  return html`<tbody role="rowgroup" data-row=${row}>
    <tr role="row" class="title">
      ${title(table, row, one.subject, html`<small>${say.about(one.period.name, sources)}</small>`)}
      <td role="cell" class="cell-line">${isDrawn ? axis(withRoom(ticks(min, max, 4), x, neutral), x, told) : nothing}</td>
      <td role="cell" class="uncertainty"><small>${one.uncertainty.text.split(/(?<=\.) /)[0]}</small></td>
    </tr>
    ${lines.map(
      (line) => html`<tr role="row" class=${line.isAround ? "around" : ""} data-code=${line.code}>
        <th role="rowheader" scope="row" class="cell-area">${line.name}${line.isAround ? html`<small>${say.around(line.of, line.of.length === one.areas.length)}</small>` : nothing}</th>
        <td role="cell" class="cell-figure">${figure(line, one, told)}</td>
        <td role="cell" class="cell-line">${line.cell?.value == null ? nothing : mark({ name: line.name, cell: line.cell, isOwn: !line.isAround }, x, neutral)}</td>
        <td role="cell" class="cell-difference">${line.isAround || !line.cell ? nothing : difference(differenceTold(one, line.cell, { ...table, inList, measure }))}</td>
      </tr>`,
    )}
  </tbody>`;
}

/** @param {import("./areas-rows.js").Line} line @param {import("../types").AreasIndicator} one @param {ReturnType<typeof toldOf>} told */
function figure({ cell }, one, told) {
  if (cell?.notPublished) return html`<span class="why">${say.notPublished}</span>`;
  if (!cell || cell.value == null) return html`<span class="why">${whyNot(cell, one)}</span>`;
  return html`<strong>${wordsOf(told).phrase(cell, told)}</strong><small>${likely(cell, told)}</small>${cell.together?.derivedFromRoundedCounts ? html`<small>${cell.together.sentence}</small>` : nothing}`;
}

/** @param {{ judgement: string, sentence: string }} told */
function difference({ judgement, sentence }) {
  return html`${judgement ? html`<strong>${judgement}</strong>` : nothing}<small>${sentence}</small>`;
}
