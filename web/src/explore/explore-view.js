/** Explore: one map, its sentence, legend, figures and the card of the selected area. */

import { LitElement, html, nothing } from "lit";
import { Latest } from "../api.js";
import { Ahead } from "../state/ahead.js";
import { MapData } from "../state/map-data.js";
import { EMPTY } from "../state/url-state.js";
import { resolve } from "../state/resolve.js";
import { AreaLooks } from "../map/looks.js";
import { fetchBackdrop } from "../map/backdrop.js";
import { describe } from "../words/describe.js";
import { words } from "../words/catalogue.js";
import { remembered } from "../words/remembered.js";
import { areasOf } from "../words/places.js";
import { limitsOfAllPeriods, shownPeriods } from "../state/pooled.js";
import { NO_MARKS } from "../choropleth/certainty.js";
import { countsOf } from "./certainty-switches.js";
import { exploreKey, keySkeleton } from "./explore-key.js";
import { areaSide, groupSide, selecting, withArea } from "./explore-side.js";
import { showAs, showsYears, smallMaps, timeUnder } from "./stage-parts.js";
import { TableRanks } from "./table-ranks.js";
import { overview } from "./overview.js";
import { shareMap } from "../share/share-map.js";
import { sentenceParts, withPart } from "./sentence-parts.js";
import { sentence } from "./sentence.js";
import { RANGES_LOADING, attributionLine, errorPanel, noFigures, nothingLoaded, noticeList } from "../shell/states.js";
import "../map/atlas-map.js";
import "../table/values-table.js";

/** No members. @type {string[]} */
const NOBODY = [];

/** @typedef {import("../types").AppState} AppState */
/** @typedef {import("../types").Catalogue} Catalogue */

export class ExploreView extends LitElement {
  static properties = {
    state: { attribute: false },
    store: { attribute: false },
    catalogue: { attribute: false },
    hovered: { state: true },
    described: { state: true },
    dataVersion: { state: true },
    choosing: { state: true },
  };

  constructor() {
    super();
    /** @type {AppState} */
    this.state = EMPTY;
    this.store = /** @type {import("../state/store.js").Store} */ (/** @type {unknown} */ (null));
    /** @type {Catalogue} */
    this.catalogue = { release: 0, sets: [], indicators: [] };
    /** @type {string | null} */
    this.hovered = null;
    this.described = false;
    this.dataVersion = 0;
    /** Whether selecting puts areas into a group. */
    this.choosing = false;
    this.data = new MapData(() => this.dataVersion++);
    /** @type {import("../types").AreaCollection | null} */
    this.backdrop = null;
    /** @type {import("../state/resolve.js").Resolved | null} */
    this.now = null;
    /** @type {string[]} */
    this.notices = [];
    this.asked = "";
    this.limits = new Latest();
    this.ahead = new Ahead();
    this.ranks = new TableRanks(() => this.requestUpdate());
    this.toShow = "";
    /** @type {AreaLooks | null} */
    this.looks = null;
    this.marks = NO_MARKS;
    this.counts = remembered(countsOf);
    this.inWords = remembered(describe);
    this.mapInWords = remembered((/** @type {import("../types").Layer} */ layer, /** @type {import("../types").Row[]} */ rows) => describe({ ...layer, context: [] }, rows));
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.data.stop();
    this.limits.stop();
    this.ahead.stop();
    this.ranks.stop();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const { sure, edges } = this.state;
    if (this.marks.sure !== sure || this.marks.edges !== edges) this.marks = { sure, edges };
    if (changed.has("state") || changed.has("catalogue")) this.#resolve();
    if (this.state.table && this.now) this.ranks.ask(this.now, this.catalogue.release);
    const { layer, rows, ranged } = this.data;
    if (layer && (this.looks?.rows !== rows || this.looks.layer !== layer || this.looks.ranged !== ranged || this.looks.marks !== this.marks))
      this.looks = new AreaLooks(layer, rows, ranged, this.marks);
  }

  #resolve() {
    this.now = resolve(this.state, this.catalogue);
    if (!this.now) return;
    const { query, set, notices } = this.now;
    if (notices.length) this.notices = notices;
    const key = JSON.stringify([query, this.#isLocked, this.catalogue.release]);
    if (key !== this.asked) {
      if (!notices.length && this.asked) this.notices = [];
      this.asked = key;
      if (this.data.set?.id !== set.id) this.#loadBackdrop(set);
      this.#load(this.now);
    }
    // The address says exactly what is shown, so that a link means the same tomorrow.
    queueMicrotask(() => this.store.set(query, { replace: true }));
  }

  /** One set of classes for all periods: asked for, or needed by the small maps. */
  get #isLocked() {
    return (this.state.lock || showsYears(this.state, this.now)) && (this.now?.periods.length ?? 0) > 1;
  }

  /** @param {import("../state/resolve.js").Resolved} now */
  async #load({ set, query, periods, indicator }) {
    const signal = this.limits.next();
    if (!this.#isLocked) return this.data.load(set, query);
    // The map then asks for itself, and shows what is wrong.
    const breaks = await limitsOfAllPeriods(set, query, shownPeriods(periods, query), indicator.kind, signal).catch(() => undefined);
    if (!signal.aborted) this.data.load(set, query, { breaks });
  }

  /** @param {import("../types").BoundarySet} set */
  async #loadBackdrop(set) {
    const found = await fetchBackdrop(set, this.catalogue.sets);
    if (this.now?.set !== set) return;
    this.backdrop = found;
    this.requestUpdate();
  }

  /** Shows an area found by search. @param {string} code */
  showWhenThere(code) {
    this.toShow = code;
    this.requestUpdate();
  }

  updated() {
    const { data } = this;
    const { area } = this.state;
    if (area && this.now && data.holds(this.now.set) && !data.row(area)) {
      this.notices = [...this.notices, words.explore.noArea(area, areasOf(this.now.set))];
      this.store.set({ area: null }, { replace: true });
    }
    if (this.toShow && this.data.row(this.toShow) && !this.data.loading) {
      const code = this.toShow;
      this.toShow = "";
      const map = /** @type {import("../map/atlas-map.js").AtlasMap | null} */ (this.querySelector("atlas-map"));
      map?.updateComplete.then(() => map.showArea(code));
    }
  }

  render() {
    const { now, data } = this;
    const w = words.explore;
    if (!now) return nothingLoaded();
    const layer = data.layer;
    const row = data.row(this.state.area);
    const years = showsYears(this.state, now);
    const set = (/** @type {Partial<AppState>} */ patch, /** @type {{ replace?: boolean }} */ how = {}) => this.store.set(patch, how);
    return html`<main id="main" class="explore ${row || this.#isGroup(row) ? "has-card" : ""} ${this.state.table ? "as-table" : ""} ${data.error ? "stale" : ""}" aria-busy=${data.busy}>
      <section class="panel panel-top" aria-label=${w.shown}>
        <h1 class="sentence" data-testid="sentence">${this.#sentence(now)}</h1>
        ${noticeList(this.notices, () => (this.notices = []), () => this.requestUpdate())}
      </section>
      <section class="stage" aria-label=${years ? w.showAs.years : this.state.table ? w.showAs.table : w.showAs.map}>
        <div class="loading-line ${data.busy ? "on" : ""}" role="progressbar" aria-label=${w.loading} ?hidden=${!data.busy}></div>
        <div class="stage-tools">
          ${showAs(this.state, now, set)}
          <button type="button" class="button" aria-pressed=${this.choosing} data-testid="group-mode" @click=${() => (this.choosing = !this.choosing)}>${this.choosing ? words.groups.modeOn : words.groups.mode}</button>
        </div>
        ${this.state.table ? this.#table() : years ? smallMaps(this.state, now, data, this.catalogue.release, this.marks, set) : this.#map(now)}
        ${years ? nothing : timeUnder(this.state, now, data.busy, set)}
        ${layer && !this.state.table && !years && !data.error && !data.loading ? noFigures(layer, data.rows) : nothing}
        ${data.error ? errorPanel(data.error, () => this.#load(now)) : nothing}
      </section>
      ${layer ? html`<p class="attribution" data-testid="attribution">${attributionLine(layer, data.answer?.release ?? 0)}</p>` : html`<p class="attribution">${"\u00a0"}</p>`}
      <section class="panel panel-key" tabindex="0" aria-label=${w.key}>${layer ? this.#key(layer) : keySkeleton()}</section>
      <aside class="side" tabindex="0" aria-label=${row ? w.selected : this.#isGroup(row) ? words.groups.title : w.overview.inWords}>${this.#isGroup(row) ? this.#group(now) : row ? this.#card(row, now) : layer ? this.#overview(layer) : nothing}</aside>
    </main>`;
  }

  /** @param {import("../state/resolve.js").Resolved} now */
  #sentence(now) {
    const parts = sentenceParts(now, this.catalogue);
    return sentence(parts, now.query, (part, id) => this.#choose(part, id), { consider: (part, id) => this.#makeReady(part, id) });
  }

  /** A person who points at a choice is about to take it. @param {keyof import("../types").Query} part @param {string} id */
  #makeReady(part, id) {
    const next = this.now && withPart(part, id, this.now, this.catalogue, null);
    // With one set of classes for all periods the map will ask for other limits than its own.
    if (next && !this.#isLocked) this.ahead.guess(next.shown);
  }

  /** @param {keyof import("../types").Query} part @param {string} id */
  #choose(part, id) {
    if (!this.now) return;
    this.notices = [];
    const next = withPart(part, id, this.now, this.catalogue, this.state.area);
    if (!next) return;
    this.notices = next.notices;
    this.store.set(next.patch);
  }

  /** @param {import("../state/resolve.js").Resolved} now */
  #map(now) {
    const { data } = this;
    const set = data.set ?? now.set;
    return html`<atlas-map
      data-testid="map"
      ?inert=${data.error !== null}
      .bbox=${set.bbox}
      .count=${set.count}
      .areas=${data.areas}
      .looks=${this.looks}
      .backdrop=${this.backdrop}
      .selected=${this.state.area}
      .members=${this.state.together?.codes ?? NOBODY}
      .hovered=${this.hovered}
      .view=${this.state.map}
      .label=${data.layer ? words.explore.mapOf(data.layer.title) : words.explore.showAs.map}
      @area-hover=${this.#onHover}
      @area-select=${this.#onSelect}
      @map-settled=${this.#onSettled}
    ></atlas-map>`;
  }

  #table() {
    const { data } = this;
    return html`<div class="table-stage">
      <values-table .ranks=${this.ranks.byCode} .rows=${data.rows} .ranged=${data.ranged} .layer=${data.layer} .release=${data.answer?.release ?? 0} .selected=${this.state.area} @area-select=${this.#onSelect}></values-table>
    </div>`;
  }

  /** @param {import("../types").Layer} layer */
  #key(layer) {
    const { data, state, marks, hovered } = this;
    const counts = () => this.counts(data.rows, layer, marks);
    return exploreKey(layer, { data, state, marks, hovered, counts }, { set: (patch) => this.store.set(patch), hover: (e) => this.#onHover(e), select: (e) => this.#onSelect(e) });
  }

  /** @param {import("../types").Layer} layer */
  #overview(layer) {
    // The title and the sentence about the list stand beside it, over and under the legend.
    const sentences = this.data.ranged
      ? this.mapInWords(layer, this.data.rows).filter((s, i) => i > 0 && s !== layer.falseDiscovery?.sentence)
      : [RANGES_LOADING];
    return overview(layer, sentences, this.now?.indicator);
  }

  /** @param {import("../types").Row} row @param {import("../state/resolve.js").Resolved} now */
  #card(row, now) {
    const { data, state, catalogue } = this;
    const sentences = data.layer && data.ranged ? this.inWords(data.layer, data.rows) : [];
    return areaSide(row, now, { data, state, catalogue, sentences }, { set: (patch) => this.store.set(patch), close: (code) => this.#close(code), compare: (code) => this.#compare(code) });
  }

  /** Areas together stand where no single one is selected. @param {import("../types").Row | null | undefined} row */
  #isGroup(row) {
    return this.choosing || (!row && this.state.together !== null);
  }

  /** @param {import("../state/resolve.js").Resolved} now */
  #group(now) {
    const { data, state, choosing } = this;
    return groupSide(now, { data, state, choosing }, {
      set: (patch) => this.store.set(patch),
      regroup: (group) => this.#regroup(group),
      compare: (code) => this.#compare(code),
      loaded: () => this.requestUpdate(),
      away: () => (this.notices = [words.groups.codeAway]),
    });
  }

  /** @param {import("../types").Together | null} group */
  #regroup(group) {
    if (!group) this.choosing = false;
    this.store.set({ together: group?.codes.length ? group : null });
  }

  /** @param {string} code */
  #compare(code) {
    this.dispatchEvent(new CustomEvent("go-compare", { detail: withArea(this.state.areas, code), bubbles: true }));
  }

  /** Closing gives the focus back to where the area is. @param {string} code */
  #close(code) {
    this.store.set({ area: null });
    this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector(`[data-code="${code}"]`))?.focus());
  }

  /** Opens the dialog that makes the map ready for other pages. */
  async share() {
    const notice = await shareMap(this);
    if (notice) this.notices = [notice];
    this.requestUpdate();
  }

  /** @param {CustomEvent} event */
  #onHover(event) {
    this.hovered = event.detail;
  }

  /** @param {CustomEvent} event */
  #onSelect(event) {
    this.store.set(selecting(event.detail, this.state, this.choosing));
  }

  /** @param {CustomEvent} event */
  #onSettled(event) {
    this.store.set({ map: event.detail }, { replace: true });
    if (event.detail) this.data.refine(event.detail.zoom, event.detail.lat);
  }
}

customElements.define("explore-view", ExploreView);
