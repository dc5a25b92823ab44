/** One map of Compare: its sentence, its place, its tools, its legend where it has one of its own, and the map. */

import { html, nothing } from "lit";
import { sentenceParts } from "../explore/sentence-parts.js";
import { sentence } from "../explore/sentence.js";
import { errorPanel, noFigures } from "../shell/states.js";
import { words } from "../words/catalogue.js";
import { FEWEST_PANES, movedEarlier, without } from "./pane-list.js";
import { differenceBetween, paneLabel } from "./panes.js";
import { viewOf } from "./map-links.js";
import { placeChoices, placeName } from "./place-choice.js";
import { rowLegend } from "./row-legend.js";
import "../explore/part-picker.js";
import "../map/atlas-map.js";

/** @typedef {import("./compare-view.js").CompareView} CompareView */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */

/** What browser tests know the maps by. */
export const SIDES = ["left", "right", "third", "fourth"];
const say = words.compare;

/**
 * The map itself with what ties it to the others.
 * @param {CompareView} view @param {{ place: number, data: import("../state/map-data.js").MapData, set: import("../types").BoundarySet, label: string }} of `place`: SIDES.length for the difference
 */
function stage(view, { place, data, set, label }, over = /** @type {unknown} */ (nothing)) {
  const { bbox, count } = view.reachOf(set);
  return html`<atlas-map
    ?inert=${data.error !== null}
    .quietWheel=${true}
    .bbox=${bbox}
    .count=${count}
    .areas=${data.areas}
    .looks=${view.looks[place] ?? null}
    .backdrop=${view.shapes.backdropOf(set)}
    .selected=${view.selectedOn(place)}
    .hovered=${view.hoveredOn(place)}
    .view=${viewOf(view.state, place === SIDES.length ? 0 : place)}
    .label=${label}
    @area-hover=${(/** @type {CustomEvent} */ e) => view.hover(place, e.detail)}
    @area-select=${(/** @type {CustomEvent<string>} */ e) => view.select(e.detail)}
    @map-move=${(/** @type {CustomEvent} */ e) => view.follow(e)}
    @map-zoom=${(/** @type {CustomEvent} */ e) => view.followZoom(e)}
    @map-settled=${(/** @type {CustomEvent} */ e) => view.settled(place, e)}
  ></atlas-map>${over}`;
}

/** @param {CompareView} view @param {number} place @param {Resolved} now @param {number} count of maps */
export function mapPane(view, place, now, count) {
  const data = view.data.all[place];
  const name = say.pane(place, count);
  const { layer } = data;
  const parts = sentenceParts(now, view.catalogue);
  const over = html`${layer && !data.error ? noFigures(layer, data.rows) : nothing}${data.error ? errorPanel(data.error, () => data.load(now.set, now.query)) : nothing}`;
  return html`<section class="pane" aria-label=${say.mapOf(name)} data-testid="pane-${SIDES[place]}">
    <h2 class="pane-sentence">${sentence(parts, now.query, (part, id) => view.choose(place, part, id), { prefix: name })}${view.state.apart ? placePart(view, place, now, name) : nothing}</h2>
    ${count > FEWEST_PANES ? paneTools(view, place, name) : nothing}
    ${!view.sharing && layer ? rowLegend([{ layer, rows: data.rows, ranged: data.ranged }]) : nothing}
    <div class="stage" @focusin=${(/** @type {FocusEvent} */ e) => view.swipe.uncover(place, e.target)} @focusout=${() => view.swipe.restore()}>
      <div class="loading-line ${data.busy ? "on" : ""}" role="progressbar" aria-label=${say.loading} ?hidden=${!data.busy}></div>
      ${stage(view, { place, data, set: data.set ?? now.set, label: layer ? say.mapShows(name, layer.title) : say.map }, over)}
    </div>
  </section>`;
}

/** Where the map is, as a part of its sentence. @param {CompareView} view @param {number} place @param {Resolved} now @param {string} name */
function placePart(view, place, now, name) {
  const places = view.shapes.placesOf(now.set);
  return html`<span class="place-part">, ${say.apart.showing} <part-picker
      .label=${`${name} ${say.apart.place.toLowerCase()}`}
      .text=${placeName(places, viewOf(view.state, place))}
      .value=${""}
      .choices=${placeChoices(places)}
      .searched=${true}
      @choose=${(/** @type {CustomEvent<string>} */ e) => view.goTo(place, e.detail)}
    ></part-picker></span>`;
}

/** @param {CompareView} view @param {number} place @param {string} name */
function paneTools(view, place, name) {
  const queries = () => (view.panes?.all ?? []).map((pane) => pane.query);
  const { moveEarlier, removePane, onPane, paneMoved, paneRemoved } = say;
  return html`<div class="pane-tools">
    ${
      place
        ? html`<button type="button" class="button" data-testid="move-earlier" aria-label=${onPane(moveEarlier, name)}
            @click=${() => view.rearrange(movedEarlier(queries(), place), paneMoved(place - 1), (views) => movedEarlier(views, place))}>${moveEarlier}</button>`
        : nothing
    }
    <button type="button" class="button" data-testid="remove-pane" aria-label=${onPane(removePane, name)}
      @click=${() => view.rearrange(without(queries(), place), paneRemoved, (views) => views.filter((_, i) => i !== place))}>${removePane}</button>
  </div>`;
}

/** The difference on the areas of the maps: pale where chance alone could explain it. @param {CompareView} view @param {Resolved} left @param {Resolved} right */
export function differencePane(view, left, right) {
  const { difference: data } = view.data;
  const { layer, rows, ranged } = data;
  const { differenceMap, differenceOf, differenceLoading } = say;
  const asked = differenceBetween(left.query, right.query, left.indicator);
  const over = data.error && asked ? errorPanel(data.error, () => data.load(right.set, asked.query, { reference: asked.reference })) : nothing;
  return html`<section class="pane" aria-label=${differenceMap} data-testid="pane-difference">
    <h2 class="pane-sentence">${differenceOf(paneLabel(left, right), paneLabel(right, left))}</h2>
    ${layer ? rowLegend([{ layer, rows, ranged }]) : html`<p class="no-difference">${differenceLoading}</p>`}
    <div class="stage">${stage(view, { place: SIDES.length, data, set: right.set, label: layer ? `${differenceMap}: ${layer.title}` : differenceMap }, over)}</div>
  </section>`;
}
