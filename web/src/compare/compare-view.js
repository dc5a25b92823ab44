/** Compare: two to four maps that move, hover and select together, side by side or one over the other, and the difference of the first two. */

import { LitElement, html, nothing } from "lit";
import { AreaLooks } from "../map/looks.js";
import { nothingLoaded } from "../shell/states.js";
import { EMPTY, MOST_AREAS } from "../state/url-state.js";
import { words } from "../words/catalogue.js";
import { describe } from "../words/describe.js";
import { areasOf } from "../words/places.js";
import { remembered } from "../words/remembered.js";
import { compareFoot } from "./compare-foot.js";
import { compareHead, layoutTools, scaleBar } from "./compare-tools.js";
import { beginWith } from "./difference.js";
import { follow, settledState, sharedReach } from "./map-links.js";
import { SIDES, differencePane, mapPane } from "./map-pane.js";
import { PairData } from "./pair-data.js";
import { choosingPart, choosingSetOfAll, rearranged } from "./pane-choices.js";
import { stateOf } from "./pane-list.js";
import { canShareScale, comparePanes } from "./panes.js";
import { WHOLE, boxOfPlace } from "./place-choice.js";
import { Counterparts } from "./same-place.js";
import { SetShapes } from "./set-shapes.js";
import { sideOfControls } from "./swipe.js";
import { SwipeControl } from "./swipe-control.js";
import { swipeReading } from "./swipe-reading.js";

/** @typedef {import("../types").Query} Query */
/** @typedef {import("../types").BoundarySet} BoundarySet */
/** @typedef {import("../map/atlas-map.js").AtlasMap} AtlasMap */

export class CompareView extends LitElement {
  static properties = {
    state: { attribute: false },
    store: { attribute: false },
    catalogue: { attribute: false },
    hovered: { state: true },
    dataVersion: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../types").AppState} */
    this.state = EMPTY;
    this.store = /** @type {import("../state/store.js").Store} */ (/** @type {unknown} */ (null));
    /** @type {import("../types").Catalogue} */
    this.catalogue = { release: 0, sets: [], indicators: [] };
    /** @type {string | null} */
    this.hovered = null;
    this.dataVersion = 0;
    const changed = () => this.dataVersion++;
    this.data = new PairData(changed);
    /** Where what is selected, and what is pointed at, lies on each map. */
    this.counterparts = new Counterparts(changed);
    this.pointed = new Counterparts(changed);
    /** @type {(AreaLooks | null)[]} of each map, and last of the difference */
    this.looks = [];
    this.shapes = new SetShapes(changed);
    this.swipe = new SwipeControl(this);
    this.said = "";
    /** @type {ReturnType<typeof comparePanes>} */
    this.panes = null;
    this.asked = "";
    /** @type {string[]} */
    this.notices = [];
    this.toShow = "";
    this.inWords = SIDES.map(() => remembered(describe));
    this.beginning = remembered(beginWith);
    this.common = remembered((/** @type {import("../types").Row[]} */ rows, /** @type {import("../types").Row[]} */ _others) => rows.filter((row) => this.data.right.row(row.code)));
    this.reach = remembered((/** @type {string} */ _ids) => sharedReach((this.panes?.all ?? []).map((pane) => pane.set)));
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.data.stop();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("state") || changed.has("catalogue")) this.#resolve();
    [...this.data.all, this.data.difference].forEach(({ layer, rows, ranged }, place) => {
      const looks = this.looks[place];
      if (layer && (looks?.rows !== rows || looks.ranged !== ranged)) this.looks[place] = new AreaLooks(layer, rows, ranged);
    });
    const maps = this.data.all.slice(0, this.data.used).map((data) => data.areas);
    this.counterparts.find(this.state.area, maps);
    this.pointed.find(this.hovered, maps);
  }

  #resolve() {
    this.panes = comparePanes(this.state, this.catalogue);
    if (!this.panes) return;
    const { all } = this.panes;
    const notices = [...new Set(all.flatMap((pane) => pane.notices))];
    const key = JSON.stringify([all.map((pane) => pane.query), this.state.scale, this.catalogue.release]);
    if (key !== this.asked) {
      if (notices.length || this.asked) this.notices = notices;
      this.asked = key;
      this.data.load(all, this.state.scale === "same");
    }
    this.shapes.want(all.map((pane) => pane.set), this.catalogue.sets, this.state.apart);
    const shown = stateOf(all.map((pane) => pane.query));
    queueMicrotask(() => this.store.set(shown, { replace: true }));
  }

  /** Whether one legend is that of all maps. */
  get sharing() {
    const all = this.panes?.all ?? [];
    return this.state.scale === "same" && all.length > 0 && all.every((pane) => canShareScale(all[0].query, pane.query));
  }

  /** Whether all maps are of one set. */
  get ofOneSet() {
    const all = this.panes?.all ?? [];
    return all.every((pane) => pane.set.id === all[0].set.id);
  }

  /** Maps that move together have one home. @param {BoundarySet} set */
  reachOf(set) {
    return this.state.apart || this.ofOneSet ? set : this.reach((this.panes?.all ?? []).map((pane) => pane.set.id).join("|"));
  }

  /** @param {number} place */
  selectedOn(place) {
    return place === SIDES.length ? this.state.area : (this.counterparts.codes[place] ?? null);
  }

  /** @param {number} place */
  hoveredOn(place) {
    return place === SIDES.length ? this.hovered : (this.pointed.codes[place] ?? null);
  }

  /** Shows an area found by search. @param {string} code */
  showWhenThere(code) {
    this.toShow = code;
    this.requestUpdate();
  }

  updated() {
    const { area } = this.state;
    const used = this.data.all.slice(0, this.data.used);
    const all = this.panes?.all ?? [];
    const isThere = all.length === used.length && used.every((data, i) => data.holds(all[i].set));
    if (area && isThere && !used.some((data) => data.row(area))) {
      this.notices = [...this.notices, words.compare.noSuchArea(area, [...new Set(all.map((pane) => areasOf(pane.set)))])];
      this.store.set({ area: null }, { replace: true });
    }
    if (!this.toShow || !this.data.left.row(this.toShow)) return;
    const code = this.toShow;
    this.toShow = "";
    const map = this.maps[0];
    map?.updateComplete.then(() => map.showArea(code));
  }

  get maps() {
    return /** @type {AtlasMap[]} */ ([...this.querySelectorAll("atlas-map")]);
  }

  render() {
    const { panes, data, state } = this;
    if (!panes) return nothingLoaded();
    const { left, right, all } = panes;
    const isSwiped = state.swipe !== null;
    const divider = this.swipe.at ?? 50;
    const drawn = isSwiped ? all.slice(0, 2) : all;
    const withDifference = state.differenceMap && data.differs && !isSwiped;
    return html`<main id="main" class="compare" aria-busy=${data.busy}>
      ${compareHead(this, panes)} ${scaleBar(this, panes)}
      <div class="pair ${isSwiped ? `swiped ${sideOfControls(divider)}` : ""}" data-count=${drawn.length + Number(withDifference)} style="--divider: ${divider}%">
        ${drawn.map((pane, place) => mapPane(this, place, pane, all.length))}${withDifference ? differencePane(this, left, right) : nothing}
        ${isSwiped ? this.swipe.divider(divider) : nothing}
      </div>
      ${isSwiped ? swipeReading(this) : nothing} ${layoutTools(this, panes)} ${compareFoot(this, left, right)}
    </main>`;
  }

  /** @param {number} place @param {string | null} code */
  hover(place, code) {
    this.hovered = code;
    if (code && place < 2 && this.maps[place]?.contains(document.activeElement)) this.swipe.uncover(place, document.activeElement);
  }

  /** The areas that the first two maps have both, by their codes. */
  get commonRows() {
    const { left, right } = this.data;
    return this.ofOneSet ? left.rows : this.common(left.rows, right.rows);
  }

  /** The areas of the table: those chosen, else a few to begin with; the selected one is always among them. */
  get tableAreas() {
    const { areas } = this.state;
    const area = this.selectedOn(0);
    const shown = areas.length ? areas : this.beginning(this.commonRows, this.data.gap);
    const isCommon = area !== null && (this.ofOneSet || this.data.right.row(area) !== null);
    return isCommon && !shown.includes(area) ? [area, ...shown] : shown;
  }

  /** @param {number} place @param {keyof Query} part @param {string} id */
  choose(place, part, id) {
    const chosen = choosingPart(this.panes?.all ?? [], place, part, id, this.catalogue);
    if (!chosen) return;
    this.notices = chosen.notices;
    this.store.set(chosen.patch);
  }

  /** @param {string} id */
  chooseSetOfAll(id) {
    this.store.set(choosingSetOfAll(this.panes?.all ?? [], id, this.catalogue));
  }

  /** @param {string} code */
  select(code) {
    const area = this.state.area === code ? null : code;
    const { areas } = this.state;
    const isOfTable = area && areas.length && !areas.includes(area) && this.data.left.row(area);
    this.store.set({ area, areas: isOfTable ? [...areas, area].slice(-MOST_AREAS) : areas });
  }

  /**
   * A button that goes with its map leaves the focus to the one that adds maps.
   * @param {Query[]} queries @param {string} said @param {(views: (import("../types").MapView | null)[]) => (import("../types").MapView | null)[]} [along] what becomes of places of their own
   */
  async rearrange(queries, said, along = (views) => views) {
    const held = document.activeElement;
    this.said = said;
    this.store.set(rearranged(this.state, queries, along));
    // The address changes first, then the shell, then this view.
    await new Promise(requestAnimationFrame);
    if (held && !held.isConnected) /** @type {HTMLElement | null} */ (this.querySelector("[data-testid=add-pane], [data-testid=remove-pane]"))?.focus();
  }

  /** @param {number} place @param {string} code of a place, or all of it */
  goTo(place, code) {
    const map = this.maps[place];
    const set = this.panes?.all[place].set;
    const box = set && code !== WHOLE ? boxOfPlace(this.shapes.placesOf(set), code) : null;
    if (box) map?.showBox(box);
    else map?.home();
  }

  /** @param {CustomEvent<import("../types").MapView>} event */
  follow(event) {
    if (!this.state.apart) follow(this.maps, event.target, event.detail);
  }

  /** @param {CustomEvent<import("../types").MapView>} event */
  followZoom(event) {
    if (this.state.apart) return;
    for (const map of this.maps) if (map !== event.target) map.followZoom(event.detail);
  }

  /** @param {number} place @param {CustomEvent<import("../types").MapView | null>} event */
  settled(place, event) {
    const { detail: at } = event;
    if (!at && !this.state.apart) for (const map of this.maps) map.goHome();
    this.store.set(settledState(this.state, place === SIDES.length ? 0 : place, at), { replace: true });
    if (!at) return;
    const moved = this.state.apart ? [this.data.all[place] ?? this.data.difference] : [...this.data.all.slice(0, this.data.used), this.data.difference];
    for (const data of moved) data.refine(at.zoom, at.lat);
  }
}

customElements.define("compare-view", CompareView);
