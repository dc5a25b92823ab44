/** The table twin of a map: the same numbers, ranges and markers, in words, sortable. */

import { LitElement, html, nothing } from "lit";
import { toCsv } from "../share/csv.js";
import { range, signed, withMinusSigns, withUnit } from "../words/format.js";
import { clarityWords, isSampled, noRange, reason } from "../words/sentences.js";
import { matching, sorted } from "./sort.js";

/** @typedef {import("../types").Row} Row */
/** @typedef {import("../types").Layer} Layer */

/** More rows than this are shown on request: a page of 35,000 rows helps nobody. */
const PAGE = 200;

export class ValuesTable extends LitElement {
  static properties = {
    rows: { attribute: false },
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
    /** @type {Layer | null} */
    this.layer = null;
    this.release = 0;
    /** @type {string | null} */
    this.selected = null;
    /** @type {import("./sort.js").Order} */
    this.order = { key: "name", down: false };
    this.filter = "";
    this.shown = PAGE;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const layer = this.layer;
    if (!layer) return nothing;
    const found = sorted(matching(this.rows, this.filter), this.order);
    const page = found.slice(0, this.shown);
    const isGap = layer.measure === "gap";
    return html`<div class="table-tools">
        <label>Find in table <input type="search" .value=${this.filter} @input=${this.#onFilter} /></label>
        <span class="fine" role="status">${found.length.toLocaleString("en-GB")} ${layer.set.areaPlural}</span>
        <button type="button" class="button" data-testid="download-csv" @click=${this.#download}>Download CSV</button>
      </div>
      <div class="table-scroll" tabindex="0" role="region" aria-label="Table: ${layer.title}">
        <table class="values twin" data-testid="values-table">
          <caption>${layer.title}</caption>
          <thead>
            <tr>
              ${this.#head("name", layer.set.areaSingular, "")} ${this.#head("value", isGap ? "Gap" : layer.indicator.sentenceName, "n")}
              <th scope="col" class="n">Likely range</th>
              ${this.#head("class", "Class", "")} ${isGap ? this.#head("clarity", "In words", "") : nothing} ${this.#head("marker", "Note", "")}
            </tr>
          </thead>
          <tbody>
            ${page.map((row) => this.#row(row, layer, isGap))}
          </tbody>
        </table>
      </div>
      ${
        found.length > page.length
          ? html`<p><button type="button" class="button" @click=${() => (this.shown += PAGE)}>Show ${Math.min(PAGE, found.length - page.length)} more of ${found.length.toLocaleString("en-GB")}</button></p>`
          : nothing
      }
      ${isGap ? html`<p class="fine">A positive gap means that the ${layer.group.sentenceName} have the lower rate.</p>` : nothing}`;
  }

  /** @param {import("./sort.js").Order["key"]} key @param {string} text @param {string} kind */
  #head(key, text, kind) {
    const active = this.order.key === key;
    const direction = active ? (this.order.down ? "descending" : "ascending") : "none";
    return html`<th scope="col" class=${kind} aria-sort=${direction}>
      <button type="button" class="sort" @click=${() => this.#sort(key)}>
        ${text.charAt(0).toUpperCase() + text.slice(1)}<span class="sort-arrow" aria-hidden="true">${active ? (this.order.down ? "▼" : "▲") : "↕"}</span>
      </button>
    </th>`;
  }

  /** @param {Row} row @param {Layer} layer @param {boolean} isGap */
  #row(row, layer, isGap) {
    const d = layer.indicator.decimals;
    const unit = isGap ? { ...layer.unit, suffix: "" } : layer.unit;
    const ranged = row.lower != null && row.upper != null;
    const entry = row.class == null ? undefined : layer.legend[row.class];
    const label = entry ? withMinusSigns(entry.label) : "";
    return html`<tr class=${row.code === this.selected ? "selected" : ""} data-code=${row.code}>
      <th scope="row">
        <button type="button" class="link" aria-pressed=${row.code === this.selected} @click=${() => this.#select(row.code)}>${row.name}</button>
        <span class="code fine">${row.code}</span>
      </th>
      <td class="n">${row.value == null ? html`<span aria-label="no figure">–</span>` : isGap ? signed(row.value, d) : withUnit(row.value, unit, d)}</td>
      <td class="n">${ranged ? range(Number(row.lower), Number(row.upper), unit, d) : row.value == null ? "" : isSampled(layer) ? noRange(row, layer) : "not a sample"}</td>
      <td>${label}</td>
      ${isGap ? html`<td>${row.value == null ? "" : clarityWords(row.clarity, layer)}</td>` : nothing}
      <td>${row.marker ? reason(row.marker, layer.missing) : ""}</td>
    </tr>`;
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
