/** What stands beside the map of Explore: the card of the selected area, that of areas together, else the map in words. */

import { html } from "lit";
import { toggled } from "../groups/group.js";
import { RANGES_LOADING } from "../shell/states.js";
import { MOST_AREAS } from "../state/url-state.js";
import { rankAndDecile } from "../state/resolve.js";
import { measureWords } from "../words/measures.js";
import { words } from "../words/catalogue.js";
import { inWords } from "./overview.js";
import "./area-card.js";

/** @typedef {import("../types").AppState} AppState */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */
/** @typedef {import("../state/map-data.js").MapData} MapData */
/** @typedef {(patch: Partial<AppState>) => void} Set */
/** @typedef {{ set: Set, close: (code: string) => void, compare: (code: string) => void }} CardEvents */

const PROFILE = /** @type {const} */ ({ view: "profile", table: false, map: null, baseline: null });

/** @param {import("../types").Row} row @param {Resolved} now @param {{ data: MapData, state: AppState, catalogue: import("../types").Catalogue, sentences: string[] }} shown `sentences`: the map in words @param {CardEvents} on */
export function areaSide(row, now, { data, state, catalogue, sentences }, { set, close, compare }) {
  return html`<area-card
      .row=${row}
      .rows=${data.rows}
      .ranged=${data.ranged}
      .layer=${data.layer}
      .query=${now.query}
      .set=${now.set}
      .release=${catalogue.release}
      .beside=${rankAndDecile(now, catalogue)}
      .periods=${now.periods}
      .since=${state.since}
      .compared=${state.areas.includes(row.code)}
      @card-close=${() => close(row.code)}
      @card-table=${() => set({ table: true })}
      @card-profile=${() => set(PROFILE)}
      @card-since=${(/** @type {CustomEvent<string>} */ e) => set({ since: e.detail })}
      @card-change=${(/** @type {CustomEvent<string>} */ e) => set(changeSince(e.detail, now))}
      @card-compare=${() => compare(row.code)}
    ></area-card>
    ${data.layer ? inWords(data.ranged ? sentences : [RANGES_LOADING]) : ""}`;
}

/** The map of the change that the card tells of. @param {string} baseline @param {Resolved} now @returns {Partial<AppState>} */
function changeSince(baseline, now) {
  const measure = measureWords(now.query.measure).changeOf;
  return measure ? { measure, baseline, since: baseline } : {};
}

/** @param {Resolved} now @param {{ data: MapData, state: AppState, choosing: boolean }} shown @param {{ set: Set, regroup: (group: import("../types").Together | null) => void, compare: (code: string) => void, loaded: () => void, away: () => void }} on */
export function groupSide(now, { data, state, choosing }, { set, regroup, compare, loaded, away }) {
  if (!customElements.get("group-card")) {
    import("../groups/group-card.js").then(loaded, away);
    return html`<p class="fine" role="status">${words.groups.loading}</p>`;
  }
  return html`<group-card
    .group=${state.together}
    .layer=${data.layer}
    .query=${now.query}
    .set=${now.set}
    .rows=${data.rows}
    .nameOf=${(/** @type {string} */ code) => data.row(code)?.name ?? code}
    .choosing=${choosing}
    @group-change=${(/** @type {CustomEvent<import("../types").Together | null>} */ e) => regroup(e.detail)}
    @group-profile=${() => set({ ...PROFILE, area: null })}
    @group-compare=${(/** @type {CustomEvent<string>} */ e) => compare(e.detail)}
  ></group-card>`;
}

/** Areas of Compare with one more. @param {string[]} areas @param {string} code */
export const withArea = (areas, code) => (areas.includes(code) ? areas : [...areas, code].slice(-MOST_AREAS));

/** What selecting an area does: while areas are chosen it goes in or out of them; the selected one is let go. @param {string} code @param {AppState} state @param {boolean} choosing @returns {Partial<AppState>} */
export function selecting(code, state, choosing) {
  return choosing ? { area: null, together: toggled(state.together, code) } : { area: code === state.area ? null : code };
}
