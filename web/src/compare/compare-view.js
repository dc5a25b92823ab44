/** Compare: two to four maps that move, hover and select together, their scale or scales, and the difference of the first two. */

import { LitElement, html, nothing } from "lit";
import { choosePart, sentenceParts } from "../explore/sentence-parts.js";
import { sentence } from "../explore/sentence.js";
import { fetchBackdrop } from "../map/backdrop.js";
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
import { canShareScale, comparePanes, differenceBetween, ideas, paneLabel, whyNoDifference } from "./panes.js";
import { PairData, shown } from "./pair-data.js";
import { rowLegend } from "./row-legend.js";
import "../explore/part-picker.js";
import "../glossary/how-to-read.js";
import "../map/atlas-map.js";
import { words } from "../words/catalogue.js";
import { FEWEST_PANES, MOST_PANES, movedEarlier, stateOf, withOneMore, without } from "./pane-list.js";
import { modeChoice } from "./areas-mode.js";
import "./difference-table.js";

/** @typedef {import("../types").Query} Query */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */
/** What browser tests know the maps by. */

const MOST_AREAS = 10;
const SIDES = ["left", "right", "third", "fourth"];

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
    /** @type {(AreaLooks | null)[]} of each map, and last of the difference */
    this.looks = [];
    this.said = "";
    /** @type {import("../types").AreaCollection | null} */
    this.backdrop = null;
    /** @type {ReturnType<typeof comparePanes>} */
    this.panes = null;
    this.asked = "";
    /** @type {string[]} */
    this.notices = [];
    this.toShow = "";
    this.inWords = SIDES.map(() => remembered(describe));
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
    [...this.data.all, this.data.difference].forEach(({ layer, rows, ranged }, place) => {
      const looks = this.looks[place];
      if (layer && (looks?.rows !== rows || looks.ranged !== ranged)) this.looks[place] = new AreaLooks(layer, rows, ranged);
    });
  }

  #resolve() {
    this.panes = comparePanes(this.state, this.catalogue);
    if (!this.panes) return;
    const { left, all } = this.panes;
    const notices = [...new Set(all.flatMap((pane) => pane.notices))];
    const key = JSON.stringify([all.map((pane) => pane.query), this.state.scale, this.catalogue.release]);
    if (key !== this.asked) {
      if (notices.length || this.asked) this.notices = notices;
      this.asked = key;
      if (this.data.left.set?.id !== left.set.id) this.#loadBackdrop(left.set);
      this.data.load(all, this.state.scale === "same");
    }
    const shown = stateOf(all.map((pane) => pane.query));
    queueMicrotask(() => this.store.set(shown, { replace: true }));
  }

  /** Whether one legend is that of all maps. */
  get sharing() {
    const all = this.panes?.all ?? [];
    return this.state.scale === "same" && all.length > 0 && all.every((pane) => canShareScale(all[0].query, pane.query));
  }

  /** @param {import("../types").BoundarySet} set */
  async #loadBackdrop(set) {
    const found = await fetchBackdrop(set, this.catalogue.sets);
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
    const { all } = panes;
    const shareable = all.some((pane, i) => all.slice(i + 1).some((other) => canShareScale(pane.query, other.query)));
    const everyLayer = data.all.slice(0, all.length).every((d) => d.layer);
    return html`<main id="main" class="compare" aria-busy=${data.busy}>
      <header class="compare-head">
        <h1>
          ${words.compare.mapsBy(all.length)}
          <part-picker
            .label=${"Boundaries"}
            .text=${parts.set.text}
            .value=${left.query.set}
            .choices=${parts.set.choices}
            @choose=${(/** @type {CustomEvent<string>} */ e) => this.#chooseSet(e.detail)}
          ></part-picker>
        </h1>
        ${modeChoice(this.state, this.store)}
        <div class="ideas" role="group" aria-label="Ready-made pairs">
          ${ideas(left, this.catalogue).map((idea) => html`<button type="button" class="button" data-testid="idea" @click=${() => this.store.set({ ...idea.state, more: [], scale: "same" })}>${idea.name}</button>`)}
        </div>
        ${noticeList(this.notices, () => (this.notices = []), () => this.requestUpdate())}
      </header>
      ${this.sharing && everyLayer ? this.#sharedLegend() : nothing}
      ${!this.sharing && shareable ? html`<div class="scale-bar">${this.#scaleChoice()}</div>` : nothing}
      <div class="pair" data-count=${all.length + Number(this.state.differenceMap && data.differs)}>
        ${all.map((pane, place) => this.#pane(place, pane, all.length))}${this.state.differenceMap && data.differs ? this.#differencePane(left, right) : nothing}
      </div>
      ${this.#tools(panes)}
      ${both ? this.#differences(left, right) : html`<div class="skeleton compare-foot" aria-hidden="true"><i></i><i></i><i></i></div>`}
    </main>`;
  }

  #scaleChoice() {
    const one = (/** @type {"same" | "own"} */ scale, /** @type {string} */ text) =>
      html`<button type="button" aria-pressed=${this.state.scale === scale} data-testid="scale-${scale}" @click=${() => this.store.set({ scale })}>${text}</button>`;
    return html`<div class="segmented" role="group" aria-label="Scale">${one("same", "Same scale")}${one("own", "Own scales")}</div>`;
  }

  #sharedLegend() {
    const maps = this.data.all.slice(0, this.data.used).flatMap(({ layer, rows, ranged }) => (layer ? { layer, rows, ranged } : []));
    const { layer } = maps[0];
    const measure = wordsOf(layer);
    const titles = new Set(maps.map((m) => measure.legend(m.layer)));
    return html`<div class="scale-bar">
      ${rowLegend(
        maps,
        titles.size === 1 ? [...titles][0] : measure.sharedLegend(layer),
      )}
      ${this.#scaleChoice()}
    </div>`;
  }

  /** @param {number} place @param {Resolved} now @param {number} count of maps */
  #pane(place, now, count) {
    const data = this.data.all[place];
    const name = words.compare.pane(place, count);
    const { layer } = data;
    const parts = sentenceParts(now, this.catalogue, { setFixed: true });
    return html`<section class="pane" aria-label="${name} map" data-testid="pane-${SIDES[place]}">
      <h2 class="pane-sentence">${sentence(parts, now.query, (part, id) => this.#choose(place, part, id), { withSet: false, prefix: name })}</h2>
      ${count > FEWEST_PANES ? this.#paneTools(place, name) : nothing}
      ${!this.sharing && layer ? rowLegend([{ layer, rows: data.rows, ranged: data.ranged }]) : nothing}
      <div class="stage">
        <div class="loading-line ${data.busy ? "on" : ""}" role="progressbar" aria-label="Loading" ?hidden=${!data.busy}></div>
        <atlas-map
          ?inert=${data.error !== null}
          .quietWheel=${true}
          .bbox=${(data.set ?? now.set).bbox}
          .count=${(data.set ?? now.set).count}
          .areas=${data.areas}
          .looks=${this.looks[place] ?? null}
          .backdrop=${this.backdrop}
          .selected=${this.state.area}
          .hovered=${this.hovered}
          .view=${this.state.map}
          .label=${layer ? `${name} map: ${layer.title}` : "Map"}
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

  /** @param {number} place @param {string} name */
  #paneTools(place, name) {
    const queries = () => (this.panes?.all ?? []).map((pane) => pane.query);
    const { moveEarlier, removePane, onPane, paneMoved, paneRemoved } = words.compare;
    return html`<div class="pane-tools">
      ${
        place
          ? html`<button type="button" class="button" data-testid="move-earlier" aria-label=${onPane(moveEarlier, name)}
              @click=${() => this.#rearrange(movedEarlier(queries(), place), paneMoved(place - 1))}>${moveEarlier}</button>`
          : nothing
      }
      <button type="button" class="button" data-testid="remove-pane" aria-label=${onPane(removePane, name)}
        @click=${() => this.#rearrange(without(queries(), place), paneRemoved)}>${removePane}</button>
    </div>`;
  }

  /** A button that goes with its map leaves the focus to the one that adds maps. @param {Query[]} queries @param {string} said */
  async #rearrange(queries, said) {
    const held = document.activeElement;
    this.said = said;
    this.store.set(stateOf(queries));
    // The address changes first, then the shell, then this view.
    await new Promise(requestAnimationFrame);
    if (held && !held.isConnected) /** @type {HTMLElement | null} */ (this.querySelector("[data-testid=add-pane], [data-testid=remove-pane]"))?.focus();
  }

  /** @param {NonNullable<ReturnType<typeof comparePanes>>} panes */
  #tools({ left, right, all }) {
    const { differs } = this.data;
    const { addPane, paneAdded, showDifference, noDifferenceMap } = words.compare;
    return html`<div class="pair-tools">
        ${
          all.length < MOST_PANES
            ? html`<button type="button" class="button" data-testid="add-pane" @click=${() => this.#rearrange(withOneMore(all), paneAdded)}>${addPane}</button>`
            : nothing
        }
        <button type="button" class="button" data-testid="difference-map" aria-pressed=${this.state.differenceMap} @click=${() => this.store.set({ differenceMap: !this.state.differenceMap })}>
          ${showDifference}
        </button>
        <span class="sr-only" role="status">${this.said}</span>
      </div>
      ${this.state.differenceMap && !differs ? html`<p class="no-difference" data-testid="no-difference">${noDifferenceMap} ${whyNoDifference(left.query, right.query)}</p>` : nothing}`;
  }

  /** The difference on the areas of the maps: pale where chance alone could explain it. @param {Resolved} left @param {Resolved} right */
  #differencePane(left, right) {
    const { difference: data } = this.data;
    const { layer, rows, ranged } = data;
    const { differenceMap, differenceOf, differenceLoading } = words.compare;
    const asked = differenceBetween(left.query, right.query, left.indicator);
    return html`<section class="pane" aria-label=${differenceMap} data-testid="pane-difference">
      <h2 class="pane-sentence">${differenceOf(paneLabel(left, right), paneLabel(right, left))}</h2>
      ${layer ? rowLegend([{ layer, rows, ranged }]) : html`<p class="no-difference">${differenceLoading}</p>`}
      <div class="stage">
        <atlas-map
          ?inert=${data.error !== null}
          .quietWheel=${true}
          .bbox=${right.set.bbox}
          .count=${right.set.count}
          .areas=${data.areas}
          .looks=${this.looks[SIDES.length] ?? null}
          .backdrop=${this.backdrop}
          .selected=${this.state.area}
          .hovered=${this.hovered}
          .view=${this.state.map}
          .label=${layer ? `${differenceMap}: ${layer.title}` : differenceMap}
          @area-hover=${(/** @type {CustomEvent} */ e) => (this.hovered = e.detail)}
          @area-select=${(/** @type {CustomEvent<string>} */ e) => this.#select(e.detail)}
          @map-move=${(/** @type {CustomEvent} */ e) => this.#follow(e)}
          @map-settled=${(/** @type {CustomEvent} */ e) => this.#settled(e)}
        ></atlas-map>
        ${data.error && asked ? errorPanel(data.error, () => data.load(right.set, asked.query, { reference: asked.reference })) : nothing}
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
    const described = data.all.slice(0, data.used).flatMap((d) => (d.layer && d.ranged ? shown(d) : []));
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
        ${described.map((side, i) => html`<h3>${words.compare.pane(i, described.length)}</h3>${this.inWords[i](side.layer, side.rows).map((s) => html`<p>${s}</p>`)}`)}
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
    const firstTwo = this.data.used > FEWEST_PANES ? `${words.compare.ofFirstTwo} ` : "";
    const start = firstTwo + (this.state.areas.length ? "" : this.data.gap ? "To begin with: the two largest and the two smallest differences. " : "To begin with: the highest and the lowest of the left map. ");
    if (this.data.gap) return `${start}Ranges are 95% intervals; the difference has its own.`;
    return start + whyNoDifference(left.query, right.query);
  }

  /** The areas of the table: those chosen, else a few to begin with; the selected one is always among them. */
  #areas() {
    const { areas, area } = this.state;
    const shown = areas.length ? areas : this.beginning(this.data.left.rows, this.data.gap);
    return area && !shown.includes(area) ? [area, ...shown] : shown;
  }

  /** @param {number} place @param {keyof Query} part @param {string} id */
  #choose(place, part, id) {
    const all = this.panes?.all ?? [];
    const now = all[place];
    if (!now) return;
    const { set: _set, ...patch } = choosePart(part, id, now, this.catalogue);
    const next = resolve({ ...now.query, ...patch }, this.catalogue);
    if (!next) return;
    this.notices = next.notices;
    this.store.set(stateOf(all.map((pane, i) => (i === place ? next.query : pane.query))));
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
    if (event.detail) for (const data of [...this.data.all.slice(0, this.data.used), this.data.difference]) data.refine(event.detail.zoom, event.detail.lat);
  }
}

customElements.define("compare-view", CompareView);
