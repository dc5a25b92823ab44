/** The legend: classes with their counts, calm colours where a gap is not clear, and every kind of missing. */

import { LitElement, html, nothing } from "lit";
import { legendColours, lowIsDark, patternOf } from "./paint.js";
import { referenceWord, groupWord, capital } from "../words/sentences.js";
import { withMinusSigns } from "../words/format.js";
import { countClarity } from "./legend-counts.js";
import { swatch } from "./swatch.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */

/** What the classes measure, above them. @param {Layer} layer */
export function legendTitle(layer) {
  if (layer.measure === "gap") return `The ${groupWord(layer.group)} rate is … than the ${referenceWord(layer)} rate`;
  if (layer.indicator.kind === "rank") return "Rank, 1 is most deprived";
  if (layer.indicator.kind === "decile") return "Decile, 1 is the most deprived tenth";
  if (layer.palette === "deprivation") return `${layer.indicator.sentenceName}: higher is more deprived`;
  return `${layer.indicator.sentenceName}${layer.group.id === "all" ? "" : `, ${layer.group.sentenceName}`}`;
}

export class AtlasLegend extends LitElement {
  static properties = { layer: { attribute: false }, rows: { attribute: false } };

  constructor() {
    super();
    /** @type {Layer | null} */
    this.layer = null;
    /** @type {Row[]} */
    this.rows = [];
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const layer = this.layer;
    if (!layer) return nothing;
    const { clear, calm } = legendColours(layer);
    const split = calm ? countClarity(this.rows, layer.legend.length) : null;
    // Highest class first, as a column of numbers is read; ranks and deciles start with the most deprived.
    const classes = lowIsDark(layer) ? layer.legend : [...layer.legend].reverse();
    return html`<div class="legend" data-testid="legend">
      <h2 class="legend-title">${legendTitle(layer)}</h2>
      <table>
        <caption class="sr-only">Legend: ${legendTitle(layer)}, with the number of ${layer.set.areaPlural}</caption>
        <thead class=${split ? "" : "sr-only"}>
          <tr>
            ${split ? html`<th scope="col">clear</th><th scope="col">not clear</th>` : html`<th scope="col">colour</th>`}
            <th scope="col"><span class="sr-only">class</span></th>
            <th scope="col" class="n">${layer.set.areaPlural}</th>
          </tr>
        </thead>
        <tbody>
          ${classes.map((c) => {
            const counts = split?.[c.class];
            return html`<tr data-class=${c.class}>
              <td>${swatch({ fill: clear[c.class], pattern: null })}</td>
              ${calm && counts ? html`<td>${swatch({ fill: calm[c.class], pattern: null })}</td>` : nothing}
              <th scope="row">${withMinusSigns(c.label)}</th>
              <td class="n">
                ${counts ? html`<span class="n-clear" title="${counts.clear} clear">${counts.clear}</span> + ${counts.calm}` : c.count}
              </td>
            </tr>`;
          })}
          ${layer.missing.map(
            (m) => html`<tr data-marker=${m.marker}>
              <td>${swatch({ fill: "#ffffff", pattern: patternOf(m.marker) })}</td>
              ${split ? html`<td></td>` : nothing}
              <th scope="row">${capital(m.label)}</th>
              <td class="n">${m.count}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

customElements.define("atlas-legend", AtlasLegend);
