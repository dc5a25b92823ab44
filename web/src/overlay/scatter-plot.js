/** Two measures as dots, one for each area: points out and selects areas together with the map, and keeps what is dragged over. */

import { LitElement, html, nothing, svg } from "lit";
import { words } from "../words/catalogue.js";
import { axisTitle, onAxis } from "./axis-words.js";
import { BIVARIATE } from "./bivariate-palette.js";
import { extentOf, nearestPoint, place, ticks, valueAt } from "./scatter-scale.js";

/** @typedef {import("./overlay-rows.js").OverlayRow} OverlayRow */
/** @typedef {import("./scatter-scale.js").Scale} Scale */

const WIDTH = 360;
const HEIGHT = 262;
const INSIDE = { left: 58, right: 352, top: 22, bottom: 214 };
/** More dots than this are drawn on a canvas. */
const MOST_ELEMENTS = 400;
/** Pixels that a pointer must move to choose rather than select. */
const DRAG = 5;

export class ScatterPlot extends LitElement {
  static properties = {
    answer: { attribute: false },
    rows: { attribute: false },
    isChosen: { attribute: false },
    brush: { attribute: false },
    selected: { attribute: false },
    hovered: { attribute: false },
    drag: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../types").OverlayAnswer | null} */
    this.answer = null;
    /** @type {OverlayRow[]} */
    this.rows = [];
    /** @type {(row: OverlayRow) => boolean} */
    this.isChosen = () => true;
    /** @type {import("../types").Brush | null} */
    this.brush = null;
    /** @type {string | null} */
    this.selected = null;
    /** @type {string | null} */
    this.hovered = null;
    /** Where a drag began and has come to. @type {[number, number, number, number] | null} */
    this.drag = null;
    /** @type {Scale} */
    this.x = { low: 0, high: 1, from: INSIDE.left, to: INSIDE.right };
    /** @type {Scale} */
    this.y = { low: 0, high: 1, from: INSIDE.bottom, to: INSIDE.top };
    this.points = new Float64Array(0);
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has("rows") && !changed.has("answer")) return;
    const both = this.rows.filter((r) => r.cell !== null);
    const scale = (/** @type {"x" | "y"} */ side, /** @type {number} */ from, /** @type {number} */ to) => {
      const [low, high] = extentOf(both.map((r) => /** @type {number} */ (r[side].value)), this.answer?.[side].measure === "gap");
      return { low, high, from, to };
    };
    this.x = scale("x", INSIDE.left, INSIDE.right);
    this.y = scale("y", INSIDE.bottom, INSIDE.top);
    this.points = new Float64Array(2 * this.rows.length).fill(NaN);
    for (const row of both) {
      this.points[2 * row.index] = place(this.x, /** @type {number} */ (row.x.value));
      this.points[2 * row.index + 1] = place(this.y, /** @type {number} */ (row.y.value));
    }
  }

  /** @param {string | null} code */
  #row(code) {
    const row = code ? this.rows.find((r) => r.code === code) : undefined;
    return row?.cell === null ? undefined : row;
  }

  render() {
    const { answer } = this;
    if (!answer || !answer.cells.length) return nothing;
    const { x, y, set } = answer;
    const say = words.overlay.plot;
    return html`<figure class="scatter">
      <figcaption>${say.title(set)}</figcaption>
      <div class="scatter-frame" @pointermove=${this.#onMove} @pointerdown=${this.#onDown} @pointerup=${this.#onUp} @pointercancel=${() => (this.drag = null)} @pointerleave=${() => this.#hover(null)}>
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${say.label(axisTitle(x), axisTitle(y), set.areaPlural)} data-testid="scatter">
          ${this.#axes(x, y)} ${this.rows.length <= MOST_ELEMENTS ? this.#dots() : nothing}
        </svg>
        ${this.rows.length > MOST_ELEMENTS ? html`<canvas aria-hidden="true"></canvas>` : nothing}
        <svg class="scatter-over" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${this.#marks()} ${this.#box()}</svg>
      </div>
      <p class="fine">${say.how}</p>
      ${this.#byValue(x, y)}
    </figure>`;
  }

  /** @param {import("../types").OverlayAxis} x @param {import("../types").OverlayAxis} y */
  #axes(x, y) {
    const { left, right, top, bottom } = INSIDE;
    const across = ticks(this.x.low, this.x.high);
    const up = ticks(this.y.low, this.y.high);
    const line = (/** @type {string} */ kind, /** @type {number} */ x1, /** @type {number} */ y1, /** @type {number} */ x2, /** @type {number} */ y2) =>
      svg`<line class=${kind} x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>`;
    const inside = (/** @type {Scale} */ s, /** @type {number} */ v) => v > s.low && v < s.high;
    return svg`<g aria-hidden="true">
      ${across.map((v) => [line("tick", place(this.x, v), top, place(this.x, v), bottom), svg`<text class="tick-label" x=${place(this.x, v)} y=${bottom + 14} text-anchor="middle">${onAxis(v, x)}</text>`])}
      ${up.map((v) => [line(v === 0 && y.measure !== "rate" ? "tick zero" : "tick", left, place(this.y, v), right, place(this.y, v)), svg`<text class="tick-label" x=${left - 5} y=${place(this.y, v) + 4} text-anchor="end">${onAxis(v, y)}</text>`])}
      ${x.limits.filter((v) => inside(this.x, v)).map((v) => line("class-limit", place(this.x, v), top, place(this.x, v), bottom))}
      ${y.limits.filter((v) => inside(this.y, v)).map((v) => line("class-limit", left, place(this.y, v), right, place(this.y, v)))}
      <text class="axis-word" x="2" y="12">↑ ${y.highEnd}</text>
      <text class="axis-word" x=${right} y=${bottom + 34} text-anchor="end">${x.highEnd} →</text>
    </g>`;
  }

  #dots() {
    // What is chosen is drawn last, on top.
    const ordered = this.rows.filter((r) => r.cell !== null).sort((a, b) => Number(this.isChosen(a)) - Number(this.isChosen(b)));
    return ordered.map((row) => {
      const on = this.isChosen(row);
      return svg`<circle class="scatter-dot ${on ? "" : "off"}" data-code=${row.code} cx=${this.points[2 * row.index]} cy=${this.points[2 * row.index + 1]} r="4.5" fill=${on ? BIVARIATE[row.cell ?? 0] : "#fff"}></circle>`;
    });
  }

  /** The hovered and the selected area with their likely ranges. */
  #marks() {
    const within = (/** @type {Scale} */ s, /** @type {number} */ v) => Math.min(Math.max(place(s, v), Math.min(s.from, s.to)), Math.max(s.from, s.to));
    return [.../** @type {const} */ (["selected", "hovered"])].map((kind) => {
      const row = this.#row(this[kind]);
      if (!row || (kind === "hovered" && this.hovered === this.selected)) return nothing;
      const [cx, cy] = [this.points[2 * row.index], this.points[2 * row.index + 1]];
      const { x, y } = row;
      return svg`<g class="scatter-mark ${kind}" data-testid="mark-${kind}">
        ${x.lower !== null && x.upper !== null ? svg`<line class="whisker" x1=${within(this.x, x.lower)} x2=${within(this.x, x.upper)} y1=${cy} y2=${cy}></line>` : nothing}
        ${y.lower !== null && y.upper !== null ? svg`<line class="whisker" x1=${cx} x2=${cx} y1=${within(this.y, y.lower)} y2=${within(this.y, y.upper)}></line>` : nothing}
        <circle cx=${cx} cy=${cy} r="6" fill=${BIVARIATE[row.cell ?? 0]}></circle>
        <text x=${Math.min(Math.max(cx, 90), WIDTH - 90)} y=${cy > 40 ? cy - 10 : cy + 20} text-anchor="middle">${row.name}</text>
      </g>`;
    });
  }

  /** What is being dragged, or kept. */
  #box() {
    const { brush, drag } = this;
    const at = drag ?? (brush && [place(this.x, brush[0]), place(this.y, brush[2]), place(this.x, brush[1]), place(this.y, brush[3])]);
    if (!at) return nothing;
    return svg`<rect class="scatter-box" x=${Math.min(at[0], at[2])} y=${Math.min(at[1], at[3])} width=${Math.abs(at[2] - at[0])} height=${Math.abs(at[3] - at[1])}></rect>`;
  }

  /** The same choice for the keyboard. @param {import("../types").OverlayAxis} x @param {import("../types").OverlayAxis} y */
  #byValue(x, y) {
    const say = words.overlay.plot;
    const field = (/** @type {string} */ name, /** @type {string} */ label, /** @type {number | undefined} */ value) =>
      html`<label>${label} <input type="number" step="any" name=${name} .value=${value === undefined ? "" : String(value)} /></label>`;
    const b = this.brush;
    return html`<details class="by-value" ?open=${b !== null}>
      <summary>${say.byValue}</summary>
      <form @submit=${this.#onForm}>
        ${field("x0", say.from(axisTitle(x)), b?.[0])} ${field("x1", say.to(axisTitle(x)), b?.[1])} ${field("y0", say.from(axisTitle(y)), b?.[2])} ${field("y1", say.to(axisTitle(y)), b?.[3])}
        ${[x, y].some((a) => a.measure === "gap") ? html`<p class="fine">${say.signs}</p>` : nothing}
        <button class="button" data-testid="keep-brush">${say.apply}</button>
        ${b ? html`<button type="button" class="button" data-testid="clear-brush" @click=${() => this.#tell("brush-change", null)}>${say.clear}</button>` : nothing}
      </form>
    </details>`;
  }

  /** @param {SubmitEvent} event */
  #onForm(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const of = (/** @type {string} */ name, /** @type {number} */ otherwise) => (form.get(name) === "" ? otherwise : Number(form.get(name)));
    this.#keep(of("x0", this.x.low), of("x1", this.x.high), of("y0", this.y.low), of("y1", this.y.high));
  }

  /** @param {number} x0 @param {number} x1 @param {number} y0 @param {number} y1 */
  #keep(x0, x1, y0, y1) {
    const round = (/** @type {number} */ v) => Number(v.toPrecision(4));
    this.#tell("brush-change", [round(Math.min(x0, x1)), round(Math.max(x0, x1)), round(Math.min(y0, y1)), round(Math.max(y0, y1))]);
  }

  /** @param {string} name @param {unknown} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** @param {string | null} code */
  #hover(code) {
    if (code !== this.hovered) this.#tell("area-hover", code);
  }

  /** @param {PointerEvent} event @returns {[number, number]} */
  #at(event) {
    const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * WIDTH, ((event.clientY - box.top) / box.height) * HEIGHT];
  }

  /** @param {PointerEvent} event */
  #onDown(event) {
    if (event.button || event.pointerType === "touch") return;
    /** @type {HTMLElement} */ (event.currentTarget).setPointerCapture(event.pointerId);
    const [x, y] = this.#at(event);
    this.drag = [x, y, x, y];
    event.preventDefault();
  }

  /** @param {PointerEvent} event */
  #onMove(event) {
    const [x, y] = this.#at(event);
    if (this.drag) this.drag = [this.drag[0], this.drag[1], x, y];
    else this.#hover(this.rows[nearestPoint(this.points, x, y, 10)]?.code ?? null);
  }

  /** @param {PointerEvent} event */
  #onUp(event) {
    const [x, y] = this.#at(event);
    const { drag } = this;
    this.drag = null;
    if (drag && Math.hypot(x - drag[0], y - drag[1]) > DRAG) return this.#keep(valueAt(this.x, drag[0]), valueAt(this.x, x), valueAt(this.y, drag[1]), valueAt(this.y, y));
    const row = this.rows[nearestPoint(this.points, x, y, 14)];
    if (row) this.#tell("area-select", row.code);
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has("rows") || changed.has("isChosen") || changed.has("answer")) this.#paint();
  }

  /** Thousands of dots: those that are not chosen first. */
  #paint() {
    const canvas = this.querySelector("canvas");
    const c = canvas?.getContext("2d");
    if (!canvas || !c) return;
    const ratio = 2;
    canvas.width = WIDTH * ratio;
    canvas.height = HEIGHT * ratio;
    c.scale(ratio, ratio);
    const radius = this.rows.length > 10_000 ? 1.1 : 1.7;
    for (const on of [false, true])
      for (const row of this.rows) {
        if (row.cell === null || this.isChosen(row) !== on) continue;
        c.beginPath();
        c.arc(this.points[2 * row.index], this.points[2 * row.index + 1], radius, 0, 2 * Math.PI);
        c.fillStyle = on ? BIVARIATE[row.cell] : "#e3e7e6";
        c.fill();
        if (!on) continue;
        c.strokeStyle = "rgb(77 91 96 / 55%)";
        c.lineWidth = 0.35;
        c.stroke();
      }
  }
}

customElements.define("scatter-plot", ScatterPlot);
