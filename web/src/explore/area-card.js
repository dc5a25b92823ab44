/** What is known of one area: the value with its range in words, the context, the trend. Never a bare number. */

import { LitElement, html, nothing } from "lit";
import { Latest, fetchArea, fetchBeside, fetchSeries, isAborted } from "../api.js";
import { besideName } from "../words/area-name.js";
import { copyLink } from "../share/copy-link.js";
import { isOfPage } from "../state/page-figures.js";
import { words } from "../words/catalogue.js";
import { wordsOf } from "../words/measures.js";
import { areasOf } from "../words/places.js";
import { placeAmong, placeInEngland } from "../words/standing.js";
import { differencesOf } from "./beside-wider.js";
import { absent, behind, context, figure, kindOf, withinNames } from "./card-parts.js";
import { sinceOf, sinceTold } from "./since.js";
import { trend } from "./trend.js";
import "./area-receipt.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */

export class AreaCard extends LitElement {
  static properties = {
    row: { attribute: false },
    rows: { attribute: false },
    ranged: { attribute: false },
    layer: { attribute: false },
    query: { attribute: false },
    set: { attribute: false },
    beside: { attribute: false },
    release: { attribute: false },
    periods: { attribute: false },
    since: { attribute: false },
    compared: { type: Boolean },
    series: { state: true },
    busy: { state: true },
    parents: { state: true },
    places: { state: true },
    differences: { state: true },
    copied: { state: true },
  };

  constructor() {
    super();
    /** @type {Row | null} */
    this.row = null;
    /** @type {Row[]} */
    this.rows = [];
    /** Whether the ranges are there; no figure is said without. */
    this.ranged = true;
    /** @type {Layer | null} */
    this.layer = null;
    /** @type {import("../types").Query | null} */
    this.query = null;
    /** @type {import("../types").BoundarySet | null} */
    this.set = null;
    /** @type {import("../types").Indicator[]} the rank and the decile that belong to a score */
    this.beside = [];
    /** @type {string} */
    this.places = "";
    this.release = 0;
    /** @type {import("../types").Period[]} all that the indicator has, ascending */
    this.periods = [];
    /** The period that a change is told since, if one was chosen. @type {string | null} */
    this.since = null;
    this.compared = false;
    /** @type {import("../types").SeriesAnswer | null} */
    this.series = null;
    /** Whether more of it is on its way. */
    this.busy = false;
    /** @type {import("../types").AreaRef[]} */
    this.parents = [];
    /** How the figure stands to those of the wider areas. @type {import("../types").AreaDifference[]} */
    this.differences = [];
    this.copied = "";
    this.latest = new Latest();
    this.shown = "";
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.latest.stop();
    this.shown = "";
  }

  willUpdate() {
    const { row, query, layer } = this;
    if (!row || !query || !layer) return;
    const figure = [row.code, query.indicator, query.group, query.measure, query.period, query.baseline, layer.set.geography, this.release].join("|");
    const key = `${figure}|${this.#since}`;
    if (key === this.shown) return;
    if (!this.shown.startsWith(`${figure}|`)) this.differences = [];
    const newPlace = !this.shown.startsWith(row.code);
    this.shown = key;
    this.copied = "";
    if (newPlace) this.parents = [];
    this.places = "";
    const wider = layer.context.find((c) => c.value != null && c.code !== row.code)?.code ?? "";
    this.#load(row.code, query, layer.set.geography, wider);
  }

  /** The period that a change up to the map's period is told since; a map of a change has its own. */
  get #since() {
    return this.query ? sinceOf(this.query, this.periods, this.since) : null;
  }

  /** @param {string} code @param {import("../types").Query} query @param {string} geography @param {string} wider an area around it, or nothing */
  async #load(code, query, geography, wider) {
    const signal = this.latest.next();
    this.busy = true;
    const quiet = (/** @type {unknown} */ error) => {
      // The card says its number without these; a failed extra is left out.
      if (!isAborted(error)) return null;
      return undefined;
    };
    const [series, area, beside, ...places] = await Promise.all([
      this.periods.length > 1 ? fetchSeries(code, { ...query, since: this.#since }, geography, signal).catch(quiet) : null,
      fetchArea(code, geography, signal).catch(quiet),
      wider && !isOfPage(query.indicator) ? fetchBeside(code, wider, query, geography, signal).catch(quiet) : null,
      ...this.beside.map((i) => fetchSeries(code, { ...query, indicator: i.id, group: i.defaultGroup, measure: "rate", baseline: null }, geography, signal).catch(quiet)),
    ]);
    if (signal.aborted) return;
    this.busy = false;
    this.series = series ?? null;
    this.parents = area?.parents ?? [];
    this.differences = differencesOf(beside ?? null, code);
    this.places = placeInEngland(places, query.period);
  }

  render() {
    const { row, layer } = this;
    if (!row || !layer) return nothing;
    const w = words.areaCard;
    return html`<article class="card" aria-labelledby="card-name" aria-busy=${this.busy} data-testid="area-card">
      <header>
        <h2 id="card-name" tabindex="-1">${row.name}${besideName(row.otherName)}</h2>
        <button type="button" class="close" aria-label=${w.close(row.name)} data-testid="close-card" @click=${() => this.#tell("card-close")}>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.8"></path></svg>
        </button>
        <p class="fine">
          ${kindOf(layer)} · <span class="code">${row.code}</span>${this.parents.length ? html` · ${w.within(withinNames(this.parents))}` : nothing}
        </p>
      </header>
      ${this.ranged ? (row.value == null ? absent(row, layer) : figure(row, layer, this.#among(row, layer), this.places)) : html`<p role="status">${words.map.rangeLoading}</p>`}
      ${this.ranged ? behind(row, layer) : nothing} ${context(row, layer, this.differences)} ${this.#trend()}
      <area-receipt .code=${row.code} .query=${this.query} .geography=${layer.set.geography}></area-receipt>
      <footer>
        <button type="button" class="button ${this.compared ? "" : "primary"}" data-testid="add-to-compare" @click=${() => this.#tell("card-compare", row.code)}>
          ${this.compared ? w.seeInCompare : w.addToCompare}
        </button>
        <button type="button" class="button" data-testid="card-profile" @click=${() => this.#tell("card-profile", row.code)}>${words.profile.viewName}</button>
        <button type="button" class="button" data-testid="card-table" @click=${() => this.#tell("card-table")}>${w.table}</button>
        <button type="button" class="button" data-testid="copy-link" @click=${this.#copy}>${w.copyLink}</button>
        <span class="fine" role="status">${this.copied}</span>
      </footer>
    </article>`;
  }

  /** The place among the others, of figures that are no comparison. @param {Row} row @param {Layer} layer */
  #among(row, layer) {
    return wordsOf(layer).neutral === null ? placeAmong(row, this.rows, layer, this.set ? areasOf(this.set) : layer.set.areaPlural) : "";
  }

  #trend() {
    const { row, query, layer } = this;
    if (this.periods.length < 2) return html`<p class="fine">${words.areaCard.noTrend}</p>`;
    if (!this.series || !query || !row || !layer) return html`<div class="trend-space" aria-hidden="true"></div>`;
    const since = this.#since;
    const told = { row, layer, query, series: this.series, periods: this.periods, since };
    return html`${sinceTold(told, (id) => this.#tell("card-since", id), () => this.#tell("card-change", since))} ${trend(this.series, query.period, since)}`;
  }

  async #copy() {
    this.copied = await copyLink(location.href);
  }

  /** @param {string} name @param {unknown} [detail] */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define("area-card", AreaCard);
