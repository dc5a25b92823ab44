/** Overlay: two measures on one map, its square legend, the plot beside it and the areas that are worst on both. */

import { LitElement, html, nothing } from "lit";
import { fetchBackdrop } from "../map/backdrop.js";
import { errorPanel, noticeList } from "../shell/states.js";
import { resolve } from "../state/resolve.js";
import { EMPTY } from "../state/url-state.js";
import { words } from "../words/catalogue.js";
import { areasOf } from "../words/places.js";
import { association } from "./association.js";
import { listShown } from "./list-shown.js";
import { shownSides, swapped, withPart, withSet } from "./overlay-changes.js";
import { OverlayData } from "./overlay-data.js";
import { OverlayLooks, sentences } from "./overlay-looks.js";
import { chosen, isChoosing } from "./overlay-rows.js";
import { overlaySentence } from "./overlay-sentence.js";
import { overlaySides, starts } from "./overlay-sides.js";
import { sourceLine } from "./source-line.js";
import { thirdControl, thirdQuery } from "./third-control.js";
import "../map/atlas-map.js";
import "./area-list.js";
import "./overlay-table.js";
import "./overlay.css";
import "./scatter-plot.js";
import "./square-legend.js";

/** @typedef {import("../types").AppState} AppState */
/** @typedef {import("../types").OverlayChoice} OverlayChoice */
/** @typedef {import("./overlay-rows.js").OverlayRow} OverlayRow */

export class OverlayView extends LitElement {
  static properties = { state: { attribute: false }, store: { attribute: false }, catalogue: { attribute: false }, hovered: { state: true }, notices: { state: true }, dataVersion: { state: true } };

  constructor() {
    super();
    /** @type {AppState} */
    this.state = EMPTY;
    this.store = /** @type {import("../state/store.js").Store} */ (/** @type {unknown} */ (null));
    /** @type {import("../types").Catalogue} */
    this.catalogue = { release: 0, sets: [], indicators: [] };
    /** @type {string | null} */
    this.hovered = null;
    /** @type {string[]} */
    this.notices = [];
    this.dataVersion = 0;
    this.data = new OverlayData(() => this.dataVersion++);
    /** @type {import("./overlay-sides.js").Sides | null} */
    this.now = null;
    /** @type {import("../types").AreaCollection | null} */
    this.backdrop = null;
    this.asked = "";
    this.toShow = "";
    /** @type {OverlayLooks | null} */
    this.looks = null;
    /** @type {(row: OverlayRow) => boolean} */
    this.isChosen = () => true;
    /** Chosen areas. @type {OverlayRow[]} */
    this.kept = [];
    this.lookedAt = /** @type {unknown[]} */ ([]);
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
    const { answer, rows, third } = this.data;
    const { overlay } = this.state;
    if (!answer || [answer, rows, third, overlay].every((v, i) => v === this.lookedAt[i])) return;
    this.lookedAt = [answer, rows, third, overlay];
    this.isChosen = chosen(overlay, third);
    this.kept = rows.filter(this.isChosen);
    this.looks = new OverlayLooks(rows, answer, this.isChosen);
  }

  #resolve() {
    this.now = overlaySides(this.state, this.catalogue);
    if (!this.now) return;
    const { x, y, notices } = this.now;
    if (notices.length) this.notices = notices;
    const key = JSON.stringify([x.query, y.query, this.catalogue.release]);
    if (key !== this.asked) {
      if (!notices.length && this.asked) this.notices = [];
      this.asked = key;
      if (this.data.set?.id !== x.set.id) this.#loadBackdrop(x.set);
      this.data.load(x.set, x.query, y.query);
    }
    this.data.loadThird(thirdQuery(this.state.overlay.third, x.set, this.catalogue));
    // The address says exactly what is shown, so that a link means the same tomorrow.
    queueMicrotask(() => this.state.view === "overlay" && this.isConnected && this.store.set(shownSides(x, y), { replace: true }));
  }

  /** @param {import("../types").BoundarySet} set */
  async #loadBackdrop(set) {
    const found = await fetchBackdrop(set, this.catalogue.sets);
    if (this.now?.x.set !== set) return;
    this.backdrop = found;
    this.requestUpdate();
  }

  /** Shows an area found by search. @param {string} code */
  showWhenThere(code) {
    this.toShow = code;
    this.requestUpdate();
  }

  updated() {
    const { data, now } = this;
    const there = now && !data.loading && !data.error && data.set?.id === now.x.set.id && data.rows.length > 0;
    if (!there) return;
    const { area } = this.state;
    if (area && !data.row(area)) {
      this.notices = [...this.notices, words.overlay.noArea(area, areasOf(now.x.set))];
      this.store.set({ area: null }, { replace: true });
    }
    if (!this.toShow || !data.row(this.toShow)) return;
    const code = this.toShow;
    this.toShow = "";
    const map = /** @type {import("../map/atlas-map.js").AtlasMap | null} */ (this.querySelector("atlas-map"));
    map?.updateComplete.then(() => map.showArea(code));
  }

  render() {
    const { now, data, state } = this;
    const say = words.overlay;
    if (!now) return this.#nothing();
    const { answer } = data;
    return html`<main id="main" class="explore overlay ${data.error ? "stale" : ""}" aria-busy=${data.busy}>
      <section class="panel panel-top" aria-label=${say.whatIsShown}>
        <h1 class="sentence" data-testid="sentence">${this.#sentence(now)}</h1>
        ${noticeList(this.notices, () => (this.notices = []), () => this.requestUpdate())} ${answer && !data.error ? association(answer, data.rows) : nothing}
      </section>
      <section class="stage" aria-label=${state.table ? say.stage.table : say.stage.map}>
        <div class="loading-line ${data.busy ? "on" : ""}" role="progressbar" aria-label=${say.loadingLabel} ?hidden=${!data.busy}></div>
        <div class="stage-tools">
          <div class="segmented" role="group" aria-label=${say.showAs.label}>
            <button type="button" aria-pressed=${!state.table} data-testid="show-map" @click=${() => this.store.set({ table: false })}>${say.showAs.map}</button>
            <button type="button" aria-pressed=${state.table} data-testid="show-table" @click=${() => this.store.set({ table: true })}>${say.showAs.table}</button>
          </div>
        </div>
        ${state.table ? this.#table() : this.#map(now)} ${data.error ? errorPanel(data.error, () => data.load(now.x.set, now.x.query, now.y.query)) : nothing}
      </section>
      <p class="attribution" data-testid="attribution">${answer ? sourceLine(answer) : " "}</p>
      <section class="panel panel-key" tabindex="0" aria-label=${say.legendAndFilter}>${this.#key(now)}</section>
      <aside class="side" tabindex="0" aria-label=${say.plotAndList}>${answer ? this.#side(answer) : nothing}</aside>
    </main>`;
  }

  #nothing() {
    const { nothingLoaded, noneBeside } = words.overlay;
    const alone = resolve(this.state, this.catalogue);
    return html`<main id="main" class="blank"><h1>${nothingLoaded.title}</h1><p>${alone ? noneBeside(areasOf(alone.set)) : nothingLoaded.text}</p>${this.#starts()}</main>`;
  }

  /** @param {import("./overlay-sides.js").Sides} now */
  #sentence(now) {
    return overlaySentence(now, this.catalogue, {
      choose: (side, part, id) => this.#choose(side, part, id),
      chooseSet: (id) => this.now && this.store.set(withSet(id, this.now, this.state, this.catalogue)),
      swap: () => this.now && this.store.set(swapped(this.now, this.state.overlay)),
    });
  }

  /** @param {"x" | "y"} side @param {keyof import("../types").Query} part @param {string} id */
  #choose(side, part, id) {
    if (!this.now) return;
    this.notices = [];
    const next = withPart(side, part, id, this.now, this.state, this.catalogue);
    if (!next) return;
    this.notices = next.notices;
    this.store.set(next.patch);
  }

  /** @param {import("./overlay-sides.js").Sides} now */
  #map(now) {
    const { data, state } = this;
    const set = data.set ?? now.x.set;
    return html`<atlas-map
      data-testid="map"
      ?inert=${data.error !== null}
      .bbox=${set.bbox}
      .count=${set.count}
      .areas=${data.areas}
      .looks=${this.looks}
      .backdrop=${this.backdrop}
      .selected=${state.area}
      .hovered=${this.hovered}
      .view=${state.map}
      .label=${data.answer ? words.overlay.mapLabel(data.answer.title) : words.overlay.stage.map}
      @area-hover=${this.#onHover}
      @area-select=${this.#onSelect}
      @map-settled=${this.#onSettled}
    ></atlas-map>`;
  }

  #table() {
    const { data, state } = this;
    return html`<div class="table-stage"><overlay-table .answer=${data.answer} .rows=${this.#isChoosing ? this.kept : data.rows} .third=${data.third} .selected=${state.area} @area-select=${this.#onSelect}></overlay-table></div>`;
  }

  get #isChoosing() {
    return isChoosing(this.state.overlay, this.data.third !== null);
  }

  /** @param {import("./overlay-sides.js").Sides} now */
  #key(now) {
    const { data, state } = this;
    if (!data.answer) return html`<div class="skeleton" aria-hidden="true">${Array.from({ length: 6 }, () => html`<i></i>`)}</div>`;
    const withCell = data.rows.reduce((n, r) => n + Number(r.cell !== null), 0);
    return html`<square-legend .answer=${data.answer} .rows=${data.rows} .cells=${state.overlay.cells} .aside=${withCell - this.kept.length} @cells-change=${(/** @type {CustomEvent<number[]>} */ e) => this.#narrow({ cells: e.detail })}></square-legend>
      ${this.#starts()} ${thirdControl({ choice: state.overlay.third, set: now.x.set, catalogue: this.catalogue, data }, (third) => this.#narrow({ third }))}`;
  }

  #starts() {
    const ready = starts(this.catalogue);
    if (!ready.length) return nothing;
    return html`<section class="starts" aria-label=${words.overlay.starts.title}>
      <h2>${words.overlay.starts.title}</h2>
      ${ready.map(({ name, state }) => html`<button type="button" class="link" @click=${() => this.store.set(state)}>${name}</button>`)}
    </section>`;
  }

  /** @param {Partial<OverlayChoice>} patch */
  #narrow(patch) {
    this.store.set({ overlay: { ...this.state.overlay, ...patch } });
  }

  /** @param {import("../types").OverlayAnswer} answer */
  #side(answer) {
    const { data, state } = this;
    return html`<scatter-plot
        .answer=${answer}
        .rows=${data.rows}
        .isChosen=${this.isChosen}
        .brush=${state.overlay.brush}
        .selected=${state.area}
        .hovered=${this.hovered}
        @area-hover=${this.#onHover}
        @area-select=${this.#onSelect}
        @brush-change=${(/** @type {CustomEvent} */ e) => this.#narrow({ brush: e.detail })}
      ></scatter-plot>
      ${this.#selected()} ${this.#list(answer)}`;
  }

  /** The selected area in full. */
  #selected() {
    const row = this.data.row(this.state.area);
    if (!row || !this.looks) return nothing;
    const [name, ...lines] = this.looks.hint(row.index);
    return html`<section class="overlay-area" aria-label=${name} data-testid="area-card">
      <h2>${name} <button type="button" class="link" data-testid="close-card" @click=${() => this.store.set({ area: null })}>${words.overlay.list.close}</button></h2>
      ${lines.map((line) => html`<p class="fine">${sentences([line])}</p>`)}
    </section>`;
  }

  /** @param {import("../types").OverlayAnswer} answer */
  #list(answer) {
    const { data, state, isChosen } = this;
    const { rows, heading, note, corner, showable } = listShown(answer, data.rows, state.overlay, { isChosen, kept: this.#isChoosing ? this.kept : null });
    return html`<area-list
      .answer=${answer}
      .rows=${rows}
      .third=${data.third}
      .heading=${heading}
      .note=${note}
      .showable=${showable}
      .selected=${state.area}
      .marked=${this.looks?.marked ?? null}
      @area-hover=${this.#onHover}
      @area-select=${this.#onSelect}
      @show-on-map=${() => this.#narrow({ cells: corner === null ? [] : [corner] })}
    ></area-list>`;
  }

  /** @param {CustomEvent} event */
  #onHover(event) {
    this.hovered = event.detail;
  }

  /** @param {CustomEvent} event */
  #onSelect(event) {
    this.store.set({ area: event.detail === this.state.area ? null : event.detail });
  }

  /** @param {CustomEvent} event */
  #onSettled(event) {
    this.store.set({ map: event.detail }, { replace: true });
    if (event.detail) this.data.refine(event.detail.zoom, event.detail.lat);
  }
}

customElements.define("overlay-view", OverlayView);
