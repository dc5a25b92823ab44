/** What stands under the maps of Compare: the table of differences, or what is at one place, and the maps in words. */

import { html, nothing } from "lit";
import { LISTED_UP_TO } from "../map/listed-areas.js";
import { RANGES_LOADING, attributionLine, caveats } from "../shell/states.js";
import { MOST_AREAS } from "../state/url-state.js";
import { words } from "../words/catalogue.js";
import { FEWEST_PANES } from "./pane-list.js";
import { differenceRows } from "./difference.js";
import { shown } from "./pair-data.js";
import { paneLabel, whyNoDifference } from "./panes.js";
import "../glossary/how-to-read.js";
import "./difference-table.js";

/** @typedef {import("./compare-view.js").CompareView} CompareView */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */

const say = words.compare;

/** @param {CompareView} view @param {Resolved} left @param {Resolved} right */
export function compareFoot(view, left, right) {
  const { data } = view;
  if (!data.left.layer || !data.right.layer) {
    // What could not be loaded is not on its way.
    if (data.left.error || data.right.error) return nothing;
    return html`<div class="skeleton compare-foot" aria-hidden="true"><i></i><i></i><i></i></div>`;
  }
  if (!data.ranged) return html`<section class="compare-foot" aria-label=${say.differences}><p class="fine" role="status">${RANGES_LOADING}</p></section>`;
  const [a, b] = [shown(data.left), shown(data.right)];
  const described = data.all.slice(0, data.used).flatMap((d) => (d.layer && d.ranged ? shown(d) : []));
  const layers = data.all.slice(0, data.used).flatMap((d) => d.layer ?? []);
  const sources = [...new Map(layers.flatMap((layer) => layer.sources.map((s) => [s.title, s]))).values()];
  const boundaries = [...new Set(layers.map((layer) => layer.boundarySource.attribution))];
  return html`<section class="compare-foot" aria-label=${say.differences}>
    ${view.ofOneSet ? nothing : atOnePlace(view)} ${haveAreasInCommon(view) ? table(view, left, right) : html`<p class="fine" data-testid="no-table">${whyNoDifference(left.query, right.query)}</p>`}
    <how-to-read view="compare" .layers=${layers} ?sharing=${view.sharing}></how-to-read>
    <details class="description" data-testid="description">
      <summary>${say.inWords}</summary>
      ${described.map((side, i) => html`<h3>${say.pane(i, described.length)}</h3>${view.inWords[i](side.layer, side.rows).map((s) => html`<p>${s}</p>`)}`)}
    </details>
    ${caveats([...new Set([a.layer.caveats[0], b.layer.caveats[0], ...a.layer.caveats, ...b.layer.caveats])].filter(Boolean))}
    <p class="fine attribution-row" data-testid="attribution">${attributionLine({ ...a.layer, sources }, data.left.answer?.release ?? 0)}
      ${boundaries.slice(1).join(" ")}</p>
  </section>`;
}

/** Codes of both maps can be set beside each other; districts of two vintages share most of them. @param {CompareView} view */
function haveAreasInCommon({ commonRows, ofOneSet }) {
  return ofOneSet || commonRows.length > 0;
}

/** What each map shows where the selected area is. @param {CompareView} view */
function atOnePlace(view) {
  const { place } = say;
  const { counterparts } = view;
  const one = (/** @type {number} */ i, /** @type {number} */ count) => {
    const name = say.pane(i, count);
    const code = view.selectedOn(i);
    const { areas } = view.data.all[i];
    const index = areas?.indexOf(code) ?? -1;
    const label = index >= 0 ? view.looks[i]?.label(index) : undefined;
    return html`<li>${label ? place.on(name, label) : counterparts.busy ? place.loading : place.nothing(name)}</li>`;
  };
  const count = view.data.used;
  return html`<div class="at-one-place" data-testid="at-one-place">
    <h2>${place.title}</h2>
    ${view.state.area ? html`<ul>${view.data.all.slice(0, count).map((_, i) => one(i, count))}</ul><p class="fine">${place.caution}</p>` : html`<p class="fine">${place.none}</p>`}
  </div>`;
}

/** @param {CompareView} view @param {Resolved} left @param {Resolved} right */
function table(view, left, right) {
  const { data, state, store } = view;
  const { gap: difference } = data;
  const [a, b] = [shown(data.left), shown(data.right)];
  const chosen = view.tableAreas;
  const areas = chosen.flatMap((code) => data.left.row(code) ?? []);
  const wider = a.layer.context.filter((c) => b.layer.context.some((o) => o.code === c.code));
  const listed = data.left.rows.length <= LISTED_UP_TO;
  return html`<difference-table
    .rows=${differenceRows(areas, a, b, difference)}
    .wider=${differenceRows(wider, a, b, difference)}
    .left=${a.layer}
    .right=${b.layer}
    .differenceLayer=${difference?.layer ?? null}
    .labels=${[paneLabel(left, right), paneLabel(right, left)]}
    .choices=${listed ? view.commonRows.filter((r) => !chosen.includes(r.code)).sort((p, q) => p.name.localeCompare(q.name)) : []}
    .selected=${state.area}
    .note=${note(view, left, right)}
    @area-select=${(/** @type {CustomEvent<string>} */ e) => view.select(e.detail)}
    @area-add=${(/** @type {CustomEvent<string>} */ e) => store.set({ areas: [...chosen, e.detail].slice(-MOST_AREAS), area: e.detail })}
    @area-remove=${(/** @type {CustomEvent<string>} */ e) => store.set({ areas: chosen.filter((c) => c !== e.detail), area: state.area === e.detail ? null : state.area })}
  ></difference-table>`;
}

/** @param {CompareView} view @param {Resolved} left @param {Resolved} right */
function note({ data, state, ofOneSet }, left, right) {
  const begun = data.gap ? say.beginWithDifferences : ofOneSet ? say.beginWithFigures : say.beginWithShared;
  const last = data.gap ? say.intervals : whyNoDifference(left.query, right.query);
  return [data.used > FEWEST_PANES ? say.ofFirstTwo : "", state.areas.length ? "" : begun, last].filter(Boolean).join(" ");
}
