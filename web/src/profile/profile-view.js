/** Profile: one readable page of all that is known of an area, or of several together. */

import { LitElement, html, nothing } from "lit";
import { Latest, fetchAreaDetail, fetchProfile, fetchSelectionSeries, isAborted } from "../api.js";
import { selectionOf } from "../groups/group.js";
import { asApiError } from "../state/map-data.js";
import { EMPTY, MOST_AREAS, toSearch } from "../state/url-state.js";
import { saveText } from "../share/save-text.js";
import { words } from "../words/catalogue.js";
import { profileContents } from "./contents.js";
import { foundBy, gapIndicator, isAbsent, leadOf } from "./facts.js";
import { glance } from "./glance.js";
import { nearby, profileHead } from "./profile-head.js";
import { locatorFor } from "./locator.js";
import { profileCsv } from "./profile-csv.js";
import { profileSheet, sheetLead } from "./profile-sheet.js";
import { askedYear, baselineFor, baselineYears } from "./since.js";
import { remembered } from "../words/remembered.js";
import { called } from "./called.js";
import { newestFirst, slug, topicSection } from "./topic-section.js";
import "./profile.css";
import "./profile-sheet.css";
import "./profile-indicator.js";

/** @typedef {import("../types").AppState} AppState */
/** @typedef {import("../types").IndicatorFacts} IndicatorFacts */

const said = words.profile;
/** Found by search, they are opened at once. */
const OPENED_WHEN_FOUND = 3;

/** @param {Set<string>} set @param {string} item */
function toggledIn(set, item) {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

export class ProfileView extends LitElement {
  static properties = {
    state: { attribute: false },
    store: { attribute: false },
    catalogue: { attribute: false },
    answer: { state: true },
    detail: { state: true },
    series: { state: true },
    error: { state: true },
    loading: { state: true },
    typed: { state: true },
    opened: { state: true },
    closedTopics: { state: true },
    wholeTopics: { state: true },
  };

  constructor() {
    super();
    /** @type {AppState} */
    this.state = EMPTY;
    this.store = /** @type {import("../state/store.js").Store} */ (/** @type {unknown} */ (null));
    /** @type {import("../types").Catalogue} */
    this.catalogue = { release: 0, sets: [], indicators: [] };
    /** @type {import("../types").ProfileAnswer | null} */
    this.answer = null;
    /** @type {import("../types").AreaDetail | null} */
    this.detail = null;
    /** The gap over time. @type {import("../types").SeriesAnswer | null} */
    this.series = null;
    /** @type {import("../api.js").ApiError | null} */
    this.error = null;
    this.loading = false;
    this.typed = "";
    /** @type {Set<string>} */
    this.opened = new Set();
    /** @type {Set<string>} */
    this.closedTopics = new Set();
    /** Topics of which every line is shown. @type {Set<string>} */
    this.wholeTopics = new Set();
    this.named = remembered(called);
    this.asked = "";
    this.askedGap = "";
    this.latest = new Latest();
    this.latestGap = new Latest();
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.latest.stop();
    this.latestGap.stop();
  }

  /** What the address asks for: an area or a preset, else the person's own areas together. */
  get selection() {
    const { area, together } = this.state;
    return area ?? (together ? selectionOf(together) : null);
  }

  /** The code of a small area names others on the boundaries of another census: those of the map, if it is of its kind. */
  get geography() {
    const set = this.catalogue.sets.find((s) => s.id === this.state.set);
    const small = /^[EW]01/.test(this.selection ?? "");
    return small && set?.level === "lsoa" ? set.geography : null;
  }

  get year() {
    return askedYear(this.state.baseline);
  }

  willUpdate() {
    const { selection, geography } = this;
    const key = [selection, geography, this.catalogue.release].join("|");
    if (key !== this.asked) {
      this.asked = key;
      if (selection) this.load(selection, geography);
      else this.answer = this.error = null;
    }
    this.#loadGap();
  }

  /** @param {string} selection @param {string | null} geography */
  async load(selection, geography) {
    const signal = this.latest.next();
    this.error = null;
    this.loading = true;
    this.detail = null;
    if (this.answer?.area.code !== selection) this.answer = null;
    try {
      const answer = await fetchProfile(selection, geography, signal);
      if (signal.aborted) return;
      this.answer = answer;
      this.loading = false;
      this.typed = "";
      this.opened = new Set(answer.topics.flatMap((t) => t.indicators.filter((i) => !isAbsent(i)).slice(0, 1)).map((i) => i.indicator.id));
      this.closedTopics = new Set();
      this.wholeTopics = new Set();
      if (!answer.area.members) {
        const detail = await fetchAreaDetail(answer.area.code, answer.area.geography, signal).catch(() => null);
        if (!signal.aborted) this.detail = detail;
      }
    } catch (error) {
      if (isAborted(error)) return;
      this.loading = false;
      this.answer = null;
      this.error = asApiError(error);
    }
  }

  #all() {
    return this.answer?.topics.flatMap((t) => t.indicators) ?? [];
  }

  #gapSince() {
    const one = gapIndicator(this.#all());
    const lead = one && leadOf(one);
    return one && lead && lead.value != null ? { one, lead, since: baselineFor(one.periods, lead.period, this.year) } : null;
  }

  async #loadGap() {
    const gap = this.#gapSince();
    const key = gap ? [this.asked, gap.since?.id].join("|") : "";
    if (key === this.askedGap) return;
    this.askedGap = key;
    this.series = null;
    if (!gap?.since || !this.answer) return;
    const signal = this.latestGap.next();
    const asked = { indicator: gap.one.indicator.id, group: gap.lead.group.id, measure: "gap", baseline: gap.since.id, period: gap.lead.period.id };
    const found = await fetchSelectionSeries(/** @type {string} */ (this.selection), asked, this.geography, signal).catch(() => null);
    if (!signal.aborted) this.series = found;
  }

  updated() {
    document.title = said.title(this.#name() || said.viewName);
  }

  #name() {
    const own = this.state.area ? "" : this.state.together?.name;
    return own || this.answer?.area.name || "";
  }

  render() {
    if (!this.selection) return this.#blank(said.noArea, said.noAreaHelp);
    if (this.error) return this.#failed(this.error);
    if (!this.answer) return html`<main id="main" class="profile blank" aria-busy="true"><h1 class="sr-only">${said.noArea}</h1><p class="fine" role="status">${said.loading("")}</p></main>`;
    return this.#page(this.named(this.answer, this.#name()));
  }

  /** @param {string} title @param {string} help */
  #blank(title, help) {
    const places = ["E09000025", "E09000030", "host-boroughs-2012", "E12000007"];
    return html`<main id="main" class="profile blank" data-testid="profile-blank">
      <h1>${title}</h1>
      <p>${help}</p>
      <p class="chips">${places.map((code) => this.#to(code, said.places[code]))}</p>
    </main>`;
  }

  /** @param {import("../api.js").ApiError} error */
  #failed(error) {
    if (error.status === 404 || error.status === 400) return this.#blank(said.unknown, `${error.message} ${said.unknownHelp}`);
    return html`<main id="main" class="profile blank">
      <div class="error" role="alert" data-testid="error">
        <h1>${said.notLoaded}</h1>
        <p>${error.message}</p>
        <button type="button" class="button primary" @click=${() => this.selection && this.load(this.selection, this.geography)}>${said.again}</button>
        <a class="button" href="/">${said.backToMap}</a>
      </div>
    </main>`;
  }

  /** A link to another profile. @param {string} code @param {string} text */
  #to(code, text) {
    const next = { ...this.state, view: /** @type {const} */ ("profile"), area: code };
    return html`<a
      class="chip"
      href="/${toSearch(next)}"
      @click=${(/** @type {MouseEvent} */ e) => {
        if (e.metaKey || e.ctrlKey || e.shiftKey || e.button) return;
        e.preventDefault();
        this.store.set(next);
        scrollTo(0, 0);
      }}
      >${text}</a
    >`;
  }

  /** @param {import("../types").ProfileAnswer} answer */
  #page(answer) {
    const all = answer.topics.flatMap((t) => t.indicators);
    const time = { series: this.series, since: this.#gapSince()?.since ?? null };
    const shown = foundBy(newestFirst(answer.topics), this.typed);
    const count = shown.reduce((n, t) => n + t.indicators.length, 0);
    const { area } = answer;
    return html`<main id="main" class="profile" aria-busy=${this.loading} data-testid="profile">
      ${profileHead(area, this.catalogue.sets, {
        to: (code, text) => this.#to(code, text),
        onMap: () => this.#onMap(),
        compare: () => this.#compare(),
        onPaper: sheetLead(all, time),
        bbox: this.detail?.bbox ?? null,
        download: () => saveText(`parity-atlas-profile-${answer.area.code.slice(0, 40)}.csv`, profileCsv(answer)),
      })}
      ${all.length ? glance(all, { ...time, go: (id) => this.#show(id) }) : nothing}
      ${nearby(area, this.detail, (code, text) => this.#to(code, text))}
      <p class="fine note">${answer.note}</p>
      <div class="profile-body">
        ${this.#contents(shown, count, all.length)}
        <div class="topics">
          ${shown.map((t) =>
            topicSection(t, {
              area,
              selection: /** @type {string} */ (this.selection),
              geography: this.geography,
              year: this.year,
              isOpen: (id) => this.opened.has(id) || (this.typed !== "" && count <= OPENED_WHEN_FOUND),
              isClosed: this.closedTopics.has(t.topic) && this.typed === "",
              isWhole: this.wholeTopics.has(t.topic) || this.typed !== "",
              whole: () => (this.wholeTopics = toggledIn(this.wholeTopics, t.topic)),
              toggle: (id, open) => this.#toggle(id, open),
              toggleTopic: () => (this.closedTopics = toggledIn(this.closedTopics, t.topic)),
            }),
          )}
          ${answer.falseDiscovery.compared ? html`<p class="fine">${answer.falseDiscovery.sentence} <button type="button" class="term" data-term="looked-at-together">${said.whyTogether}</button></p>` : nothing}
        </div>
      </div>
      ${profileSheet(answer, locatorFor(area, this.catalogue.sets)?.set ?? null)}
    </main>`;
  }

  /** @param {{ topic: string, indicators: IndicatorFacts[] }[]} shown @param {number} count @param {number} of */
  #contents(shown, count, of) {
    return profileContents(
      { shown, count, of, typed: this.typed, years: this.answer ? baselineYears(this.answer) : [], year: this.year },
      {
        find: (text) => (this.typed = text),
        since: (year) => this.store.set({ baseline: year }),
        goTopic: (topic) => this.#goTopic(topic),
        openAll: (open) => this.#openAll(open),
      },
    );
  }

  /** @param {boolean} open */
  #openAll(open) {
    this.wholeTopics = new Set(open ? this.answer?.topics.map((t) => t.topic) : []);
    this.opened = new Set(open ? this.#all().map((i) => i.indicator.id) : []);
    this.closedTopics = new Set();
  }

  /** @param {string} id @param {boolean} open */
  #toggle(id, open) {
    const next = new Set(this.opened);
    if (open) next.add(id);
    else next.delete(id);
    this.opened = next;
  }

  /** @param {string} topic */
  #goTopic(topic) {
    const next = new Set(this.closedTopics);
    next.delete(topic);
    this.closedTopics = next;
    this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector(`#${slug(topic)} h2 button`))?.focus());
  }

  /** Opens a figure and goes to it. @param {string} id */
  async #show(id) {
    this.typed = "";
    this.closedTopics = new Set();
    this.wholeTopics = new Set(this.answer?.topics.filter((t) => t.indicators.some((i) => i.indicator.id === id)).map((t) => t.topic));
    this.#toggle(id, true);
    await this.updateComplete;
    const line = /** @type {HTMLElement | null} */ (this.querySelector(`[data-indicator="${CSS.escape(id)}"] summary`));
    line?.focus();
    line?.scrollIntoView({ block: "start" });
  }

  #onMap() {
    const { state, answer } = this;
    if (!answer) return;
    const { area } = answer;
    const set = area.sets.includes(state.set ?? "") ? state.set : (area.sets[0] ?? null);
    const members = area.members?.map((m) => m.code);
    const whole = members ? { area: null, together: { name: this.#name(), codes: members } } : { area: area.code };
    this.store.set({ view: "explore", table: false, baseline: null, ...whole, ...(set === state.set ? {} : { set, map: null }) });
  }

  #compare() {
    const { answer } = this;
    if (!answer) return;
    const codes = [answer.area.members?.map((m) => m.code).sort().join("~") ?? answer.area.code];
    this.dispatchEvent(new CustomEvent("go-compare", { detail: [...new Set([...this.state.areas, ...codes])].slice(-MOST_AREAS), bubbles: true }));
  }
}

customElements.define("profile-view", ProfileView);
