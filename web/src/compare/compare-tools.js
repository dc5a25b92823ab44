/** What stands over and under the maps of Compare: their boundaries, ready-made pairs, the scale, and the ways to lay them out. */

import { html, nothing } from "lit";
import { sentenceParts } from "../explore/sentence-parts.js";
import { noticeList } from "../shell/states.js";
import { words } from "../words/catalogue.js";
import { wordsOf } from "../words/measures.js";
import { modeChoice } from "./areas-mode.js";
import { withApart } from "./map-links.js";
import { MOST_PANES, withOneMore } from "./pane-list.js";
import { canShareScale, ideas, whyNoDifference } from "./panes.js";
import { rowLegend } from "./row-legend.js";
import "../explore/part-picker.js";

/** @typedef {import("./compare-view.js").CompareView} CompareView */
/** @typedef {NonNullable<ReturnType<typeof import("./panes.js").comparePanes>>} Panes */

const say = words.compare;

/** @param {CompareView} view @param {Panes} panes */
export function compareHead(view, { left, all }) {
  const parts = sentenceParts(left, view.catalogue);
  const isOneSet = all.every((pane) => pane.set.id === left.set.id);
  const set = html`<part-picker
    .label=${all.length > 1 && !isOneSet ? say.boundariesOfAll : say.boundaries}
    .text=${isOneSet ? parts.set.text : say.differingBoundaries}
    .value=${isOneSet ? left.query.set : ""}
    .choices=${parts.set.choices}
    @choose=${(/** @type {CustomEvent<string>} */ e) => view.chooseSetOfAll(e.detail)}
  ></part-picker>`;
  return html`<header class="compare-head">
    <h1>${say.mapsBy(all.length)} ${set}</h1>
    ${modeChoice(view.state, view.store)}
    <div class="ideas" role="group" aria-label=${say.ideas}>
      ${ideas(left, view.catalogue).map((idea) => html`<button type="button" class="button" data-testid="idea" @click=${() => view.store.set({ ...idea.state, more: [], scale: "same" })}>${idea.name}</button>`)}
    </div>
    ${noticeList(view.notices, () => (view.notices = []), () => view.requestUpdate())}
  </header>`;
}

/** One legend for all maps where they can share it; else whether some share, and why the others do not. @param {CompareView} view @param {Panes} panes */
export function scaleBar(view, { all }) {
  const shareable = all.some((pane, i) => all.slice(i + 1).some((other) => canShareScale(pane.query, other.query)));
  if (!shareable) return html`<p class="scale-bar fine" data-testid="own-scales-because">${say.ownScalesBecause}</p>`;
  if (!view.sharing) {
    const differ = view.state.scale === "same" && !all.every((pane) => canShareScale(all[0].query, pane.query));
    return html`<div class="scale-bar">${scaleChoice(view)}${differ ? html`<p class="fine" data-testid="own-scales-because">${say.someOwnScales}</p>` : nothing}</div>`;
  }
  const maps = view.data.all.slice(0, view.data.used).flatMap(({ layer, rows, ranged }) => (layer ? { layer, rows, ranged } : []));
  if (maps.length < all.length) return nothing;
  const { layer } = maps[0];
  const measure = wordsOf(layer);
  const titles = new Set(maps.map((m) => measure.legend(m.layer)));
  return html`<div class="scale-bar">${rowLegend(maps, titles.size === 1 ? [...titles][0] : measure.sharedLegend(layer))} ${scaleChoice(view)}</div>`;
}

/** @param {CompareView} view */
function scaleChoice({ state, store }) {
  const one = (/** @type {"same" | "own"} */ scale, /** @type {string} */ text) =>
    html`<button type="button" aria-pressed=${state.scale === scale} data-testid="scale-${scale}" @click=${() => store.set({ scale })}>${text}</button>`;
  return html`<div class="segmented" role="group" aria-label=${say.scale}>${one("same", say.scaleSame)}${one("own", say.scaleOwn)}</div>`;
}

/** @param {CompareView} view @param {Panes} panes */
export function layoutTools(view, { left, right, all }) {
  const { state, store } = view;
  const { addPane, paneAdded, showDifference, noDifferenceMap, swipe } = say;
  const isSwiped = state.swipe !== null;
  const isDifferent = state.differenceMap && !isSwiped;
  return html`<div class="pair-tools">
      ${
        all.length < MOST_PANES && !isSwiped
          ? html`<button type="button" class="button" data-testid="add-pane" @click=${() => view.rearrange(withOneMore(all), paneAdded)}>${addPane}</button>`
          : nothing
      }
      <button type="button" class="button" data-testid="swipe" aria-pressed=${isSwiped} @click=${() => store.set(isSwiped ? { swipe: null } : { ...withApart(state, false), swipe: 50 })}>${swipe.button}</button>
      ${isSwiped ? nothing : html`<button type="button" class="button" data-testid="difference-map" aria-pressed=${state.differenceMap} @click=${() => store.set({ differenceMap: !state.differenceMap })}>${showDifference}</button> ${apartChoice(view)}`}
      <span class="sr-only" role="status">${view.said}</span>
    </div>
    ${isSwiped && all.length > 2 ? html`<p class="no-difference">${swipe.firstTwo}</p>` : nothing}
    ${isDifferent && !view.data.differs ? html`<p class="no-difference" data-testid="no-difference">${noDifferenceMap} ${whyNoDifference(left.query, right.query)}</p>` : nothing}`;
}

/** @param {CompareView} view */
function apartChoice({ state, store }) {
  const one = (/** @type {boolean} */ apart, /** @type {string} */ text) =>
    html`<button type="button" aria-pressed=${state.apart === apart} data-testid=${apart ? "places-own" : "places-together"} @click=${() => store.set(withApart(state, apart))}>${text}</button>`;
  return html`<div class="segmented" role="group" aria-label=${say.apart.label}>${one(false, say.apart.together)}${one(true, say.apart.own)}</div>`;
}
