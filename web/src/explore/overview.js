/** The side of the map while no area is selected: wider figures, the map in words, what is measured. */

import { html, nothing } from "lit";
import { words } from "../words/catalogue.js";
import { isSampled } from "../words/reasons.js";
import { contextFigure } from "../words/standing.js";
import { unbroken } from "./figures.js";

/** @typedef {import("../types").Layer} Layer */

/** @param {Layer} layer @param {string[]} sentences the map in words @param {import("../types").Indicator | undefined} indicator */
export function overview(layer, sentences, indicator) {
  const w = words.explore.overview;
  const known = layer.context.filter((c) => c.value != null);
  return html`<div class="overview" data-testid="description">
    <p class="hint">${w.hint(layer.set.areaSingular, isSampled(layer))}</p>
    ${
      known.length
        ? html`<h2>${w.wider(layer.baseline?.name, layer.period.name)}</h2>
            <dl class="behind">
              ${known.map(
                (c) =>
                  html`<dt>${c.name}</dt>
                    <dd>${unbroken(contextFigure(c, layer))}</dd>`,
              )}
            </dl>`
        : nothing
    }
    <h2>${w.inWords}</h2>
    <p class="sr-only">${layer.title}.</p>
    ${sentences.map((s) => html`<p>${s}</p>`)}
    ${
      indicator?.description
        ? html`<h2>${w.measured}</h2>
            <p>${indicator.description}</p>
            ${indicator.terms.length ? html`<p><button type="button" class="term" data-term=${indicator.terms[0]}>${w.terms}</button></p>` : nothing}`
        : nothing
    }
  </div>`;
}

/** The map in words under the card of an area, on request. @param {string[]} sentences */
export function inWords(sentences) {
  return html`<details class="description">
    <summary>${words.explore.overview.inWords}</summary>
    ${sentences.map((s) => html`<p>${s}</p>`)}
  </details>`;
}
