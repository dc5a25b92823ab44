/** A legend in a row, for one map or several on one scale; their counts stand side by side. */

import { html, nothing } from "lit";
import { countClarity } from "../choropleth/legend-counts.js";
import { legendOrder } from "../choropleth/legend.js";
import { legendColours, patternOf } from "../choropleth/paint.js";
import { swatch } from "../choropleth/swatch.js";
import { number, withMinusSigns } from "../words/format.js";
import { words } from "../words/catalogue.js";
import { wordsOf } from "../words/measures.js";
import { capital } from "../words/names.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */

/** @param {{ layer: Layer, rows: Row[], ranged: boolean }[]} maps one, or several that share their classes @param {string} [title] */
export function rowLegend(maps, title) {
  const { layer } = maps[0];
  const { clear, calm } = legendColours(layer);
  const { legend, legendNote, unclear } = wordsOf(layer);
  const numbers = maps.map((m) => m.layer.legend.map((c) => c.count));
  const clarity = calm && maps.every((m) => m.ranged) ? maps.map((m) => countClarity(m.rows, m.layer.legend.length)) : null;
  /** @type {Map<import("../types").Marker, { label: string, counts: number[] }>} */
  const missing = new Map();
  maps.forEach((m, side) =>
    m.layer.missing.forEach(({ marker, label, count }) => {
      const entry = missing.get(marker) ?? { label, counts: maps.map(() => 0) };
      entry.counts[side] = count;
      missing.set(marker, entry);
    }),
  );
  const count = (/** @type {(number | string)[]} */ ns) =>
    html`<span class="n"><span class="sr-only">: </span>${ns.map((n) => (typeof n === "number" ? number(n, 0) : n)).join(" | ")}</span>`;
  return html`<div class="row-legend" data-testid="legend">
    <h2 class="legend-title">
      ${title ?? legend(layer)}${maps.length > 1 ? html`<span class="fine">${words.compare.countedOn(maps.map((m) => m.layer.set.areaPlural))}</span>` : nothing}
    </h2>
    <ul>
      ${legendOrder(layer).map(
        (c) => html`<li>
          ${swatch({ fill: clear[c.class], pattern: null })}${calm ? swatch({ fill: calm[c.class], pattern: null }) : nothing}
          <span>${withMinusSigns(c.label)}</span>
          ${count(clarity ? clarity.map((k) => words.compare.clearAndNot(number(k[c.class].clear, 0), number(k[c.class].calm, 0))) : numbers.map((n) => n[c.class]))}
        </li>`,
      )}
      ${[...missing].map(([marker, { label, counts }]) => html`<li>${swatch({ fill: "#ffffff", pattern: patternOf(marker) })} <span>${capital(label)}</span> ${count(counts)}</li>`)}
    </ul>
    ${legendNote || calm ? html`<p class="fine">${legendNote} ${calm ? words.compare.pale(unclear) : nothing}</p>` : nothing}
  </div>`;
}
