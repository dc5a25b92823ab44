/** The panel under the sentence of Explore: legend, how sure the map is, all areas on one line, the caveat. */

import { html, nothing } from "lit";
import { caveats } from "../shell/states.js";
import { wordsOf } from "../words/measures.js";
import { certaintySwitches } from "./certainty-switches.js";
import { comparisonNote } from "./comparison-note.js";
import "../glossary/how-to-read.js";
import "../choropleth/legend.js";
import "../choropleth/strip-plot.js";

/** @typedef {import("../types").AppState} AppState */

/**
 * @param {import("../types").Layer} layer
 * @param {{ data: import("../state/map-data.js").MapData, state: AppState, marks: import("../choropleth/certainty.js").Marks, hovered: string | null, counts: () => ReturnType<typeof import("./certainty-switches.js").countsOf> }} shown `counts`: what the marks hold, asked for when the ranges are there
 * @param {{ set: (patch: Partial<AppState>) => void, hover: (event: CustomEvent) => void, select: (event: CustomEvent) => void }} on
 */
export function exploreKey(layer, { data, state, marks, hovered, counts }, { set, hover, select }) {
  const { rows, ranged } = data;
  return html`<atlas-legend .layer=${layer} .rows=${rows} .ranged=${ranged} .marks=${marks}></atlas-legend>
    ${ranged ? certaintySwitches(layer, counts(), marks, set) : nothing}
    ${wordsOf(layer).neutral === null ? nothing : comparisonNote(layer, marks.sure)}
    ${state.table ? nothing : html`<how-to-read .layers=${[layer]}></how-to-read>`}
    <strip-plot .layer=${layer} .rows=${rows} .ranged=${ranged} .selected=${state.area} .hovered=${hovered} @area-hover=${hover} @area-select=${select}></strip-plot>
    ${caveats(layer.caveats)}`;
}

/** In its place while it loads. */
export function keySkeleton() {
  return html`<div class="skeleton" aria-hidden="true">${Array.from({ length: 6 }, () => html`<i></i>`)}</div>`;
}
