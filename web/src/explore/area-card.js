/** What is known of one area: the value with its range in words, the context, the trend. Never a bare number. */

import { LitElement, html, nothing } from "lit";
import { Latest, fetchArea, fetchSeries, isAborted } from "../api.js";
import { RANGE_LOADING } from "../map/looks.js";
import { lowIsDark } from "../choropleth/paint.js";
import { wordsOf } from "../words/measures.js";
import { capital } from "../words/names.js";
import { isSampled, whyNone } from "../words/reasons.js";
import { howSure, smallestChange, sureOf } from "../words/reliability.js";
import { likely, listNote } from "../words/sentences.js";
import { areasOf } from "../words/places.js";
import { contextFigure, placeAmong, placeInEngland } from "../words/standing.js";
import { copyLink } from "../share/copy-link.js";
import { unbroken } from "./figures.js";
import { trend } from "./trend.js";
import "./area-receipt.js";
import { words } from "../words/catalogue.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */

/** Which end of a scale is which. @param {string} kind */
function scaleNote(kind) {
  if (kind === "decile") return html`<p>1 is the most deprived tenth of areas, 10 the least.</p>`;
  return kind === "rank" ? html`<p>Rank 1 is the most deprived.</p>` : nothing;
}

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
    periodCount: { attribute: false },
    compared: { type: Boolean },
    series: { state: true },
    parents: { state: true },
    places: { state: true },
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
    this.periodCount = 1;
    this.compared = false;
    /** @type {import("../types").SeriesAnswer | null} */
    this.series = null;
    /** @type {import("../types").AreaRef[]} */
    this.parents = [];
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
    const key = [row.code, query.indicator, query.group, query.measure, query.baseline && `${query.baseline}:${query.period}`, layer.set.geography, this.release].join("|");
    if (key === this.shown) return;
    const newPlace = !this.shown.startsWith(row.code);
    this.shown = key;
    this.copied = "";
    if (newPlace) this.parents = [];
    this.places = "";
    this.#load(row.code, query, layer.set.geography);
  }

  /** @param {string} code @param {import("../types").Query} query @param {string} geography */
  async #load(code, query, geography) {
    const signal = this.latest.next();
    const quiet = (/** @type {unknown} */ error) => {
      // The card says its number without these; a failed extra is left out.
      if (!isAborted(error)) return null;
      return undefined;
    };
    const [series, area, ...places] = await Promise.all([
      this.periodCount > 1 ? fetchSeries(code, query, geography, signal).catch(quiet) : null,
      fetchArea(code, geography, signal).catch(quiet),
      ...this.beside.map((i) => fetchSeries(code, { ...query, indicator: i.id, group: i.defaultGroup, measure: "rate", baseline: null }, geography, signal).catch(quiet)),
    ]);
    if (signal.aborted) return;
    this.series = series ?? null;
    this.parents = area?.parents ?? [];
    this.places = placeInEngland(places, query.period);
  }

  render() {
    const { row, layer } = this;
    if (!row || !layer) return nothing;
    return html`<article class="card" aria-labelledby="card-name" data-testid="area-card">
      <header>
        <h2 id="card-name" tabindex="-1">${row.name}</h2>
        <button type="button" class="close" aria-label="Close ${row.name}" data-testid="close-card" @click=${() => this.#tell("card-close")}>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.8"></path></svg>
        </button>
        <p class="fine">
          ${this.#kind(layer)} · <span class="code">${row.code}</span>${this.parents.length ? html` · in ${this.#within()}` : nothing}
        </p>
      </header>
      ${this.ranged ? (row.value == null ? this.#absent(row, layer) : this.#figure(row, layer)) : html`<p role="status">${RANGE_LOADING}</p>`}
      ${this.ranged ? this.#behind(row, layer) : nothing} ${this.#context(row, layer)} ${this.#trend()}
      <area-receipt .code=${row.code} .query=${this.query} .geography=${layer.set.geography}></area-receipt>
      <footer>
        <button type="button" class="button ${this.compared ? "" : "primary"}" data-testid="add-to-compare" @click=${() => this.#tell("card-compare", row.code)}>
          ${this.compared ? "See in Compare" : "Add to Compare"}
        </button>
        <button type="button" class="button" data-testid="card-profile" @click=${() => this.#tell("card-profile", row.code)}>${words.profile.viewName}</button>
        <button type="button" class="button" data-testid="card-table" @click=${() => this.#tell("card-table")}>Table</button>
        <button type="button" class="button" data-testid="copy-link" @click=${this.#copy}>Copy link</button>
        <span class="fine" role="status">${this.copied}</span>
      </footer>
    </article>`;
  }

  /** The areas around it, up to its country. */
  #within() {
    const country = this.parents.findIndex((p) => p.level === "country");
    const near = country < 0 ? this.parents : this.parents.slice(0, country + 1);
    return near.map((p) => p.name).join(", ");
  }

  /** @param {Row} row @param {Layer} layer */
  #absent(row, layer) {
    return html`<p class="figure-line" data-testid="card-value"><strong class="no-number">No figure for ${layer.period.name}</strong></p>
      <p><button type="button" class="term" data-term=${row.marker ?? "missing"}>${whyNone(row, layer)}</button>${row.marker === "missing" || !row.marker ? " for this area" : ""}.</p>`;
  }

  /** @param {Row} row @param {Layer} layer */
  #figure(row, layer) {
    const words = wordsOf(layer);
    const [figure, what] = words.headline(row, layer);
    // Why a whole kind of figure has no range is told at length here, and in short elsewhere.
    const range = isSampled(layer) ? likely(row, layer) : layer.uncertainty.text;
    const standing = words.neutral === null ? placeAmong(row, this.rows, layer, this.set ? areasOf(this.set) : layer.set.areaPlural) : "";
    return html`<p class="figure-line" data-testid="card-value">
        <strong class="figure">${figure}</strong>
        <span>${what}</span>
      </p>
      <p data-testid="card-range">
        ${this.#term(layer.uncertainty.method.startsWith("counted") ? layer.uncertainty.method : "likely-range", capital(range), isSampled(layer))}${range.endsWith(".") ? "" : "."} ${words.claritySentence(row, layer)} ${this.#inList(row, layer)}
      </p>
      ${this.#reliability(row, layer)} ${standing ? html`<p>${standing}</p>` : nothing} ${this.places ? html`<p>${this.places}</p>` : nothing}
      ${scaleNote(layer.indicator.kind)}`;
  }

  /** Whether what is clear alone is so in the list. @param {Row} row @param {Layer} layer */
  #inList(row, layer) {
    const note = listNote(row, layer);
    const [before, after] = note.split("looked at together");
    return note ? html`${before}<button type="button" class="term" data-term="looked-at-together">looked at together</button>${after}` : nothing;
  }

  /** How far a figure can be relied upon; of one that is no sample the reason for its missing range says it. @param {Row} row @param {Layer} layer */
  #reliability(row, layer) {
    const band = howSure(row, layer);
    if (!band || !isSampled(layer)) return nothing;
    const smallest = smallestChange(row, layer);
    return html`<p data-testid="card-reliability">
      <button type="button" class="term" data-term="reliability">How sure</button>: ${sureOf(band, layer)}.
      ${smallest ? html`${smallest.replace(" could not be seen here.", " ")}<button type="button" class="term" data-term="detectable-change">could not be seen</button> here.` : nothing}
    </p>`;
  }

  /** The figures that a comparison is made of. @param {Row} row @param {Layer} layer */
  #behind(row, layer) {
    const sides = wordsOf(layer).behind(row, layer);
    if (!sides.length) return nothing;
    return html`<dl class="behind">
      ${sides.map(
        ([name, text]) =>
          html`<dt>${name}</dt>
            <dd>${unbroken(text)}</dd>`,
      )}
    </dl>`;
  }

  /** @param {Row} row @param {Layer} layer */
  #context(row, layer) {
    const others = layer.context.filter((c) => c.value != null && c.code !== row.code);
    if (!others.length)
      return layer.palette === "deprivation" && lowIsDark(layer) === false && layer.indicator.kind === "score"
        ? html`<p class="fine">The source gives no ${layer.indicator.sentenceName} for wider areas.</p>`
        : nothing;
    return html`<dl class="behind context" data-testid="card-context">
      ${others.map(
        (c) =>
          html`<dt>${c.name}</dt>
            <dd>${unbroken(contextFigure(c, layer))}</dd>`,
      )}
    </dl>`;
  }

  #trend() {
    if (this.periodCount < 2) return html`<p class="fine">One edition only, so there is no trend here.</p>`;
    if (!this.series || !this.query) return html`<div class="trend-space" aria-hidden="true"></div>`;
    return trend(this.series, this.query.period, this.query.baseline);
  }

  /** What sort of area it is; the jargon opens its explanation. @param {Layer} layer */
  #kind(layer) {
    const { level, areaSingular } = layer.set;
    const text = capital(areaSingular);
    return level === "lsoa" || level === "msoa" ? html`<button type="button" class="term" data-term=${level}>${text}</button>` : text;
  }

  /** A phrase that opens its glossary entry. @param {string} id @param {string} text @param {boolean} linked */
  #term(id, text, linked) {
    const word = /^(likely|counted)/i.exec(text)?.[0];
    if (!linked || !word) return text;
    return html`<button type="button" class="term" data-term=${id}>${word}</button>${text.slice(word.length)}`;
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
