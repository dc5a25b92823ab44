/** One indicator of a profile: a line that says its figure, and, opened, all that qualifies it. */

import { LitElement, html, nothing } from "lit";
import { Latest, fetchSelectionSeries, isAborted } from "../api.js";
import { trend } from "../explore/trend.js";
import "../explore/area-receipt.js";
import { wordsOf } from "../words/measures.js";
import { capital, groupWord, lowerFirst } from "../words/names.js";
import { isSampled } from "../words/reasons.js";
import { howSure, smallestChange, sureOf } from "../words/reliability.js";
import { words } from "../words/catalogue.js";
import { changeSince, fromTo } from "./change-since.js";
import { factsOf, isAbsent, leadOf, widerOf } from "./facts.js";
import { rangeRows } from "./range-rows.js";
import { baselineFor } from "./since.js";
import { yearTable } from "./year-table.js";
import { absence, figureSentence, figureShort, toldOf } from "./told.js";

/** @typedef {import("../types").Fact} Fact */

const said = words.profile;

export class ProfileIndicator extends LitElement {
  static properties = {
    one: { attribute: false },
    area: { attribute: false },
    selection: { attribute: false },
    geography: { attribute: false },
    year: { attribute: false },
    open: { attribute: false },
    series: { state: true },
    failed: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../types").IndicatorFacts | null} */
    this.one = null;
    /** @type {import("../types").SelectedArea | null} */
    this.area = null;
    this.selection = "";
    /** @type {string | null} */
    this.geography = null;
    /** The year that changes are measured since. @type {number | null} */
    this.year = null;
    this.open = false;
    /** @type {import("../types").SeriesAnswer | null} */
    this.series = null;
    this.failed = false;
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
    const { one, open } = this;
    if (!one || !open || one.periods.length < 2 || isAbsent(one)) return;
    const lead = leadOf(one);
    const key = [this.selection, this.geography, one.indicator.id, lead.group.id, lead.measure, this.year].join("|");
    if (key === this.shown) return;
    this.shown = key;
    this.#load(lead);
  }

  /** @param {Fact} lead */
  async #load(lead) {
    const signal = this.latest.next();
    this.failed = false;
    const { one } = this;
    if (!one) return;
    try {
      const since = baselineFor(one.periods, lead.period, this.year);
      const asked = { indicator: one.indicator.id, group: lead.group.id, measure: lead.measure, baseline: since?.id, period: since ? lead.period.id : null };
      const found = await fetchSelectionSeries(this.selection, asked, this.geography, signal);
      if (!signal.aborted) this.series = found;
    } catch (error) {
      if (!isAborted(error)) this.failed = true;
    }
  }

  render() {
    const { one } = this;
    if (!one) return nothing;
    const lead = leadOf(one);
    const short = lead.value == null ? said.noFigure : figureShort(lead, toldOf(one, lead));
    return html`<details class="indicator" ?open=${this.open} data-testid="indicator" data-indicator=${one.indicator.id} @toggle=${this.#toggled}>
      <summary>
        <h3>${one.indicator.name}</h3>
        <span class="line-figure">${short}</span>
        <span class="line-when">${lead.period.name}</span>
        <span class="line-standing">${this.#standing(lead)}</span>
      </summary>
      ${this.open ? html`<div class="indicator-body">${this.#body(one, lead)}</div>` : nothing}
    </details>`;
  }

  /** Opened by the reader or by the page. @param {Event} event */
  #toggled(event) {
    const now = /** @type {HTMLDetailsElement} */ (event.target);
    if (!now.classList.contains("indicator") || now.open === this.open) return;
    this.dispatchEvent(new CustomEvent("indicator-toggle", { detail: now.open, bubbles: true }));
  }

  /** What is clear of the figure, in a few words. @param {Fact} lead */
  #standing(lead) {
    if (lead.value == null) return "";
    const wider = widerOf(lead);
    const clarity = wider?.difference.clarity;
    if (wider && clarity) return (lead.measure === "gap" ? said.gapBeside : said.beside)(clarity, wider.name);
    return lead.rank?.sentence ?? (lead.lower == null ? said.notSampled : "");
  }

  /** @param {import("../types").IndicatorFacts} one @param {Fact} lead */
  #body(one, lead) {
    const told = toldOf(one, lead);
    const gaps = factsOf(one, "gap");
    const rates = factsOf(one, "rate");
    return html`<div class="indicator-main">
        <p class="fact-sentence" data-testid="fact-sentence">${this.#sentence(one, lead)} ${wordsOf(told).claritySentence(lead, told)}</p>
        ${this.#sure(one, lead)} ${lead.rank ? html`<p><span class="label">${said.rank}</span>: ${lead.rank.sentence}</p>` : nothing}
        ${lead.surroundings.length ? this.#around(one, lead) : nothing}
        ${rates.length > 1 ? this.#groups(one, rates, said.byGroup) : nothing}
        ${gaps.length > 1 ? this.#groups(one, gaps, said.gapsByGroup(groupWord(/** @type {import("../types").Group} */ (gaps[0].reference)))) : nothing}
        ${this.#better(lead)}
      </div>
      <div class="indicator-side">${this.#time(one, lead)} ${this.#receipt(one, lead)} ${this.#about(one, lead)}</div>`;
  }

  /** The whole fact with its subject and period. @param {import("../types").IndicatorFacts} one @param {Fact} fact */
  #sentence(one, fact) {
    if (fact.value == null) return absence(fact);
    const subject = fact.measure === "gap" ? said.gapSubject(capital(groupWord(fact.group)), lowerFirst(one.indicator.sentenceName)) : fact.subject;
    return html`<strong>${said.inPeriod(subject, fact.period.name)}</strong>: ${figureSentence(one, fact)}.`;
  }

  /** @param {import("../types").IndicatorFacts} one @param {Fact} fact */
  #sure(one, fact) {
    const told = toldOf(one, fact);
    if (fact.value == null) return nothing;
    if (!isSampled(one)) return html`<p class="fine">${said.scale(one.indicator)} ${one.uncertainty.text}</p>`;
    const band = howSure(fact, told);
    const smallest = smallestChange(fact, told).replace(" could not be seen here.", " ");
    return html`${
        band
          ? html`<p data-testid="fact-sure"><button type="button" class="term" data-term="reliability">${said.howSure}</button>: ${sureOf(band, told)}. ${fact.reliabilityWords.sentence}</p>`
          : nothing
      }
      ${smallest ? html`<p data-testid="fact-detect">${smallest}<button type="button" class="term" data-term="detectable-change">${said.detect}</button>${said.detectLater}</p>` : nothing}`;
  }

  /** @param {import("../types").IndicatorFacts} one @param {Fact} fact */
  #around(one, fact) {
    const rows = [
      { name: this.area?.name ?? "", cell: fact, isOwn: true, why: absence(fact) },
      ...fact.surroundings.map((s) => ({ name: s.name, cell: s, note: s.difference.sentence, why: s.value == null ? s.sentence : "" })),
    ];
    return rangeRows(rows, toldOf(one, fact), { caption: said.tableOf(fact.subject, fact.period.name), first: said.area });
  }

  /** @param {import("../types").IndicatorFacts} one @param {Fact[]} facts @param {string} title */
  #groups(one, facts, title) {
    const told = toldOf(one, facts.find((f) => f.value != null) ?? facts[0]);
    const rows = facts.map((f) => ({ name: f.group.name, cell: f, isOwn: true, why: absence(f), note: wordsOf(told).clarity(f, told) }));
    return html`<h4>${title}, ${facts[0].period.name}</h4>
      ${rangeRows(rows, { ...told, refusals: {} }, { caption: said.inPeriod(title, facts[0].period.name), first: said.group })}`;
  }

  /** @param {import("../types").IndicatorFacts} one @param {Fact} lead */
  #time(one, lead) {
    if (one.periods.length < 2) return html`<p class="fine">${said.oneEdition}${one.indicator.kind === "score" || one.indicator.kind === "rank" || one.indicator.kind === "decile" ? ` ${said.noEditions}` : ""}</p>`;
    if (isAbsent(one)) return nothing;
    if (this.failed) return html`<p class="fine" role="status">${said.trendFailed} <button type="button" class="term" @click=${() => this.#load(lead)}>${said.again}</button></p>`;
    const { series } = this;
    if (!series) return html`<p class="fine trend-wait" role="status">${said.trendLoading}</p>`;
    const since = baselineFor(one.periods, lead.period, this.year);
    const told = toldOf(one, lead);
    return html`${trend(series, lead.period.id, since?.id ?? null)}
    ${
      since
        ? html`<p class="since-sentence" data-testid="fact-change">
            ${isSampled(one) || series.change ? changeSince(series, since) : fromTo(series, since, (v) => wordsOf(told).short(v, told))}
          </p>`
        : nothing
    }
    ${yearTable(series, told)}`;
  }

  /** @param {Fact} lead */
  #better(lead) {
    if (!lead.better?.length) return nothing;
    return html`<h4>${said.better}</h4>
      <ul class="better" data-testid="better">
        ${lead.better.map((b) => html`<li>${said.betterLine(b.subject, b.area.name, b.sentence)} <span class="fine">${b.because}</span></li>`)}
      </ul>`;
  }

  /** @param {import("../types").IndicatorFacts} one @param {Fact} lead */
  #receipt(one, lead) {
    if (this.area?.members) return lead.together ? html`<p class="fine" data-testid="together">${lead.together.sentence} ${lead.together.published?.sentence ?? ""}</p>` : nothing;
    const query = { set: "", indicator: one.indicator.id, group: lead.group.id, measure: lead.measure, period: lead.period.id, baseline: null };
    return html`<area-receipt .code=${this.selection} .query=${query} .geography=${this.area?.geography ?? ""}></area-receipt>`;
  }

  /** @param {import("../types").IndicatorFacts} one @param {Fact} lead */
  #about(one, lead) {
    const source = one.sources[0];
    return html`<details class="about">
        <summary>${said.about}</summary>
        <p>${one.description}</p>
        ${one.terms.length ? html`<p><button type="button" class="term" data-term=${one.terms[0]}>${said.terms}</button></p>` : nothing}
        ${one.caveats.length ? html`<h4>${said.caveatsTitle}</h4>${one.caveats.map((c) => html`<p>${c}</p>`)}` : nothing}
      </details>
      ${source ? html`<p class="fine">${said.sourceLine}: <a href=${source.landingPage} rel="noopener">${source.title}</a>, ${source.publisher}, ${lead.period.name}.</p>` : nothing}`;
  }
}

customElements.define("profile-indicator", ProfileIndicator);
