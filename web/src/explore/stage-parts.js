/** What stands over and under the map: map, table or all periods; the slider; the small maps. */

import { html, nothing } from "lit";
import { ListedAreas, isLarge } from "../map/listed-areas.js";
import { shownPeriods } from "../state/pooled.js";
import { words } from "../words/catalogue.js";
import "./all-periods.js";
import "./period-slider.js";

/** @typedef {import("../types").AppState} AppState */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */
/** @typedef {(patch: Partial<AppState>, how?: { replace?: boolean }) => void} Set */

/** Small maps are drawn of small sets. @param {Resolved} now */
export function offersYears({ set, periods, query }) {
  return !isLarge(set) && shownPeriods(periods, query).length > 1;
}

/** Whether all periods are shown instead of the map. @param {AppState} state @param {Resolved | null} now */
export function showsYears(state, now) {
  return state.years && !state.table && now !== null && offersYears(now);
}

/** @param {AppState} state @param {Resolved} now @param {Set} set */
export function showAs(state, now, set) {
  const w = words.explore.showAs;
  const years = showsYears(state, now);
  const one = (/** @type {string} */ text, /** @type {string} */ id, /** @type {boolean} */ pressed, /** @type {Partial<AppState>} */ patch) =>
    html`<button type="button" aria-pressed=${pressed} data-testid=${id} @click=${() => set(patch)}>${text}</button>`;
  return html`<div class="segmented" role="group" aria-label=${w.label}>
    ${one(w.map, "show-map", !state.table && !years, { table: false, years: false })}
    ${one(w.table, "show-table", state.table, { table: true, years: false })}
    ${offersYears(now) ? one(w.years, "show-years", years, { table: false, years: true }) : nothing}
  </div>`;
}

/** A step in time keeps the classes, so that colours can be compared. @param {AppState} state @param {Resolved} now @param {boolean} busy @param {Set} set */
export function timeUnder(state, now, busy, set) {
  const periods = shownPeriods(now.periods, now.query);
  if (periods.length < 2) return nothing;
  return html`<period-slider
    .periods=${periods}
    .value=${now.query.period}
    .locked=${state.lock}
    .lockable=${now.indicator.kind !== "decile"}
    .busy=${busy}
    @period=${(/** @type {CustomEvent<{ id: string, replace: boolean }>} */ e) => set({ period: e.detail.id, lock: true }, { replace: e.detail.replace })}
    @lock=${(/** @type {CustomEvent<boolean>} */ e) => set({ lock: e.detail })}
  ></period-slider>`;
}

/**
 * @param {AppState} state @param {Resolved} now @param {import("../state/map-data.js").MapData} data @param {number} release
 * @param {import("../choropleth/certainty.js").Marks} marks @param {Set} set
 */
export function smallMaps(state, now, data, release, marks, set) {
  const areas = data.areas instanceof ListedAreas && data.set?.id === now.set.id ? data.areas : null;
  return html`<div class="years-stage" tabindex="0" role="group" aria-label=${words.explore.showAs.years}>
    <all-periods
      .now=${now}
      .areas=${areas}
      .release=${release}
      .selected=${state.area}
      .marks=${marks}
      @period=${(/** @type {CustomEvent<{ id: string }>} */ e) => set({ period: e.detail.id, years: false, lock: true })}
    ></all-periods>
  </div>`;
}
