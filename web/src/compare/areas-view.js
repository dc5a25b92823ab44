/** Areas by indicators: two to ten areas in a table, each figure with its range or the reason it has none, each difference in words. */

import { LitElement, html, nothing } from "lit";
import { Latest, fetchAreaDetail, isAborted } from "../api.js";
import { CODE, selectionOf } from "../groups/group.js";
import { renamed } from "../profile/called.js";
import { saveText } from "../share/save-text.js";
import { caveats } from "../shell/states.js";
import { isOfPage } from "../state/page-figures.js";
import { EMPTY, MOST_ROWS } from "../state/url-state.js";
import { words } from "../words/catalogue.js";
import { areasCsv } from "./areas-csv.js";
import { loadAreas } from "./areas-load.js";
import { modeChoice } from "./areas-mode.js";
import { FEWEST_AREAS, levelsAround, partsOf, rowsAsked, rowsOffered } from "./areas-rows.js";
import { areasSheet } from "./areas-sheet.js";
import { areasTable } from "./areas-table.js";
import { rowName } from "./areas-told.js";
import "../explore/part-picker.js";
import "../glossary/how-to-read.js";
import "./areas-picker.js";
import "./areas.css";

/** @typedef {import("./areas-rows.js").Answered & { inList: number }} There */

const say = words.compareAreas;

export class AreasView extends LitElement {
  static properties = { state: { attribute: false }, store: { attribute: false }, catalogue: { attribute: false }, loaded: { state: true }, busy: { state: true } };

  constructor() {
    super();
    /** @type {import("../types").AppState} */
    this.state = EMPTY;
    this.store = /** @type {import("../state/store.js").Store} */ (/** @type {unknown} */ (null));
    /** @type {import("../types").Catalogue} */
    this.catalogue = { release: 0, sets: [], indicators: [] };
    /** @type {import("./areas-load.js").Loaded} */
    this.loaded = { lists: [], faults: new Map() };
    this.busy = false;
    this.asked = "";
    /** @type {Map<string, string>} names of areas that were met */
    this.names = new Map();
    this.latest = new Latest();
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.latest.stop();
  }

  willUpdate() {
    const key = JSON.stringify([this.state.areas, this.state.area, this.rows, this.catalogue.release]);
    if (key === this.asked) return;
    this.asked = key;
    this.load();
  }

  /** Names of areas that no answer has told yet: of a single one, of what is selected on a map. */
  #learnNames() {
    for (const code of [...this.state.areas, this.state.area ?? ""].filter((c) => CODE.test(c) && !this.names.has(c)))
      fetchAreaDetail(code, null).then(
        ({ name }) => (this.names.set(code, name), this.requestUpdate()),
        // It goes by its code; the table says what is wrong with it.
        () => {},
      );
  }

  /** Indicators of the page's own are not on the server, which compares. */
  get indicators() {
    return this.catalogue.indicators.filter((i) => i.availability.length > 0 && !isOfPage(i.id));
  }

  get rows() {
    return rowsAsked(this.state.rows, this.indicators, this.state.areas);
  }

  async load() {
    const { areas } = this.state;
    this.#learnNames();
    const signal = this.latest.next();
    this.busy = areas.length >= FEWEST_AREAS;
    if (!this.busy) return void (this.loaded = { lists: [], faults: new Map() });
    try {
      const loaded = await loadAreas(areas, this.rows, signal);
      if (signal.aborted) return;
      this.loaded = { ...loaded, lists: loaded.lists.map((list) => ({ ...list, answer: this.#called(list.answer) })) };
      for (const { answer } of this.loaded.lists) answer.areas.forEach((area, i) => this.names.set(areas[i], area.name));
    } catch (error) {
      if (isAborted(error) || signal.aborted) return;
      throw error;
    }
    this.busy = false;
  }

  /** The person's own name of a group stands in the server's sentences too. @param {import("../types").AreasAnswer} answer */
  #called(answer) {
    const { together } = this.state;
    const group = together?.name && answer.areas.find((a) => a.code === selectionOf(together));
    return together && group ? renamed(answer, group.name, together.name) : answer;
  }

  /** @param {string} code */
  nameOf(code) {
    const { together } = this.state;
    return this.names.get(code) ?? (together?.name && selectionOf(together) === code ? together.name : code);
  }

  /** @param {string} row @returns {There | null} */
  #answered(row) {
    for (const { measure, rows, answer } of this.loaded.lists) {
      const one = answer.indicators[rows.indexOf(row)];
      if (rows.includes(row) && one) return { row, measure, one, inList: answer.falseDiscovery?.compared ?? 0 };
    }
    return null;
  }

  /** Every row failed for one reason: it is said once. */
  get fault() {
    const { lists, faults } = this.loaded;
    const messages = new Set([...faults.values()].map((f) => f.message));
    return !lists.length && messages.size === 1 && faults.size ? [...faults.values()][0] : null;
  }

  render() {
    const { areas } = this.state;
    const { fault } = this;
    const there = this.rows.flatMap((row) => this.#answered(row) ?? []);
    const isShown = areas.length >= FEWEST_AREAS && !fault && (there.length > 0 || this.loaded.faults.size > 0);
    return html`<main id="main" class="compare areas-view" aria-busy=${this.busy}>
      <header class="compare-head">
        <h1>${say.title}</h1>
        ${modeChoice(this.state, this.store)}
      </header>
      <areas-picker
        .areas=${areas}
        .selected=${this.state.area}
        .together=${this.state.together}
        .nameOf=${(/** @type {string} */ code) => this.nameOf(code)}
        @area-named=${(/** @type {CustomEvent<{ code: string, name: string }>} */ e) => this.names.set(e.detail.code, e.detail.name)}
        @areas-change=${(/** @type {CustomEvent<string[]>} */ e) => this.store.set({ areas: e.detail })}
      ></areas-picker>
      ${areas.length < FEWEST_AREAS ? html`<p class="areas-empty" data-testid="areas-empty">${say.empty(areas.length)}</p>` : this.#tools(there)}
      ${this.busy && !isShown ? html`<p role="status" class="areas-empty">${say.loading}</p>` : nothing}
      ${fault && !this.busy ? this.#failed(fault) : nothing}
      ${isShown ? this.#shown(there) : nothing}
    </main>`;
  }

  get #to() {
    const { against, areas } = this.state;
    return against === "first" ? this.nameOf(areas[0]) : (say.againstLevel[against] ?? against);
  }

  /** The one reason for which no row is there. @param {import("../api.js").ApiError} fault */
  #failed(fault) {
    return html`<section class="areas-empty" role="alert" data-testid="error">
      <h2>${fault.kind === "offline" ? say.offline : say.notLoaded}</h2>
      <p>${fault.message} ${fault.parameter === "areas" ? say.whichArea : nothing}</p>
      <button type="button" class="button primary" @click=${() => this.load()}>${say.again}</button>
    </section>`;
  }

  /** @param {There[]} there */
  #tools(there) {
    const { state, store, rows } = this;
    const levels = [...new Set([...levelsAround(there), ...(state.against === "first" ? [] : [state.against])])];
    return html`<div class="areas-tools">
      ${rows.length < MOST_ROWS ? html`<part-picker class="add-row" .label=${say.rowLabel} .text=${say.addRow} .value=${""} .choices=${this.#choices(rows)} .searched=${true} @choose=${(/** @type {CustomEvent<string>} */ e) => store.set({ rows: [...rows, e.detail] })}></part-picker>` : html`<span class="fine">${say.rowsFull}</span>`}
      <label>${say.against} <select data-testid="areas-against" @change=${(/** @type {Event} */ e) => store.set({ against: /** @type {HTMLSelectElement} */ (e.target).value })}>
        <option value="first" ?selected=${state.against === "first"}>${say.againstFirst}</option>
        ${levels.map((level) => html`<option value=${level} ?selected=${state.against === level}>${say.againstLevel[level] ?? level}</option>`)}
      </select></label>
      <label>${say.order} <select data-testid="areas-order" @change=${(/** @type {Event} */ e) => store.set({ byFigure: /** @type {HTMLSelectElement} */ (e.target).value === "figure" })}>
        <option value="chosen" ?selected=${!state.byFigure}>${say.orderChosen}</option>
        <option value="figure" ?selected=${state.byFigure}>${say.orderFigure}</option>
      </select></label>
      ${there.length ? html`<button type="button" class="button" data-testid="areas-csv" @click=${() => this.#save(there)}>${say.csv}</button>` : nothing}
    </div>`;
  }

  /** @param {string[]} rows that are there already */
  #choices(rows) {
    const { indicators } = this;
    return rowsOffered(indicators)
      .filter(({ row }) => !rows.includes(row))
      .map(({ row, indicator }) => ({ id: row, name: rowName(row, indicators), section: indicator.topic }))
      .sort((a, b) => indicators.findIndex((i) => i.topic === a.section) - indicators.findIndex((i) => i.topic === b.section));
  }

  /** @param {There[]} there */
  #save(there) {
    const { against } = this.state;
    saveText(`${say.title}.csv`, areasCsv(there, { against, first: there[0].one.areas[0].code, release: this.loaded.lists[0].answer.release }));
  }

  /** @param {There[]} there */
  #shown(there) {
    const { state, rows, loaded } = this;
    const notes = [...new Set(loaded.lists.flatMap(({ answer }) => answer.notes))];
    return html`${areasTable({
        rows,
        answered: (row) => this.#answered(row),
        fault: (row) => loaded.faults.get(row) ?? null,
        nameOf: (row) => rowName(row, this.indicators),
        against: state.against,
        first: there[0]?.one.areas[0].code ?? "",
        to: this.#to,
        byFigure: state.byFigure,
        again: () => this.load(),
        remove: rows.length > 1 ? (row) => this.#removeRow(row) : null,
      })}
      ${areasSheet(there, {
        against: state.against,
        first: there[0]?.one.areas[0].code ?? "",
        to: this.#to,
        byFigure: state.byFigure,
        faults: [...loaded.faults].map(([row, fault]) => `${rowName(row, this.indicators)}: ${fault.message}`),
      })}
      <section class="compare-foot">
        <p class="fine on-a-page">${say.onAPage}</p>
        ${this.#judged(there)}
        <how-to-read view="areas"></how-to-read>
        ${notes.length > 2 ? html`<details class="description"><summary>${say.inCommon(notes.length)}</summary>${notes.map((note) => html`<p>${note}</p>`)}</details>` : notes.map((note) => html`<p class="fine">${note}</p>`)}
        ${caveats([...new Set(there.flatMap(({ one }) => one.caveats?.[0] ?? []))])}
      </section>`;
  }

  /** In words, which differences are judged as one list. @param {There[]} there */
  #judged(there) {
    const lists = this.loaded.lists.filter(({ answer }) => answer.falseDiscovery?.compared);
    if (!lists.length) return nothing;
    const subject = (/** @type {string} */ row) => there.find((t) => t.row === row)?.one.subject ?? partsOf(row).id;
    return html`<div class="judged" data-testid="judged"><h2>${say.judged}</h2>
      ${lists.map(({ rows, answer }) => html`<p>${say.judgedList(rows.map(subject), this.loaded.lists.length > 1)} ${answer.falseDiscovery.sentence}</p>`)}
      ${lists.length > 1 ? html`<p>${say.judgedApart}</p>` : nothing}</div>`;
  }

  /** @param {string} row */
  async #removeRow(row) {
    const place = this.rows.indexOf(row);
    this.store.set({ rows: this.rows.filter((r) => r !== row) });
    await new Promise(requestAnimationFrame);
    const buttons = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-testid=remove-row]"));
    (buttons[Math.min(place, buttons.length - 1)] ?? /** @type {HTMLElement | null} */ (this.querySelector(".add-row button")))?.focus();
  }
}

customElements.define("areas-view", AreasView);
