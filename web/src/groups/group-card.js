/** The card of areas together: as that of one area, with its members, how the figure is put together, and a way to change it. */

import { LitElement, html, nothing } from "lit";
import { Latest, fetchSelectionSeries, isAborted } from "../api.js";
import { unbroken } from "../explore/figures.js";
import { trend } from "../explore/trend.js";
import { changeSince } from "../profile/change-since.js";
import { copyLink } from "../share/copy-link.js";
import { measureWords, wordsOf } from "../words/measures.js";
import { capital } from "../words/names.js";
import { isSampled, whyNone } from "../words/reasons.js";
import { likely } from "../words/sentences.js";
import { howSure, smallestChange, sureOf } from "../words/reliability.js";
import { contextFigure } from "../words/standing.js";
import { words } from "../words/catalogue.js";
import { selectionOf } from "./group.js";
import "./group-builder.js";
import "./groups.css";

/** @typedef {import("../types").SeriesAnswer} SeriesAnswer */

const said = words.groups;

export class GroupCard extends LitElement {
  static properties = {
    group: { attribute: false },
    layer: { attribute: false },
    query: { attribute: false },
    set: { attribute: false },
    rows: { attribute: false },
    nameOf: { attribute: false },
    choosing: { attribute: false },
    series: { state: true },
    failed: { state: true },
    copied: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../types").Together | null} */
    this.group = null;
    /** @type {import("../types").Layer | null} */
    this.layer = null;
    /** @type {import("../types").Query | null} */
    this.query = null;
    /** @type {import("../types").BoundarySet | null} */
    this.set = null;
    /** @type {import("../types").Row[]} */
    this.rows = [];
    this.nameOf = (/** @type {string} */ code) => code;
    this.choosing = false;
    /** @type {SeriesAnswer | null} */
    this.series = null;
    this.failed = "";
    this.copied = "";
    this.shown = "";
    this.latest = new Latest();
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
    const { group, query, set } = this;
    if (!group || group.codes.length < 2 || !query || !set) return;
    const key = [selectionOf(group), query.indicator, query.group, query.measure, query.baseline && `${query.baseline}:${query.period}`, set.geography].join("|");
    if (key === this.shown) return;
    this.shown = key;
    this.copied = "";
    this.#load();
  }

  async #load() {
    const { group, query, set } = this;
    if (!group || !query || !set) return;
    const signal = this.latest.next();
    this.failed = "";
    this.series = null;
    const words_ = measureWords(query.measure);
    const since = words_.comparesPeriods ? { baseline: query.baseline, period: query.period } : {};
    try {
      const found = await fetchSelectionSeries(selectionOf(group), { indicator: query.indicator, group: query.group, measure: words_.overTime, ...since }, set.geography, signal);
      if (!signal.aborted) this.series = found;
    } catch (error) {
      if (!isAborted(error)) this.failed = error instanceof Error ? error.message : said.failed;
    }
  }

  get members() {
    return (this.group?.codes ?? []).map((code) => ({ code, name: this.nameOf(code) }));
  }

  render() {
    const { group, layer } = this;
    const name = group?.name || said.unnamed;
    const count = group?.codes.length ?? 0;
    return html`<article class="card group-card" aria-labelledby="group-name" data-testid="group-card">
      <header>
        <h2 id="group-name" tabindex="-1">${name}</h2>
        <button type="button" class="close" aria-label=${said.close} data-testid="close-group" @click=${() => this.#tell("group-change", null)}>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.8"></path></svg>
        </button>
        <p class="fine" role="status">${said.members(count)}${count && count < 7 ? `: ${this.members.map((m) => m.name).join(", ")}` : ""}</p>
      </header>
      ${layer && count > 1 ? this.#figures(layer) : html`<p class="fine">${count ? said.needsTwo : said.none}</p>`}
      <group-builder .group=${group} .set=${this.set} .rows=${this.rows} .nameOf=${this.nameOf} .choosing=${this.choosing}></group-builder>
      ${
        count > 1
          ? html`<footer>
              <button type="button" class="button primary" data-testid="group-profile" @click=${() => this.#tell("group-profile")}>${said.profile}</button>
              <button type="button" class="button" data-testid="group-compare" @click=${() => this.#tell("group-compare", group ? selectionOf(group) : "")}>${said.compare}</button>
              <button type="button" class="button" data-testid="group-link" @click=${async () => (this.copied = await copyLink(location.href))}>${said.share}</button>
              <span class="fine" role="status">${this.copied}</span>
            </footer>`
          : nothing
      }
    </article>`;
  }

  /** @param {import("../types").Layer} layer */
  #figures(layer) {
    if (this.failed) return html`<p role="alert">${this.failed} <button type="button" class="term" @click=${() => this.#load()}>${said.again}</button></p>`;
    const { series, query } = this;
    if (!series || !query) return html`<p class="fine" role="status">${said.loading}</p>`;
    const at = series.periods.find((p) => p.period.id === query.period) ?? series.periods[series.periods.length - 1];
    const told = { ...series, period: at.period, refusals: at.refusedBecause && at.refused ? { [at.refused]: at.refusedBecause } : {} };
    const others = series.measure === layer.measure ? layer.context.filter((c) => c.value != null) : [];
    return html`${at.value == null ? this.#absent(at, told) : this.#figure(at, { ...told, reliability: layer.reliability })}
      ${
        others.length
          ? html`<dl class="behind context">
              ${others.map(
                (c) =>
                  html`<dt>${c.name}</dt>
                    <dd>${unbroken(contextFigure(c, layer))}</dd>`,
              )}
            </dl>`
          : nothing
      }
      ${trend(series, at.period.id, query.baseline)}
      ${query.baseline ? html`<p data-testid="group-change">${changeSince(series, { id: query.baseline, name: series.change?.baseline.name ?? query.baseline })}</p>` : nothing}
      ${series.together ? html`<p class="fine" data-testid="group-how"><strong>${said.how}:</strong> ${series.together.sentence} ${series.together.published?.sentence ?? ""}</p>` : nothing}`;
  }

  /** @param {SeriesAnswer["periods"][number]} at @param {import("../words/measures.js").Told} told */
  #absent(at, told) {
    return html`<p class="figure-line" data-testid="group-value"><strong class="no-number">${said.noFigure(at.period.name)}</strong></p>
      <p data-testid="group-why">${whyNone(at, told)}.</p>`;
  }

  /** @param {SeriesAnswer["periods"][number]} at @param {import("../words/measures.js").Told & Pick<import("../types").Layer, "reliability">} told */
  #figure(at, told) {
    const measure = wordsOf(told);
    const [figure, what] = measure.headline(at, told);
    const range = isSampled(told) ? likely(at, told) : told.uncertainty.text;
    const band = howSure(at, told);
    return html`<p class="figure-line" data-testid="group-value"><strong class="figure">${figure}</strong> <span>${what}</span></p>
      <p data-testid="group-range">${capital(range)}${range.endsWith(".") ? "" : "."} ${measure.claritySentence(at, told)}</p>
      ${band && isSampled(told) ? html`<p><button type="button" class="term" data-term="reliability">${said.sure}</button>: ${sureOf(band, told)}. ${smallestChange(at, told)}</p>` : nothing}`;
  }

  /** @param {string} name @param {unknown} [detail] */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

customElements.define("group-card", GroupCard);
