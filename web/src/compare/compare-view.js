/** Compare: two to four maps that move, hover and select together, side by side or one over the other, and the difference of the first two. */

import { LitElement, html, nothing } from "lit";
import { fetchBackdrop } from "../map/backdrop.js";
import { AreaLooks } from "../map/looks.js";
import { nothingLoaded } from "../shell/states.js";
import { EMPTY } from "../state/url-state.js";
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
import { WHOLE, boxOfPlace, fetchPlaces } from "./place-choice.js";
import { Counterparts } from "./same-place.js";
import { dividerToShow, sideOfControls } from "./swipe.js";
import { swipeReading } from "./swipe-reading.js";
import { boxOfFocus } from "./uncovered.js";
import "./swipe-divider.js";
import "./swipe.css";

/** @typedef {import("../types").Query} Query */
/** @typedef {import("../types").BoundarySet} BoundarySet */
/** @typedef {import("../types").AreaCollection} AreaCollection */
/** @typedef {import("../map/atlas-map.js").AtlasMap} AtlasMap */

const MOST_AREAS = 10;

export class CompareView extends LitElement {
  static properties = {
    state: { attribute: false },
    store: { attribute: false },
    catalogue: { attribute: false },
    hovered: { state: true },
    yielded: { state: true },
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
    /** Where the divider stands as long as the focus is on what it would cover. @type {number | null} */
    this.yielded = null;
    this.dataVersion = 0;
    const changed = () => this.dataVersion++;
    this.data = new PairData(changed);
    /** Where what is selected, and what is pointed at, lies on each map. */
    this.counterparts = new Counterparts(changed);
    this.pointed = new Counterparts(changed);
    /** @type {(AreaLooks | null)[]} of each map, and last of the difference */
    this.looks = [];
    this.said = "";
    /** Paper behind the maps and places to go to, by the id of a set. @type {Map<string, AreaCollection | null>} */
    this.backdrops = new Map();
    /** @type {Map<string, AreaCollection | null>} */
    this.places = new Map();
    /** @type {ReturnType<typeof comparePanes>} */
    this.panes = null;
    this.asked = "";
    /** @type {string[]} */
    this.notices = [];
    this.toShow = "";
    this.inWords = SIDES.map(() => remembered(describe));
    this.beginning = remembered(beginWith);
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
      for (const { set } of all) this.#once(this.backdrops, set, fetchBackdrop);
      this.data.load(all, this.state.scale === "same");
    }
    if (this.state.apart) for (const { set } of all) this.#once(this.places, set, fetchPlaces);
    const shown = stateOf(all.map((pane) => pane.query));
    queueMicrotask(() => this.store.set(shown, { replace: true }));
  }

  /** @param {Map<string, AreaCollection | null>} kept @param {BoundarySet} set @param {(set: BoundarySet, sets: BoundarySet[]) => Promise<AreaCollection | null>} ask */
  async #once(kept, set, ask) {
    if (kept.has(set.id)) return;
    kept.set(set.id, null);
    kept.set(set.id, await ask(set, this.catalogue.sets));
    this.requestUpdate();
  }

  /** @param {BoundarySet} set */
  backdropOf(set) {
    return this.backdrops.get(set.id) ?? null;
  }

  /** @param {BoundarySet} set */
  placesOf(set) {
    return this.places.get(set.id) ?? null;
  }

  /** Whether one legend is that of all maps. */
  get sharing() {
    const all = this.panes?.all ?? [];
    return this.state.scale === "same" && all.length > 0 && all.every((pane) => canShareScale(all[0].query, pane.query));
  }

  /** Whether the first two maps are of one set. */
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
    const map = this.#maps()[0];
    map?.updateComplete.then(() => map.showArea(code));
  }

  #maps() {
    return /** @type {AtlasMap[]} */ ([...this.querySelectorAll("atlas-map")]);
  }

  render() {
    const { panes, data, state } = this;
    if (!panes) return nothingLoaded();
    const { left, right, all } = panes;
    const isSwiped = state.swipe !== null;
    const divider = this.dividerAt ?? 50;
    const drawn = isSwiped ? all.slice(0, 2) : all;
    const withDifference = state.differenceMap && data.differs && !isSwiped;
    return html`<main id="main" class="compare" aria-busy=${data.busy}>
      ${compareHead(this, panes)} ${scaleBar(this, panes)}
      <div class="pair ${isSwiped ? `swiped ${sideOfControls(divider)}` : ""}" data-count=${drawn.length + Number(withDifference)} style="--divider: ${divider}%">
        ${drawn.map((pane, place) => mapPane(this, place, pane, all.length))}${withDifference ? differencePane(this, left, right) : nothing}
        ${isSwiped ? this.#divider(divider) : nothing}
      </div>
      ${isSwiped ? swipeReading(this) : nothing} ${layoutTools(this, panes)} ${compareFoot(this, left, right)}
    </main>`;
  }

  /** Null where the maps stand side by side. */
  get dividerAt() {
    return this.state.swipe === null ? null : (this.yielded ?? this.state.swipe);
  }

  /** @param {number} at */
  #divider(at) {
    return html`<swipe-divider
      .at=${at}
      @divider-move=${(/** @type {CustomEvent<number>} */ e) => /** @type {HTMLElement} */ (this.querySelector(".pair")).style.setProperty("--divider", `${e.detail}%`)}
      @divider-settled=${(/** @type {CustomEvent<number>} */ e) => ((this.yielded = null), this.store.set({ swipe: e.detail }, { replace: true }))}
    ></swipe-divider>`;
  }

  /** What has the focus is never covered by the other map: the divider gives way, until the focus leaves. @param {number} place @param {EventTarget | null} target */
  async uncover(place, target) {
    if (this.state.swipe === null || place > 1) return;
    // A large map scrolls to where its cursor goes, and tells where it is a moment later.
    await new Promise(requestAnimationFrame);
    const map = this.#maps()[place];
    if (!map || this.dividerAt === null || !map.contains(document.activeElement)) return;
    // Whoever points with a mouse sees what they point at.
    if (!document.activeElement?.matches(":focus-visible")) return;
    const box = boxOfFocus(map, /** @type {Element} */ (target));
    const to = box && dividerToShow(place ? "right" : "left", box, this.dividerAt, map.getBoundingClientRect().width);
    if (to !== null) this.yielded = to;
  }

  /** @param {number} place @param {string | null} code */
  hover(place, code) {
    this.hovered = code;
    if (code && place < 2 && this.#maps()[place]?.contains(document.activeElement)) this.uncover(place, document.activeElement);
  }

  /** The areas of the table: those chosen, else a few to begin with; the selected one is always among them. */
  get tableAreas() {
    const { data } = this;
    const { areas } = this.state;
    const area = this.selectedOn(0);
    const common = this.ofOneSet ? data.left.rows : data.left.rows.filter((row) => data.right.row(row.code));
    const shown = areas.length ? areas : this.beginning(this.ofOneSet ? data.left.rows : this.#remember(common), data.gap);
    return area && !shown.includes(area) && common.some((row) => row.code === area) ? [area, ...shown] : shown;
  }

  /** The same list as long as its rows are the same. @param {import("../types").Row[]} rows */
  #remember(rows) {
    const last = this.common;
    if (!last || last.length !== rows.length || last.some((row, i) => row !== rows[i])) this.common = rows;
    return /** @type {import("../types").Row[]} */ (this.common);
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
    const map = this.#maps()[place];
    const set = this.panes?.all[place].set;
    const box = set && code !== WHOLE ? boxOfPlace(this.placesOf(set), code) : null;
    if (box) map?.showBox(box);
    else map?.home();
  }

  /** @param {CustomEvent<import("../types").MapView>} event */
  follow(event) {
    if (!this.state.apart) follow(this.#maps(), event.target, event.detail);
  }

  /** @param {number} place @param {CustomEvent<import("../types").MapView | null>} event */
  settled(place, event) {
    const { detail: at } = event;
    if (!at && !this.state.apart) for (const map of this.#maps()) map.goHome();
    this.store.set(settledState(this.state, place === SIDES.length ? 0 : place, at), { replace: true });
    if (!at) return;
    const moved = this.state.apart ? [this.data.all[place] ?? this.data.difference] : [...this.data.all.slice(0, this.data.used), this.data.difference];
    for (const data of moved) data.refine(at.zoom, at.lat);
  }
}

customElements.define("compare-view", CompareView);
