/** All areas of a layer on one line, the selected and the hovered ones marked. A picture beside the table twin. */

import { LitElement, html, nothing, svg } from "lit";
import { painter } from "./paint.js";
import { extent, histogram, swarm, ticks } from "./strip.js";
import { brief, number } from "../words/format.js";
import { wordsOf } from "../words/measures.js";
import { lowerFirst } from "../words/names.js";
import { isSampled } from "../words/reasons.js";
import { remembered } from "../words/remembered.js";
import { words as catalogue } from "../words/catalogue.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */

const WIDTH = 320;
const MIDDLE = 34;
const BOTTOM = 66;
/** The line of the selected area's likely range, under the dots and clear of the axis. */
const RANGE = 80;
const PAD = 14;
const DOTS_UP_TO = 400;
const BINS = 40;

export class StripPlot extends LitElement {
  static properties = {
    layer: { attribute: false },
    rows: { attribute: false },
    ranged: { attribute: false },
    selected: { attribute: false },
    hovered: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Layer | null} */
    this.layer = null;
    /** @type {Row[]} */
    this.rows = [];
    /** Whether the ranges are there; no figure is said without. */
    this.ranged = true;
    /** @type {string | null} */
    this.selected = null;
    /** @type {string | null} */
    this.hovered = null;
    this.known = remembered((/** @type {Row[]} */ all) => {
      const rows = all.filter((r) => r.value != null);
      const values = rows.map((r) => Number(r.value));
      return { rows, values, extent: extent(values) };
    });
    this.counts = remembered((/** @type {number[]} */ values, /** @type {number} */ min, /** @type {number} */ max) => histogram(values, min, max, BINS));
  }

  createRenderRoot() {
    return this;
  }

  /** While ranges are on their way, which is a moment, it stays as it is: the map comes first. */
  shouldUpdate() {
    const waits = !this.ranged && this.rows.length > DOTS_UP_TO;
    this.classList.toggle("waiting", waits);
    return !waits;
  }

  render() {
    const layer = this.layer;
    const { rows, values, extent: ends } = this.known(this.rows);
    if (!layer || rows.length < 2) return nothing;
    const words = wordsOf(layer);
    const { neutral } = words;
    const sides = words.ends(layer);
    const context = layer.context.find((c) => c.value != null);
    const [least, most] = ends;
    const [min, max] = extent([least, most, ...(neutral === null ? [] : [neutral]), ...(context ? [Number(context.value)] : [])]);
    const x = (/** @type {number} */ v) => PAD + ((v - min) / (max - min || 1)) * (WIDTH - 2 * PAD);
    const d = Math.abs(max - min) < 4 ? layer.unit.decimals : 0;
    const chosen = rows.find((r) => r.code === this.selected);
    const hinted = rows.find((r) => r.code === this.hovered);
    const say = (/** @type {number} */ v) => words.short(v, layer);
    // The area pointed at comes before the selected one; the room for its range is kept, so that nothing jumps.
    const told = [hinted, chosen].find((r) => r && r.lower != null && r.upper != null);
    const ranged = this.ranged && told ? { lower: Number(told.lower), upper: Number(told.upper) } : null;
    const foot = this.ranged && isSampled(layer) ? RANGE + 10 : BOTTOM;
    const said = catalogue.legend.strip;
    const { areaPlural } = layer.set;
    const heading = said.title(areaPlural, neutral === null ? layer.unit.words : lowerFirst(words.column(layer)));
    const alt = this.ranged ? said.alt(rows.length, areaPlural, say(least), say(most), chosen ? said.chosen(chosen.name, say(Number(chosen.value))) : "") : said.loading(rows.length, areaPlural);
    return html`<figure class="strip">
      <figcaption>${heading}</figcaption>
      <svg
        viewBox="0 0 ${WIDTH} ${foot + 18}"
        role="img"
        aria-label=${alt}
      >
        ${ticks(min, max).map(
          (t) => svg`<line class="tick ${t === neutral ? "zero" : ""}" x1=${x(t)} x2=${x(t)} y1="4" y2=${foot}></line>
            <text class="tick-label" x=${x(t)} y=${foot + 14} text-anchor="middle">${number(neutral === 0 ? Math.abs(t) : t, d)}</text>`,
        )}
        ${rows.length > DOTS_UP_TO ? this.#bars(values, min, max) : this.#dots(rows, values, x)}
        ${
          context
            ? svg`<path class="context-mark" d="M${x(Number(context.value))} ${BOTTOM - 4} l-4.5 8 h9 z"><title>${context.name}</title></path>`
            : nothing
        }
        ${told && ranged ? this.#likely(Number(told.value), ranged, x) : nothing}
        ${hinted && hinted !== chosen ? this.#mark(hinted, x, "hovered") : nothing}
        ${chosen ? this.#mark(chosen, x, "selected") : nothing}
      </svg>
      <p class="strip-key">
        ${sides ? html`<span>← ${sides[0]}</span><span>${sides[1]} →</span>` : nothing}
        ${context ? html`<span class="key-context">▲ ${context.name}</span>` : nothing}
      </p>
      ${
        told && ranged
          ? html`<p class="strip-key key-range">
              ├─┤ ${said.range(told.name, neutral === null ? brief(ranged.lower, ranged.upper, layer.unit, layer.unit.decimals) : words.span(ranged.lower, ranged.upper, layer))}
            </p>`
          : foot > BOTTOM
            ? html`<p class="strip-key key-range">${catalogue.explore.certainty.point}</p>`
            : nothing
      }
    </figure>`;
  }

  /** A range with end caps, tied to its dot; an arrow where it goes on beyond the scale. @param {number} value @param {{ lower: number, upper: number }} ranged @param {(v: number) => number} x */
  #likely(value, { lower, upper }, x) {
    const [from, to] = [Math.max(4, x(lower)), Math.min(WIDTH - 4, x(upper))];
    const start = x(lower) < 4 ? `M${from + 6} ${RANGE - 5}L${from} ${RANGE}l6 5` : `M${from} ${RANGE - 5}v10`;
    const end = x(upper) > WIDTH - 4 ? `M${to - 6} ${RANGE - 5}L${to} ${RANGE}l-6 5` : `M${to} ${RANGE - 5}v10`;
    return svg`<path class="whisker-tie" d="M${x(value)} ${MIDDLE}V${RANGE}"></path>
      <path class="whisker" d="M${from} ${RANGE}H${to}${start}${end}"></path>`;
  }

  /** @param {Row[]} rows @param {number[]} values @param {(v: number) => number} x */
  #dots(rows, values, x) {
    const paint = painter(/** @type {Layer} */ (this.layer));
    const radius = rows.length > 120 ? 2.2 : 4;
    const xs = values.map(x);
    const ys = swarm(xs, radius, 28);
    return rows.map(
      (row, i) => svg`<circle
        cx=${xs[i]} cy=${MIDDLE + ys[i]} r=${radius} fill=${paint(row).fill} class="dot"
        @mouseenter=${() => this.#tell("area-hover", row.code)}
        @mouseleave=${() => this.#tell("area-hover", null)}
        @click=${() => this.#tell("area-select", row.code)}
      ></circle>`,
    );
  }

  /** @param {number[]} values @param {number} min @param {number} max */
  #bars(values, min, max) {
    const counts = this.counts(values, min, max);
    const tallest = Math.max(...counts);
    const width = (WIDTH - 2 * PAD) / BINS;
    return counts.map(
      (n, i) => svg`<rect class="histogram" x=${PAD + i * width + 0.5} width=${width - 1} y=${BOTTOM - (n / tallest) * 56} height=${(n / tallest) * 56}></rect>`,
    );
  }

  /** @param {Row} row @param {(v: number) => number} x @param {string} kind */
  #mark(row, x, kind) {
    const fill = painter(/** @type {Layer} */ (this.layer))(row).fill;
    return svg`<circle class="mark ${kind}" cx=${x(Number(row.value))} cy=${MIDDLE} r="6.5" fill=${fill}></circle>`;
  }

  /** @param {string} name @param {string | null} code */
  #tell(name, code) {
    this.dispatchEvent(new CustomEvent(name, { detail: code, bubbles: true }));
  }
}

customElements.define("strip-plot", StripPlot);
