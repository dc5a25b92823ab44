/** The table twin of a map: the same numbers, ranges and markers, in words, sortable. */

import { LitElement, html, nothing } from "lit";
import { toCsv } from "../share/csv.js";
import { RANGES_LOADING } from "../shell/states.js";
import { words } from "../words/catalogue.js";
import { counted, number, range, withMinusSigns, withUnit } from "../words/format.js";
import { clarityWords, gapShort, gapSpan, groupWord, isSampled, noRange, reason, referenceWord } from "../words/sentences.js";
import { bandLabel } from "../words/reliability.js";
import { matching, sorted } from "./sort.js";

/** @typedef {import("../types").Row} Row */
/** @typedef {import("../types").Layer} Layer */

/** More rows than this are shown on request: a page of 35,000 rows helps nobody. */
const PAGE = 200;

export class ValuesTable extends LitElement {
  static properties = {
    rows: { attribute: false },
    ranged: { attribute: false },
    layer: { attribute: false },
    release: { attribute: false },
    selected: { attribute: false },
    order: { state: true },
    filter: { state: true },
    shown: { state: true },
  };

  constructor() {
    super();
    /** @type {Row[]} */
    this.rows = [];
    /** Whether the ranges are there; no figure is shown without. */
    this.ranged = true;
    /** @type {Layer | null} */
    this.layer = null;
    this.release = 0;
    /** @type {string | null} */
    this.selected = null;
    /** @type {import("./sort.js").Order} */
    this.order = { key: "name", down: false };
    this.filter = "";
    this.shown = PAGE;
    /** @type {{ rows: Row[], filter: string, order: import("./sort.js").Order, list: Row[] } | null} */
    this.found = null;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const layer = this.layer;
    if (!layer) return nothing;
    if (!this.ranged) return html`<p class="fine" role="status">${RANGES_LOADING}</p>`;
    const found = this.#found();
    const page = found.slice(0, this.shown);
    const isGap = layer.measure === "gap";
    return html`<div class="table-tools">
        <label>Find in table <input type="search" .value=${this.filter} @input=${this.#onFilter} /></label>
        <span class="fine" role="status">${counted(found.length, layer.set.areaSingular, layer.set.areaPlural)}</span>
        <button type="button" class="button" data-testid="download-csv" @click=${this.#download}>Download CSV</button>
      </div>
      <p class="fine scroll-cue" aria-hidden="true">Swipe the table sideways for ${isGap ? "words and classes" : "classes"} →</p>
      <div class="table-scroll" tabindex="0" role="region" aria-label="Table: ${layer.title}">
        <table class="values twin" data-testid="values-table">
          <caption><span>${layer.title}</span></caption>
          <thead>
            <tr>
              ${this.#head("name", layer.set.areaSingular)} ${this.#head("value", isGap ? "Gap in points" : layer.indicator.sentenceName)}
              <th scope="col">Likely range</th>
              ${isGap ? nothing : html`<th scope="col">How sure</th>`}
              ${isGap ? this.#head("clarity", "In words") : nothing} ${this.#head("class", "Class")}
            </tr>
          </thead>
          <tbody>
            ${page.map((row) => this.#row(row, layer, isGap))}
          </tbody>
        </table>
      </div>
      ${
        found.length > page.length
          ? html`<p><button type="button" class="button" @click=${() => (this.shown += PAGE)}>Show ${Math.min(PAGE, found.length - page.length)} more of ${number(found.length, 0)}</button></p>`
          : nothing
      }
      ${isGap ? html`<p class="fine">“Lower” and “higher” say how the ${groupWord(layer.group)} rate stands to the ${referenceWord(layer)} rate.</p>` : nothing}`;
  }

  /** The rows as they are sought and ordered; sorting tens of thousands by name takes its time, so it is done once. */
  #found() {
    const { rows, filter, order } = this;
    const { found } = this;
    if (found?.rows === rows && found.filter === filter && found.order === order) return found.list;
    const list = sorted(matching(rows, filter), order);
    this.found = { rows, filter, order, list };
    return list;
  }

  /** @param {import("./sort.js").Order["key"]} key @param {string} text */
  #head(key, text) {
    const active = this.order.key === key;
    const direction = active ? (this.order.down ? "descending" : "ascending") : "none";
    return html`<th scope="col" aria-sort=${direction}>
      <button type="button" class="sort" @click=${() => this.#sort(key)}>
        ${text.charAt(0).toUpperCase() + text.slice(1)}<span class="sort-arrow" aria-hidden="true">${active ? (this.order.down ? "▼" : "▲") : "↕"}</span>
      </button>
    </th>`;
  }

  /** A cell without a number says why. @param {Row} row @param {Layer} layer @param {boolean} isGap */
  #row(row, layer, isGap) {
    const d = layer.indicator.decimals;
    const entry = row.class == null ? undefined : layer.legend[row.class];
    return html`<tr class=${row.code === this.selected ? "selected" : ""} data-code=${row.code}>
      <th scope="row">
        <button type="button" class="link" aria-pressed=${row.code === this.selected} @click=${() => this.#select(row.code)}>${row.name}</button>
        <span class="code fine">${row.code}</span>
      </th>
      ${
        row.value == null
          ? html`<td colspan=${isGap ? 2 : 3} class="why">${reason(row.marker, layer.missing)}</td>`
          : html`<td class="nowrap">${isGap ? gapShort(row.value, d) : withUnit(row.value, layer.unit, d)}</td>
              <td>${this.#range(row, layer, isGap)}</td>
              ${isGap ? nothing : html`<td>${bandLabel(row, layer)}</td>`}`
      }
      ${isGap ? html`<td>${row.value == null ? "" : clarityWords(row.clarity, layer)}</td>` : nothing}
      <td>${entry ? withMinusSigns(entry.label) : ""}</td>
    </tr>`;
  }

  /** @param {Row} row @param {Layer} layer @param {boolean} isGap */
  #range(row, layer, isGap) {
    if (row.lower != null && row.upper != null)
      return isGap ? gapSpan(row.lower, row.upper, layer.indicator.decimals) : range(row.lower, row.upper, layer.unit, layer.indicator.decimals);
    if (layer.uncertainty.method === "none-known") return words.own.noneKnown;
    if (!isSampled(layer)) return "not a sample";
    return row.marker ? `${reason(row.marker, layer.missing)}, so no likely range` : noRange(row, layer);
  }

  /** @param {import("./sort.js").Order["key"]} key */
  #sort(key) {
    const firstDown = key === "value" || key === "class";
    this.order = this.order.key === key ? { key, down: !this.order.down } : { key, down: firstDown };
  }

  /** @param {Event} event */
  #onFilter(event) {
    this.filter = /** @type {HTMLInputElement} */ (event.target).value;
    this.shown = PAGE;
  }

  /** @param {string} code */
  #select(code) {
    this.dispatchEvent(new CustomEvent("area-select", { detail: code }));
  }

  #download() {
    if (!this.layer) return;
    const blob = new Blob(["\ufeff", toCsv(this.layer, this.rows, this.release)], { type: "text/csv;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${[this.layer.indicator.id, this.layer.group.id, this.layer.measure, this.layer.period.id, this.layer.set.id].join("_")}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}

customElements.define("values-table", ValuesTable);
