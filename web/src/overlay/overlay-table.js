/** The table twin of an overlay: both figures with their ranges, the cell and how sure it is, sortable. */

import { LitElement, html, nothing } from "lit";
import { words } from "../words/catalogue.js";
import { counted } from "../words/format.js";
import { valueSentence } from "../words/sentences.js";
import { axisTitle, classWords } from "./axis-words.js";
import { download, overlayCsv } from "./overlay-csv.js";
import { certaintyWords } from "./overlay-looks.js";

/** @typedef {import("./overlay-rows.js").OverlayRow} OverlayRow */
/** @typedef {"name" | "x" | "y" | "cell"} Key */

const PAGE = 200;

/** What an area is sorted by; those without it come last. @param {OverlayRow} row @param {Key} key */
const sortValue = (row, key) => (key === "x" || key === "y" ? row[key].value : key === "cell" ? row.cell : null);

/** @param {OverlayRow[]} rows @param {Key} key @param {boolean} down @param {string} filter @returns {OverlayRow[]} */
export function sortedRows(rows, key, down, filter) {
  const wanted = filter.trim().toLowerCase();
  const found = rows.filter((r) => !wanted || r.name.toLowerCase().includes(wanted) || r.code.toLowerCase() === wanted);
  const sign = down ? -1 : 1;
  return found.sort((a, b) => {
    if (key === "name") return sign * a.name.localeCompare(b.name, "en");
    const [p, q] = [sortValue(a, key), sortValue(b, key)];
    if (p === null || q === null) return Number(p === null) - Number(q === null);
    return sign * (p - q);
  });
}

export class OverlayTable extends LitElement {
  static properties = {
    answer: { attribute: false },
    rows: { attribute: false },
    third: { attribute: false },
    selected: { attribute: false },
    key: { state: true },
    down: { state: true },
    filter: { state: true },
    shown: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../types").OverlayAnswer | null} */
    this.answer = null;
    /** @type {OverlayRow[]} */
    this.rows = [];
    /** @type {import("./third-measure.js").Third | null} */
    this.third = null;
    /** @type {string | null} */
    this.selected = null;
    /** @type {Key} */
    this.key = "name";
    this.down = false;
    this.filter = "";
    this.shown = PAGE;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Key} key @param {string} text */
  #head(key, text) {
    const isOn = this.key === key;
    return html`<th scope="col" aria-sort=${isOn ? (this.down ? "descending" : "ascending") : "none"}>
      <button type="button" class="sort" @click=${() => ((this.down = isOn ? !this.down : key !== "name"), (this.key = key))}>${text} <span aria-hidden="true">${isOn ? (this.down ? "↓" : "↑") : "↕"}</span></button>
    </th>`;
  }

  render() {
    const { answer, third } = this;
    if (!answer) return nothing;
    const say = words.overlay.table;
    const { x, y, set } = answer;
    const found = sortedRows(this.rows, this.key, this.down, this.filter);
    const left = found.length - this.shown;
    const cell = (/** @type {OverlayRow} */ row) => (row.cell === null ? "–" : say.inCell(classWords(x, row.cell % 3), classWords(y, Math.floor(row.cell / 3))));
    return html`<div class="table-tools">
        <label>${say.find} <input type="search" .value=${this.filter} @input=${(/** @type {InputEvent} */ e) => (this.filter = /** @type {HTMLInputElement} */ (e.target).value)} /></label>
        <span class="fine" role="status">${counted(found.length, set.areaSingular, set.areaPlural)}</span>
        <button type="button" class="button" data-testid="download-csv" @click=${() => download(overlayCsv(found, answer, third), `overlay-${set.id}.csv`)}>${say.download}</button>
      </div>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${answer.title}>
        <table class="values twin" data-testid="values-table">
          <caption><span>${answer.title}</span></caption>
          <thead>
            <tr>
              ${this.#head("name", say.area(set.areaSingular))} ${this.#head("x", axisTitle(x))} ${this.#head("y", axisTitle(y))} ${third ? html`<th scope="col">${third.layer.title.replace(/, by [^,]+$/, "")}</th>` : nothing} ${this.#head("cell", say.cell)}
              <th scope="col">${say.certain}</th>
            </tr>
          </thead>
          <tbody>
            ${found.slice(0, this.shown).map(
              (row) => html`<tr data-code=${row.code} class=${row.code === this.selected ? "selected" : ""}>
                <th scope="row"><button type="button" class="link" aria-pressed=${row.code === this.selected} @click=${() => this.dispatchEvent(new CustomEvent("area-select", { detail: row.code }))}>${row.name}</button><span class="code fine">${row.code}</span></th>
                <td>${valueSentence(row.x, x)}</td>
                <td>${valueSentence(row.y, y)}</td>
                ${third ? html`<td>${valueSentence(third.rows[row.index], third.layer)}</td>` : nothing}
                <td>${cell(row)}</td>
                <td>${certaintyWords(row)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${left > 0 ? html`<p><button type="button" class="button" @click=${() => (this.shown += PAGE)}>${say.more(Math.min(PAGE, left), found.length)}</button></p>` : nothing}`;
  }
}

customElements.define("overlay-table", OverlayTable);
