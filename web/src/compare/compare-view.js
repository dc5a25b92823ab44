/** Compare: two maps that move, hover and select together, their scale or scales, and the difference table. */

import { LitElement, html, nothing } from "lit";
import { fetchGeometry } from "../api.js";
import { choosePart, sentenceParts } from "../explore/sentence-parts.js";
import { sentence } from "../explore/sentence.js";
import { backdropFor } from "../map/backdrop.js";
import { LISTED_UP_TO } from "../map/listed-areas.js";
import { AreaLooks } from "../map/looks.js";
import { RANGES_LOADING, attributionLine, caveats, errorPanel, noFigures, nothingLoaded, noticeList } from "../shell/states.js";
import { resolve } from "../state/resolve.js";
import { EMPTY } from "../state/url-state.js";
import { describe } from "../words/describe.js";
import { remembered } from "../words/remembered.js";
import { areasOf } from "../words/places.js";
import { wordsOf } from "../words/measures.js";
import { beginWith, differenceRows } from "./difference.js";
import { canShareScale, comparePanes, ideas, paneLabel, whyNoDifference } from "./panes.js";
import { PairData, shown } from "./pair-data.js";
import { rowLegend } from "./row-legend.js";
import "../explore/part-picker.js";
import "../glossary/how-to-read.js";
import "../map/atlas-map.js";
import "./difference-table.js";

/** @typedef {import("../types").Query} Query */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */
/** @typedef {"left" | "right"} Side */

const MOST_AREAS = 10;
const SIDES = /** @type {Side[]} */ (["left", "right"]);

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
    this.data = new PairData(() => this.dataVersion++);
    /** @type {{ left: AreaLooks | null, right: AreaLooks | null }} */
    this.looks = { left: null, right: null };
    /** @type {import("../types").AreaCollection | null} */
    this.backdrop = null;
    /** @type {{ left: Resolved, right: Resolved } | null} */
    this.panes = null;
    this.asked = "";
    /** @type {string[]} */
    this.notices = [];
    this.toShow = "";
    this.inWords = { left: remembered(describe), right: remembered(describe) };
    this.beginning = remembered(beginWith);
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
    for (const side of SIDES) {
      const { layer, rows, ranged } = this.data[side];
      const looks = this.looks[side];
      if (layer && (looks?.rows !== rows || looks.ranged !== ranged)) this.looks[side] = new AreaLooks(layer, rows, ranged);
    }
  }

  #resolve() {
    this.panes = comparePanes(this.state, this.catalogue);
    if (!this.panes) return;
    const { left, right } = this.panes;
    const notices = [...new Set([...left.notices, ...right.notices])];
    const sharing = this.sharing;
    const key = JSON.stringify([left.query, right.query, sharing, this.catalogue.release]);
    if (key !== this.asked) {
      if (notices.length || this.asked) this.notices = notices;
      this.asked = key;
      if (this.data.left.set?.id !== left.set.id) this.#loadBackdrop(left.set);
      this.data.load(left, right, sharing);
    }
    const { set: _set, ...second } = right.query;
    queueMicrotask(() => this.store.set({ ...left.query, right: second }, { replace: true }));
  }

  get sharing() {
    return this.panes !== null && this.state.scale === "same" && canShareScale(this.panes.left.query, this.panes.right.query);
  }

  /** @param {import("../types").BoundarySet} set */
  async #loadBackdrop(set) {
    const behind = backdropFor(set, this.catalogue.sets);
    const found = behind ? await fetchGeometry(behind).catch(() => null) : null;
    if (this.panes?.left.set !== set) return;
    this.backdrop = found;
    this.requestUpdate();
  }

  /** Shows an area found by search. @param {string} code */
  showWhenThere(code) {
    this.toShow = code;
    this.requestUpdate();
  }

  updated() {
    const { area } = this.state;
    if (area && this.panes && this.data.left.holds(this.panes.left.set) && !this.data.left.row(area)) {
      this.notices = [...this.notices, `There is no area “${area}” among the ${areasOf(this.panes.left.set)}.`];
      this.store.set({ area: null }, { replace: true });
    }
    if (!this.toShow || !this.data.left.row(this.toShow)) return;
    const code = this.toShow;
    this.toShow = "";
    const map = this.#maps()[0];
    map?.updateComplete.then(() => map.showArea(code));
  }

  #maps() {
    return /** @type {import("../map/atlas-map.js").AtlasMap[]} */ ([...this.querySelectorAll("atlas-map")]);
  }

  render() {
    const { panes, data } = this;
    if (!panes) return nothingLoaded();
    const { left, right } = panes;
    const parts = sentenceParts(left, this.catalogue);
    const both = data.left.layer && data.right.layer;
    const shareable = canShareScale(left.query, right.query);
    return html`<main id="main" class="compare" aria-busy=${data.busy}>
      <header class="compare-head">
        <h1>
          Two maps by
          <part-picker
            .label=${"Boundaries"}
            .text=${parts.set.text}
            .value=${left.query.set}
            .choices=${parts.set.choices}
            @choose=${(/** @type {CustomEvent<string>} */ e) => this.#chooseSet(e.detail)}
          ></part-picker>
        </h1>
        <div class="ideas" role="group" aria-label="Ready-made pairs">
          ${ideas(left, this.catalogue).map((idea) => html`<button type="button" class="button" data-testid="idea" @click=${() => this.store.set({ ...idea.state, scale: "same" })}>${idea.name}</button>`)}
        </div>
        ${noticeList(this.notices, () => (this.notices = []), () => this.requestUpdate())}
      </header>
      ${this.sharing && both ? this.#sharedLegend() : nothing}
      ${!this.sharing && shareable ? html`<div class="scale-bar">${this.#scaleChoice()}</div>` : nothing}
      <div class="pair">${SIDES.map((side) => this.#pane(side, panes[side]))}</div>
      ${both ? this.#differences(left, right) : html`<div class="skeleton compare-foot" aria-hidden="true"><i></i><i></i><i></i></div>`}
    </main>`;
  }

  #scaleChoice() {
    const one = (/** @type {"same" | "own"} */ scale, /** @type {string} */ text) =>
      html`<button type="button" aria-pressed=${this.state.scale === scale} data-testid="scale-${scale}" @click=${() => this.store.set({ scale })}>${text}</button>`;
    return html`<div class="segmented" role="group" aria-label="Scale">${one("same", "Same scale")}${one("own", "Own scales")}</div>`;
  }

  #sharedLegend() {
    const { left, right } = this.data;
    if (!left.layer || !right.layer) return nothing;
    const words = wordsOf(left.layer);
    const [title, other] = [left.layer, right.layer].map((layer) => words.legend(layer));
    return html`<div class="scale-bar">
      ${rowLegend(
        [
          { layer: left.layer, rows: left.rows, ranged: left.ranged },
          { layer: right.layer, rows: right.rows, ranged: right.ranged },
        ],
        title === other ? title : words.sharedLegend(left.layer),
      )}
      ${this.#scaleChoice()}
    </div>`;
  }

  /** @param {Side} side @param {Resolved} now */
  #pane(side, now) {
    const data = this.data[side];
    const { layer } = data;
    const parts = sentenceParts(now, this.catalogue, { setFixed: true });
    return html`<section class="pane" aria-label="${side === "left" ? "Left" : "Right"} map" data-testid="pane-${side}">
      <h2 class="pane-sentence">${sentence(parts, now.query, (part, id) => this.#choose(side, part, id), { withSet: false, prefix: side === "left" ? "Left" : "Right" })}</h2>
      ${!this.sharing && layer ? rowLegend([{ layer, rows: data.rows, ranged: data.ranged }]) : nothing}
      <div class="stage">
        <div class="loading-line ${data.busy ? "on" : ""}" role="progressbar" aria-label="Loading" ?hidden=${!data.busy}></div>
        <atlas-map
          ?inert=${data.error !== null}
          .quietWheel=${true}
          .bbox=${(data.set ?? now.set).bbox}
          .count=${(data.set ?? now.set).count}
          .areas=${data.areas}
          .looks=${this.looks[side]}
          .backdrop=${this.backdrop}
          .selected=${this.state.area}
          .hovered=${this.hovered}
          .view=${this.state.map}
          .label=${layer ? `${side === "left" ? "Left" : "Right"} map: ${layer.title}` : "Map"}
          @area-hover=${(/** @type {CustomEvent} */ e) => (this.hovered = e.detail)}
          @area-select=${(/** @type {CustomEvent<string>} */ e) => this.#select(e.detail)}
          @map-move=${(/** @type {CustomEvent} */ e) => this.#follow(e)}
          @map-settled=${(/** @type {CustomEvent} */ e) => this.#settled(e)}
        ></atlas-map>
        ${layer && !data.error ? noFigures(layer, data.rows) : nothing}
        ${data.error ? errorPanel(data.error, () => data.load(now.set, now.query)) : nothing}
      </div>
    </section>`;
  }

  /** @param {Resolved} left @param {Resolved} right */
  #differences(left, right) {
    const { data } = this;
    const { gap: difference } = data;
    if (!data.left.layer || !data.right.layer) return nothing;
    if (!data.ranged) return html`<section class="compare-foot" aria-label="Differences"><p class="fine" role="status">${RANGES_LOADING}</p></section>`;
    const [a, b] = [shown(data.left), shown(data.right)];
    const chosen = this.#areas();
    const areas = chosen.flatMap((code) => data.left.row(code) ?? []);
    const wider = a.layer.context.filter((c) => b.layer.context.some((o) => o.code === c.code));
    const listed = data.left.rows.length <= LISTED_UP_TO;
    const note = this.#note(left, right);
    return html`<section class="compare-foot" aria-label="Differences">
      <difference-table
        .rows=${differenceRows(areas, a, b, difference)}
        .wider=${differenceRows(wider, a, b, difference)}
        .left=${a.layer}
        .right=${b.layer}
        .differenceLayer=${difference?.layer ?? null}
        .labels=${[paneLabel(left, right), paneLabel(right, left)]}
        .choices=${listed ? data.left.rows.filter((r) => !chosen.includes(r.code)).sort((p, q) => p.name.localeCompare(q.name)) : []}
        .selected=${this.state.area}
        .note=${note}
        @area-select=${(/** @type {CustomEvent<string>} */ e) => this.#select(e.detail)}
        @area-add=${(/** @type {CustomEvent<string>} */ e) => this.store.set({ areas: [...chosen, e.detail].slice(-MOST_AREAS), area: e.detail })}
        @area-remove=${(/** @type {CustomEvent<string>} */ e) =>
          this.store.set({ areas: chosen.filter((c) => c !== e.detail), area: this.state.area === e.detail ? null : this.state.area })}
      ></difference-table>
      <how-to-read view="compare" .layers=${[a.layer, b.layer]} ?sharing=${this.sharing}></how-to-read>
      <details class="description" data-testid="description">
        <summary>The maps in words</summary>
        ${[a, b].map((side, i) => html`<h3>${i ? "Right" : "Left"}</h3>${this.inWords[i ? "right" : "left"](side.layer, side.rows).map((s) => html`<p>${s}</p>`)}`)}
      </details>
      ${caveats([...new Set([a.layer.caveats[0], b.layer.caveats[0], ...a.layer.caveats, ...b.layer.caveats])].filter(Boolean))}
      <p class="fine attribution-row" data-testid="attribution">${attributionLine(
        { ...a.layer, sources: [...a.layer.sources, ...b.layer.sources.filter((s) => !a.layer.sources.some((o) => o.title === s.title))] },
        data.left.answer?.release ?? 0,
      )}</p>
    </section>`;
  }

  /** @param {Resolved} left @param {Resolved} right */
  #note(left, right) {
    const start = this.state.areas.length ? "" : this.data.difference ? "To begin with: the two largest and the two smallest differences. " : "To begin with: the highest and the lowest of the left map. ";
    if (this.data.difference) return `${start}Ranges are 95% intervals; the difference has its own.`;
    return start + whyNoDifference(left.query, right.query);
  }

  /** The areas of the table: those chosen, else a few to begin with; the selected one is always among them. */
  #areas() {
    const { areas, area } = this.state;
    const shown = areas.length ? areas : this.beginning(this.data.left.rows, this.data.gap);
    return area && !shown.includes(area) ? [area, ...shown] : shown;
  }

  /** @param {Side} side @param {keyof Query} part @param {string} id */
  #choose(side, part, id) {
    const now = this.panes?.[side];
    if (!now) return;
    const { set: _set, ...patch } = choosePart(part, id, now, this.catalogue);
    const next = resolve({ ...now.query, ...patch }, this.catalogue);
    if (!next) return;
    const { set: _same, ...query } = next.query;
    this.notices = next.notices;
    this.store.set(side === "left" ? query : { right: query });
  }

  /** @param {string} id */
  #chooseSet(id) {
    this.store.set({ set: id, map: null, area: null, areas: [] });
  }

  /** @param {string} code */
  #select(code) {
    const area = this.state.area === code ? null : code;
    const { areas } = this.state;
    this.store.set({ area, areas: area && areas.length && !areas.includes(area) ? [...areas, area].slice(-MOST_AREAS) : areas });
  }

  /** @param {CustomEvent<import("../types").MapView>} event */
  #follow(event) {
    for (const map of this.#maps()) if (map !== event.target) map.follow(event.detail);
  }

  /** @param {CustomEvent<import("../types").MapView | null>} event */
  #settled(event) {
    if (!event.detail) for (const map of this.#maps()) map.goHome();
    this.store.set({ map: event.detail }, { replace: true });
    if (event.detail) for (const side of SIDES) this.data[side].refine(event.detail.zoom, event.detail.lat);
  }
}

customElements.define("compare-view", CompareView);
