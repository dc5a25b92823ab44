/** Figures under each other, each with its dot and likely range on one line of values, and the same in words beside it. */

import { html, nothing, svg } from "lit";
import { ticks } from "../choropleth/strip.js";
import { wordsOf } from "../words/measures.js";
import { isSampled, whyNone } from "../words/reasons.js";
import { unbroken } from "../explore/figures.js";
import { words } from "../words/catalogue.js";
import { figureShort } from "./told.js";

/** @typedef {import("../types").Cell} Cell */
/** @typedef {{ name: string, cell: Cell, isOwn?: boolean, note?: string, why?: string }} RangeRow */

const [W, H, PAD] = [160, 26, 8];
const said = words.profile;

/** The least and the most that the line of values has to hold. @param {Cell[]} cells @param {number | null} neutral @returns {[number, number]} */
export function lineSpan(cells, neutral) {
  const ends = cells.flatMap((c) => (c.value == null ? [] : [c.value, c.lower ?? c.value, c.upper ?? c.value]));
  if (neutral !== null) ends.push(neutral);
  const [min, max] = [Math.min(...ends), Math.max(...ends)];
  return min === max ? [min - 1, max + 1] : [min, max];
}

/**
 * @param {RangeRow[]} rows @param {import("./told.js").FactTold} told
 * @param {{ caption: string, first: string }} heads
 */
export function rangeRows(rows, told, { caption, first }) {
  const { neutral } = wordsOf(told);
  const [min, max] = lineSpan(rows.map((r) => r.cell), neutral);
  const drawn = rows.some((r) => r.cell.value != null);
  const x = (/** @type {number} */ v) => Number((PAD + ((v - min) / (max - min)) * (W - 2 * PAD)).toFixed(1));
  return html`<table class="range-rows" data-testid="range-rows">
    <caption class="sr-only">${caption}</caption>
    <thead>
      <tr>
        <th scope="col">${first}</th>
        <td class="line">${drawn ? axis(ticks(min, max, 3), x, told) : nothing}</td>
        <th scope="col">${said.figure}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr class=${row.isOwn ? "own" : ""}>
            <th scope="row">${row.name}</th>
            <td class="line">${row.cell.value == null ? nothing : mark(row, x, neutral)}</td>
            <td><span class="said">${row.cell.value == null ? row.why || whyNone(row.cell, told) : figure(row, told)}</span>${row.note ? html` <span class="row-note">${row.note}</span>` : nothing}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A figure that its publisher calls unreliable says so at its place. @param {RangeRow} row @param {import("./told.js").FactTold} told */
function figure({ cell }, told) {
  const weak = cell.marker ? ` ${said.weak(whyNone(cell, told))}` : cell.lower == null && isSampled(told) ? ` ${said.noRange}` : "";
  return html`${unbroken(figureShort(cell, told))}${weak ? html`<span class="weak">${weak}</span>` : nothing}`;
}

/** @param {number[]} at @param {(v: number) => number} x @param {import("./told.js").FactTold} told */
export function axis(at, x, told) {
  const words_ = wordsOf(told);
  const whole = at.every((v) => Number.isInteger(v));
  return html`<svg viewBox="0 0 ${W} ${H}" width=${W} height=${H} aria-hidden="true">
    ${at.map((v, i) => {
      const anchor = at.length > 1 && i === 0 && x(v) < 24 ? "start" : x(v) > W - 24 ? "end" : "middle";
      return svg`<text class="tick-label" x=${anchor === "start" ? 0 : anchor === "end" ? W : x(v)} y=${H - 8} text-anchor=${anchor}>${words_.short(v, told, whole ? 0 : undefined)}</text>`;
    })}
  </svg>`;
}

/** @param {RangeRow} row @param {(v: number) => number} x @param {number | null} neutral */
export function mark({ cell, isOwn }, x, neutral) {
  const value = x(Number(cell.value));
  const range = cell.lower == null || cell.upper == null ? null : [x(cell.lower), x(cell.upper)];
  return html`<svg viewBox="0 0 ${W} ${H}" width=${W} height=${H} aria-hidden="true">
    <line class="base" x1="0" x2=${W} y1=${H / 2} y2=${H / 2}></line>
    ${neutral === null ? nothing : svg`<line class="neutral" x1=${x(neutral)} x2=${x(neutral)} y1="0" y2=${H}></line>`}
    ${range ? svg`<path class="range" d="M${range[0]} ${H / 2}H${range[1]}M${range[0]} ${H / 2 - 5}v10M${range[1]} ${H / 2 - 5}v10"></path>` : nothing}
    ${
      cell.marker
        ? svg`<circle class="dot weak" cx=${value} cy=${H / 2} r="4"></circle>`
        : isOwn
          ? svg`<circle class="dot own" cx=${value} cy=${H / 2} r="5"></circle>`
          : svg`<rect class="dot" x=${value - 3.5} y=${H / 2 - 3.5} width="7" height="7" transform="rotate(45 ${value} ${H / 2})"></rect>`
    }
  </svg>`;
}
