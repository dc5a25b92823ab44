/** The table twin of a map: the same numbers, ranges and markers, in words, sortable. */

import { LitElement, html, nothing } from "lit";
import "../glossary/how-to-read.js";
import { toCsv } from "../share/csv.js";
import { RANGES_LOADING } from "../shell/states.js";
import { besideName } from "../words/area-name.js";
import { words as catalogue } from "../words/catalogue.js";
import { counted, number, withMinusSigns } from "../words/format.js";
import { isTested, wordsOf } from "../words/measures.js";
import { capital } from "../words/names.js";
import { whyNone } from "../words/reasons.js";
import { howSure } from "../words/reliability.js";
import { rangeShort } from "../words/sentences.js";
import { matching, sorted } from "./sort.js";

/** @typedef {import("../types").Row} Row */
/** @typedef {import("../types").Layer} Layer */

/** More rows than this are shown on request: a page of 35,000 rows helps nobody. */
const PAGE = 200;
/** Rows on a printed sheet; `print.css` hides the others. */
const ON_PAPER = 36;

export class ValuesTable extends LitElement {
  static properties = {
    rows: { attribute: false },
    ranged: { attribute: false },
    layer: { attribute: false },
    release: { attribute: false },
    ranks: { attribute: false },
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
    /** By code; empty where areas are not ranked. @type {Map<string, import("../types").Rank>} */
    this.ranks = new Map();
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
    const words = wordsOf(layer);
    const tested = isTested(layer);
    return html`<div class="table-tools">
        <label>${catalogue.table.find} <input type="search" .value=${this.filter} @input=${this.#onFilter} /></label>
        <span class="fine" role="status">${counted(found.length, layer.set.areaSingular, layer.set.areaPlural)}</span>
        <button type="button" class="button" data-testid="download-csv" @click=${this.#download}>${catalogue.table.download}</button>
      </div>
      <p class="fine scroll-cue" aria-hidden="true">${catalogue.table.swipe(tested)}</p>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${catalogue.table.label(layer.title)}>
        <table class="values twin" data-testid="values-table">
          <caption><span>${layer.title}</span></caption>
          <thead>
            <tr>
              ${this.#head("name", layer.set.areaSingular)} ${this.#head("value", words.column(layer))}
              <th scope="col">${catalogue.table.range}</th>
              <th scope="col">${words.sides.length ? catalogue.table.sureOfLess : catalogue.table.sure}</th>
              ${this.ranks.size ? html`<th scope="col" data-testid="rank-head">${catalogue.explore.ranks.head(this.ranks.size)}</th>` : nothing}
              ${tested ? this.#head("clarity", catalogue.table.inWords) : nothing} ${this.#head("class", catalogue.table.class)}
            </tr>
          </thead>
          <tbody>
            ${page.map((row) => this.#row(row, layer, tested))}
          </tbody>
        </table>
      </div>
      ${found.length > ON_PAPER ? html`<p class="fine more-rows">${catalogue.print.moreRows(number(found.length - ON_PAPER, 0))}</p>` : nothing}
      ${
        found.length > page.length
          ? html`<p><button type="button" class="button" @click=${() => (this.shown += PAGE)}>${catalogue.table.more(number(Math.min(PAGE, found.length - page.length), 0), number(found.length, 0))}</button></p>`
          : nothing
      }
      ${this.ranks.size ? html`<p class="fine">${catalogue.explore.ranks.meaning}</p>` : nothing}
      ${words.neutral === null ? nothing : html`<p class="fine">${capital(words.meaning(layer))}.</p>`}
      <how-to-read view="table" .layers=${[layer]}></how-to-read>`;
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
        ${capital(text)}<span class="sort-arrow" aria-hidden="true">${active ? (this.order.down ? "▼" : "▲") : "↕"}</span>
      </button>
    </th>`;
  }

  /** A cell without a number says why. @param {Row} row @param {Layer} layer @param {boolean} tested */
  #row(row, layer, tested) {
    const words = wordsOf(layer);
    const entry = row.class == null ? undefined : layer.legend[row.class];
    return html`<tr class=${row.code === this.selected ? "selected" : ""} data-code=${row.code}>
      <th scope="row">
        <button type="button" class="link" aria-pressed=${row.code === this.selected} @click=${() => this.#select(row.code)}>${row.name}</button>${besideName(row.otherName)}
        <span class="code fine">${row.code}</span>
      </th>
      ${
        row.value == null
          ? html`<td colspan="3" class="why">${whyNone(row, layer)}</td>`
          : html`<td class="nowrap">${words.short(row.value, layer)}</td>
              <td class=${row.lower == null ? "" : "range"}>${rangeShort(row, layer)}</td>
              <td>${howSure(row, layer)}</td>`
      }
      ${this.ranks.size ? html`<td class="nowrap">${this.#rank(row)}</td>` : nothing}
      ${tested ? html`<td>${row.value == null ? "" : words.clarity(row, layer)}</td>` : nothing}
      <td>${entry ? withMinusSigns(entry.label) : ""}</td>
    </tr>`;
  }

  /** @param {Row} row */
  #rank(row) {
    const rank = this.ranks.get(row.code);
    return rank ? catalogue.explore.ranks.cell(rank) : row.value == null ? "" : catalogue.explore.ranks.none;
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
    link.download = `${[this.layer.indicator.id, this.layer.group.id, this.layer.measure, ...(this.layer.baseline ? [this.layer.baseline.id] : []), this.layer.period.id, this.layer.set.id].join("_").replaceAll("/", "-")}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}

customElements.define("values-table", ValuesTable);
