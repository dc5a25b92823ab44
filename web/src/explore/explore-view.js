/** Explore: one map, its sentence, legend, figures and the card of the selected area. */

import { LitElement, html, nothing } from "lit";
import { fetchGeometry } from "../api.js";
import { MapData } from "../state/map-data.js";
import { EMPTY } from "../state/url-state.js";
import { rankAndDecile, resolve } from "../state/resolve.js";
import { AreaLooks } from "../map/looks.js";
import { backdropFor } from "../map/backdrop.js";
import { describe } from "../words/describe.js";
import { isTested, wordsOf } from "../words/measures.js";
import { remembered } from "../words/remembered.js";
import { areasOf } from "../words/places.js";
import { isSampled } from "../words/reasons.js";
import { contextFigure } from "../words/standing.js";
import { toggled } from "../groups/group.js";
import { unbroken } from "./figures.js";
import { choosePart, sentenceParts } from "./sentence-parts.js";
import { sentence } from "./sentence.js";
import { RANGES_LOADING, attributionLine, caveats, errorPanel, noticeList } from "../shell/states.js";
import "../choropleth/legend.js";
import "../choropleth/strip-plot.js";
import "../map/atlas-map.js";
import "../table/values-table.js";
import "./area-card.js";
import { words } from "../words/catalogue.js";

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
    this.toShow = "";
    /** @type {AreaLooks | null} */
    this.looks = null;
    this.inWords = remembered(describe);
    this.mapInWords = remembered((/** @type {import("../types").Layer} */ layer, /** @type {import("../types").Row[]} */ rows) => describe({ ...layer, context: [] }, rows));
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
    const { layer, rows, ranged } = this.data;
    if (layer && (this.looks?.rows !== rows || this.looks.layer !== layer || this.looks.ranged !== ranged)) this.looks = new AreaLooks(layer, rows, ranged);
  }

  #resolve() {
    this.now = resolve(this.state, this.catalogue);
    if (!this.now) return;
    const { query, set, notices } = this.now;
    if (notices.length) this.notices = notices;
    const key = JSON.stringify([query, this.catalogue.release]);
    if (key !== this.asked) {
      if (!notices.length && this.asked) this.notices = [];
      this.asked = key;
      if (this.data.set?.id !== set.id) this.#loadBackdrop(set);
      this.data.load(set, query);
    }
    // The address says exactly what is shown, so that a link means the same tomorrow.
    queueMicrotask(() => this.store.set(query, { replace: true }));
  }

  /** @param {import("../types").BoundarySet} set */
  async #loadBackdrop(set) {
    const behind = backdropFor(set, this.catalogue.sets);
    const found = behind ? await fetchGeometry(behind).catch(() => null) : null;
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
      this.notices = [...this.notices, `There is no area “${area}” among the ${areasOf(this.now.set)}.`];
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
    if (!now) return html`<main id="main" class="blank"><h1>Nothing is loaded yet</h1><p>Load boundaries and figures with <code>atlas load</code>, then reload this page.</p></main>`;
    const layer = data.layer;
    const row = data.row(this.state.area);
    return html`<main id="main" class="explore ${row || this.#isGroup(row) ? "has-card" : ""} ${this.state.table ? "as-table" : ""} ${data.error ? "stale" : ""}" aria-busy=${data.busy}>
      <section class="panel panel-top" aria-label="What is shown">
        <h1 class="sentence" data-testid="sentence">${this.#sentence(now)}</h1>
        ${noticeList(this.notices, () => (this.notices = []), () => this.requestUpdate())}
      </section>
      <section class="stage" aria-label=${this.state.table ? "Table" : "Map"}>
        <div class="loading-line ${data.busy ? "on" : ""}" role="progressbar" aria-label="Loading" ?hidden=${!data.busy}></div>
        <div class="stage-tools">
          <div class="segmented" role="group" aria-label="Show as">
            <button type="button" aria-pressed=${!this.state.table} data-testid="show-map" @click=${() => this.store.set({ table: false })}>Map</button>
            <button type="button" aria-pressed=${this.state.table} data-testid="show-table" @click=${() => this.store.set({ table: true })}>Table</button>
          </div>
          <button type="button" class="button" aria-pressed=${this.choosing} data-testid="group-mode" @click=${() => (this.choosing = !this.choosing)}>${this.choosing ? words.groups.modeOn : words.groups.mode}</button>
        </div>
        ${this.state.table ? this.#table() : this.#map(now)}
        ${data.error ? errorPanel(data.error, () => data.load(now.set, now.query)) : nothing}
      </section>
      ${layer ? html`<p class="attribution" data-testid="attribution">${attributionLine(layer, data.answer?.release ?? 0)}</p>` : html`<p class="attribution">&nbsp;</p>`}
      <section class="panel panel-key" tabindex="0" aria-label="Legend and figures">${layer ? this.#key(layer) : this.#skeleton()}</section>
      <aside class="side" tabindex="0" aria-label=${row ? "Selected area" : this.#isGroup(row) ? words.groups.title : "In words"}>${this.#isGroup(row) ? this.#group(now) : row ? this.#card(row, now) : layer ? this.#overview(layer) : nothing}</aside>
    </main>`;
  }

  /** @param {import("../state/resolve.js").Resolved} now */
  #sentence(now) {
    const parts = sentenceParts(now, this.catalogue);
    return sentence(parts, now.query, (part, id) => this.#choose(part, id));
  }

  /** @param {keyof import("../types").Query} part @param {string} id */
  #choose(part, id) {
    if (!this.now) return;
    const patch = choosePart(part, id, this.now, this.catalogue);
    this.notices = [];
    const newSet = patch.set && patch.set !== this.now.set.id;
    const next = resolve({ ...this.now.query, ...patch }, this.catalogue);
    if (!next) return;
    this.notices = next.notices;
    this.store.set({ ...next.query, ...(newSet ? { map: null, area: this.#areaIn(next.set.id) } : {}) });
  }

  /** Keeps the selection where the new boundaries hold the same code. @param {string} setId */
  #areaIn(setId) {
    const next = this.catalogue.sets.find((s) => s.id === setId);
    return next && next.level === this.now?.set.level ? this.state.area : null;
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
      .label=${data.layer ? `Map: ${data.layer.title}. The same figures are in the table.` : "Map"}
      @area-hover=${this.#onHover}
      @area-select=${this.#onSelect}
      @map-settled=${this.#onSettled}
    ></atlas-map>`;
  }

  #table() {
    const { data } = this;
    return html`<div class="table-stage">
      <values-table .rows=${data.rows} .ranged=${data.ranged} .layer=${data.layer} .release=${data.answer?.release ?? 0} .selected=${this.state.area} @area-select=${this.#onSelect}></values-table>
    </div>`;
  }

  /** @param {import("../types").Layer} layer */
  #key(layer) {
    const { neutral } = wordsOf(layer);
    return html`<atlas-legend .layer=${layer} .rows=${this.data.rows} .ranged=${this.data.ranged}></atlas-legend>
      ${neutral === null ? nothing : this.#comparison(layer)}
      <strip-plot .layer=${layer} .rows=${this.data.rows} .ranged=${this.data.ranged} .selected=${this.state.area} .hovered=${this.hovered} @area-hover=${this.#onHover} @area-select=${this.#onSelect}></strip-plot>
      ${caveats(layer.caveats)}`;
  }

  /** How the classes and the pale colours of a comparison read, and how many areas are clear when all are looked at. @param {import("../types").Layer} layer */
  #comparison(layer) {
    const term = (/** @type {string} */ id, /** @type {string} */ text) => html`<button type="button" class="term" data-term=${id}>${text}</button>`;
    const words = wordsOf(layer);
    const tested = isTested(layer);
    return html`<p class="fine">
        ${words.legendNote} ${tested ? html`Pale colours: ${term("no-clear-difference", words.unclear)}, chance alone could explain it.` : nothing}
        ${words.term ? term(...words.term) : nothing}
      </p>
      ${tested ? html`<p class="fine" data-testid="together">${layer.falseDiscovery?.sentence} ${term("looked-at-together", "Why together")}</p>` : nothing}`;
  }

  /** @param {import("../types").Layer} layer */
  #overview(layer) {
    const known = layer.context.filter((c) => c.value != null);
    // The title and the sentence about the list stand beside it, over and under the legend.
    const sentences = this.data.ranged
      ? this.mapInWords(layer, this.data.rows).filter((s, i) => i > 0 && s !== layer.falseDiscovery?.sentence)
      : [RANGES_LOADING];
    return html`<div class="overview" data-testid="description">
      <p class="hint">Select ${/^[aeiou]/i.test(layer.set.areaSingular) ? "an" : "a"} ${layer.set.areaSingular} for its figures${isSampled(layer) ? ", likely range and trend" : ""}.</p>
      ${
        known.length
          ? html`<h2>Wider figures, ${layer.baseline ? `${layer.baseline.name} to ` : ""}${layer.period.name}</h2>
              <dl class="behind">
                ${known.map(
                  (c) =>
                    html`<dt>${c.name}</dt>
                      <dd>${unbroken(contextFigure(c, layer))}</dd>`,
                )}
              </dl>`
          : nothing
      }
      <h2>The map in words</h2>
      <p class="sr-only">${layer.title}.</p>
      ${sentences.map((s) => html`<p>${s}</p>`)}
      ${
        this.now?.indicator.description
          ? html`<h2>What is measured</h2>
              <p>${this.now.indicator.description}</p>
              ${this.now.indicator.terms.length ? html`<p><button type="button" class="term" data-term=${this.now.indicator.terms[0]}>What the words mean</button></p>` : nothing}`
          : nothing
      }
    </div>`;
  }

  /** @param {import("../types").Row} row @param {import("../state/resolve.js").Resolved} now */
  #card(row, now) {
    const { data, state } = this;
    return html`<area-card
        .row=${row}
        .rows=${data.rows}
        .ranged=${data.ranged}
        .layer=${data.layer}
        .query=${now.query}
        .set=${now.set}
        .release=${this.catalogue.release}
        .beside=${rankAndDecile(now, this.catalogue)}
        .periodCount=${now.periods.length}
        .compared=${state.areas.includes(row.code)}
        @card-close=${() => this.#close(row.code)}
        @card-table=${() => this.store.set({ table: true })}
        @card-profile=${() => this.store.set({ view: "profile", table: false, map: null, baseline: null })}
        @card-compare=${() => this.#compare(row.code)}
      ></area-card>
      ${
        data.layer
          ? html`<details class="description">
              <summary>The map in words</summary>
              ${(data.ranged ? this.inWords(data.layer, data.rows) : [RANGES_LOADING]).map((s) => html`<p>${s}</p>`)}
            </details>`
          : nothing
      }`;
  }

  /** Areas together stand where no single one is selected. @param {import("../types").Row | null | undefined} row */
  #isGroup(row) {
    return this.choosing || (!row && this.state.together !== null);
  }

  /** @param {import("../state/resolve.js").Resolved} now */
  #group(now) {
    const { data, state } = this;
    if (!customElements.get("group-card")) {
      import("../groups/group-card.js").then(
        () => this.requestUpdate(),
        () => (this.notices = [words.groups.codeAway]),
      );
      return html`<p class="fine" role="status">${words.groups.loading}</p>`;
    }
    return html`<group-card
      .group=${state.together}
      .layer=${data.layer}
      .query=${now.query}
      .set=${now.set}
      .rows=${data.rows}
      .nameOf=${(/** @type {string} */ code) => data.row(code)?.name ?? code}
      .choosing=${this.choosing}
      @group-change=${(/** @type {CustomEvent<import("../types").Together | null>} */ e) => this.#regroup(e.detail)}
      @group-profile=${() => this.store.set({ view: "profile", area: null, table: false, map: null, baseline: null })}
      @group-compare=${(/** @type {CustomEvent<string>} */ e) => this.#compare(e.detail)}
    ></group-card>`;
  }

  /** @param {import("../types").Together | null} group */
  #regroup(group) {
    if (!group) this.choosing = false;
    this.store.set({ together: group?.codes.length ? group : null });
  }

  /** @param {string} code */
  #compare(code) {
    const areas = this.state.areas.includes(code) ? this.state.areas : [...this.state.areas, code].slice(-10);
    this.dispatchEvent(new CustomEvent("go-compare", { detail: areas, bubbles: true }));
  }

  /** Closing gives the focus back to where the area is. @param {string} code */
  #close(code) {
    this.store.set({ area: null });
    this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector(`[data-code="${code}"]`))?.focus());
  }

  #skeleton() {
    return html`<div class="skeleton" aria-hidden="true">${Array.from({ length: 6 }, () => html`<i></i>`)}</div>`;
  }

  /** @param {CustomEvent} event */
  #onHover(event) {
    this.hovered = event.detail;
  }

  /** @param {CustomEvent} event */
  #onSelect(event) {
    if (this.choosing) return this.store.set({ area: null, together: toggled(this.state.together, event.detail) });
    this.store.set({ area: event.detail === this.state.area ? null : event.detail });
  }

  /** @param {CustomEvent} event */
  #onSettled(event) {
    this.store.set({ map: event.detail }, { replace: true });
    if (event.detail) this.data.refine(event.detail.zoom, event.detail.lat);
  }
}

customElements.define("explore-view", ExploreView);
