/** The nine cells as a square of buttons: what the colours mean, how many areas each has, and which are kept. */

import { LitElement, html, nothing } from "lit";
import { PAPER, patternOf } from "../choropleth/paint.js";
import { swatch } from "../choropleth/swatch.js";
import { words } from "../words/catalogue.js";
import { counted, number } from "../words/format.js";
import { reason } from "../words/reasons.js";
import { axisTitle, classWords, onAxis } from "./axis-words.js";
import { BIVARIATE, inkOn } from "./bivariate-palette.js";
import { NOT_CHOSEN, markedPaint } from "./overlay-looks.js";
import { leftOut, marksOf } from "./overlay-rows.js";

/** Cells as they stand: the high end of y is on top. */
const ROWS = [2, 1, 0];
/** @type {Record<string, [number, number]>} steps across and up */
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export class SquareLegend extends LitElement {
  static properties = { answer: { attribute: false }, rows: { attribute: false }, cells: { attribute: false }, aside: { attribute: false }, at: { state: true } };

  constructor() {
    super();
    /** @type {import("../types").OverlayAnswer | null} */
    this.answer = null;
    /** @type {import("./overlay-rows.js").OverlayRow[]} */
    this.rows = [];
    /** Chosen cells; empty: all. @type {number[]} */
    this.cells = [];
    /** How many areas with a cell are not chosen. */
    this.aside = 0;
    /** The cell in the tab order. */
    this.at = 6;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {number[]} cells */
  #tell(cells) {
    this.dispatchEvent(new CustomEvent("cells-change", { detail: [...cells].sort() }));
  }

  /** @param {number} cell */
  #toggle(cell) {
    this.at = cell;
    this.#tell(this.cells.includes(cell) ? this.cells.filter((c) => c !== cell) : [...this.cells, cell]);
  }

  /** @param {KeyboardEvent} event @param {number} cell */
  #onKey(event, cell) {
    const step = STEPS[event.key];
    if (!step) return;
    const within = (/** @type {number} */ v) => Math.min(2, Math.max(0, v));
    this.at = within((cell % 3) + step[0]) + 3 * within(Math.floor(cell / 3) + step[1]);
    this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector(`[data-cell="${this.at}"]`))?.focus());
    event.preventDefault();
    event.stopPropagation();
  }

  render() {
    const { answer } = this;
    if (!answer || !answer.cells.length) return nothing;
    const say = words.overlay.square;
    const { x, y } = answer;
    return html`<div class="square-legend" data-testid="legend">
      <div class="square-head">
        <h2 class="legend-title">${say.title}</h2>
        ${this.cells.length ? html`<button type="button" class="link" data-testid="all-cells" @click=${() => this.#tell([])}>${say.all}</button>` : html`<span class="fine">${say.how}</span>`}
      </div>
      <p class="square-up"><span aria-hidden="true">↑</span> ${y.highEnd} <span class="fine">${axisTitle(y)}</span></p>
      <div class="square-frame">
        <div class="square-limits-y" aria-hidden="true">${[...y.limits].reverse().map((v) => html`<span>${onAxis(v, y)}</span>`)}</div>
        <div class="square" role="group" aria-label=${say.group}>${ROWS.flatMap((up) => [0, 1, 2].map((across) => this.#cell(3 * up + across, answer)))}</div>
        <div class="square-limits-x" aria-hidden="true">${x.limits.map((v) => html`<span>${onAxis(v, x)}</span>`)}</div>
      </div>
      <p class="square-across">${x.highEnd} <span aria-hidden="true">→</span> <span class="fine">${axisTitle(x)}</span></p>
      ${this.#key(answer)}
    </div>`;
  }

  /** @param {number} cell @param {import("../types").OverlayAnswer} answer */
  #cell(cell, { x, y, cells, set }) {
    const { count, uncertain } = cells[cell];
    const isOn = this.cells.includes(cell);
    return html`<button
      type="button"
      class="square-cell"
      style="background:${BIVARIATE[cell]};color:${inkOn(cell)}"
      data-cell=${cell}
      tabindex=${cell === this.at ? 0 : -1}
      aria-pressed=${isOn}
      aria-label=${words.overlay.square.cell(classWords(x, cell % 3), classWords(y, Math.floor(cell / 3)), count, uncertain, set)}
      @click=${() => this.#toggle(cell)}
      @focus=${() => (this.at = cell)}
      @keydown=${(/** @type {KeyboardEvent} */ e) => this.#onKey(e, cell)}
    >
      ${isOn ? html`<svg class="tick-mark" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M3 8.5l3.5 3.5L13 4.5" fill="none" stroke="currentColor" stroke-width="2.2"></path></svg>` : nothing}${number(count, 0)}${uncertain ? html`<small>${words.overlay.square.unsure(uncertain, count)}</small>` : nothing}
    </button>`;
  }

  /** What the marks and patterns mean. @param {import("../types").OverlayAnswer} answer */
  #key(answer) {
    const say = words.overlay.square;
    const { set } = answer;
    const { uncertain, certain, marked } = marksOf(this.rows);
    const all = answer.cells.reduce((sum, c) => sum + c.count, 0);
    const line = (/** @type {import("../choropleth/paint.js").Paint} */ paint, /** @type {string} */ text) => html`<li>${swatch(paint)}<span>${text}</span></li>`;
    return html`<ul class="square-key">
      ${marked === "uncertain" ? line(markedPaint(3, marked), say.uncertain(uncertain, all, set)) : nothing}
      ${marked === "certain" ? line(markedPaint(3, marked), say.certain(certain, uncertain, all, set)) : nothing}
      ${uncertain && !marked ? html`<li class="wide">${say.allUncertain(uncertain, all, set)}</li>` : nothing}
      ${leftOut(this.rows).map(({ side, marker, count }) =>
        line({ fill: PAPER, pattern: patternOf(marker) }, say.missing(reason(marker, answer[side].missing), axisTitle(answer[side]), counted(count, set.areaSingular, set.areaPlural))),
      )}
      ${this.aside ? line(NOT_CHOSEN, say.aside(this.aside, set)) : nothing}
    </ul>`;
  }
}

customElements.define("square-legend", SquareLegend);
