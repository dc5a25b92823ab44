/** The legend: classes with their counts, calm colours where a gap is not clear, and every kind of missing. */

import { LitElement, html, nothing } from "lit";
import { NO_MARKS, countMarked } from "./certainty.js";
import { SET_ASIDE, legendColours, lowIsDark, patternOf } from "./paint.js";
import { words as catalogue } from "../words/catalogue.js";
import { wordsOf } from "../words/measures.js";
import { capital } from "../words/names.js";
import { coverage } from "../words/describe.js";
import { number, withMinusSigns } from "../words/format.js";
import { countClarity } from "./legend-counts.js";
import { swatch } from "./swatch.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */

/** Highest class first, as a column of numbers is read; ranks and deciles start with the most deprived. @param {Layer} layer */
export function legendOrder(layer) {
  return lowIsDark(layer) ? layer.legend : [...layer.legend].reverse();
}

export class AtlasLegend extends LitElement {
  static properties = { layer: { attribute: false }, rows: { attribute: false }, ranged: { attribute: false }, marks: { attribute: false } };

  constructor() {
    super();
    /** @type {Layer | null} */
    this.layer = null;
    /** @type {Row[]} */
    this.rows = [];
    /** Whether it is known which gaps are clear. */
    this.ranged = true;
    /** What is set aside and marked on the map. */
    this.marks = NO_MARKS;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const layer = this.layer;
    if (!layer) return nothing;
    const { clear, calm } = legendColours(layer);
    const { sure, edges } = this.marks;
    const marked = this.ranged && (sure || edges) ? countMarked(this.rows, layer, this.marks) : null;
    // Where only what is sure is shown, no pale colour is left.
    const split = calm && this.ranged && !sure ? countClarity(this.rows, layer.legend.length) : null;
    const covered = coverage(layer);
    const words = wordsOf(layer);
    const title = words.legend(layer);
    return html`<div class="legend" data-testid="legend">
      <h2 class="legend-title">${title}</h2>
      <table>
        <caption class="sr-only">${catalogue.legend.caption(title, layer.set.areaPlural)}</caption>
        <thead>
          <tr>
            <th scope="col" colspan=${split ? 2 : 1}><span class="sr-only">${split ? catalogue.legend.colours : catalogue.legend.colour}</span></th>
            <th scope="col">${capital(layer.set.areaPlural)}</th>
            ${split ? html`<th scope="col" class="n">${catalogue.legend.clear}</th><th scope="col" class="n">${catalogue.legend.notClear}</th>` : html`<th scope="col" class="n"><span class="sr-only">${catalogue.legend.number}</span></th>`}
          </tr>
        </thead>
        <tbody>
          ${legendOrder(layer).map((c) => {
            const counts = split?.[c.class];
            return html`<tr data-class=${c.class}>
              <td>${swatch({ fill: clear[c.class], pattern: null })}</td>
              ${calm && counts ? html`<td>${swatch({ fill: calm[c.class], pattern: null })}</td>` : nothing}
              <th scope="row">${withMinusSigns(c.label)}</th>
              ${
                counts
                  ? html`<td class="n n-clear">${number(counts.clear, 0)}</td>
                      <td class="n">${number(counts.calm, 0)}</td>`
                  : html`<td class="n">${number(sure && marked ? marked.classes[c.class] : c.count, 0)}</td>`
              }
            </tr>`;
          })}
          ${layer.missing.map(
            (m) => html`<tr data-marker=${m.marker}>
              <td>${swatch({ fill: "#ffffff", pattern: patternOf(m.marker) })}</td>
              ${split ? html`<td></td>` : nothing}
              <th scope="row">${capital(m.label)}</th>
              <td class="n" colspan=${split ? 2 : 1}>${number(m.count, 0)}</td>
            </tr>`,
          )}
          ${sure && marked ? this.#mark("set-aside", SET_ASIDE, catalogue.explore.certainty.setAside, marked.setAside, split !== null) : nothing}
          ${edges && marked ? this.#mark("between", { fill: clear[Math.floor(clear.length / 2)] ?? "#ffffff", pattern: "between" }, catalogue.explore.certainty.between, marked.between, split !== null) : nothing}
        </tbody>
      </table>
      ${covered ? html`<p class="fine">${covered}</p>` : nothing}
    </div>`;
  }

  /** @param {string} id @param {import("./paint.js").Paint} paint @param {string} text @param {number} count @param {boolean} split whether there are two columns of colours */
  #mark(id, paint, text, count, split) {
    return html`<tr data-mark=${id}>
      <td>${swatch(paint)}</td>
      ${split ? html`<td></td>` : nothing}
      <th scope="row">${text}</th>
      <td class="n" colspan=${split ? 2 : 1}>${number(count, 0)}</td>
    </tr>`;
  }
}

customElements.define("atlas-legend", AtlasLegend);
