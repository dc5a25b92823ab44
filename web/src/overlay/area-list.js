/** The areas that are worst on both, or those that were chosen: to point at, select and take away. */

import { LitElement, html, nothing } from "lit";
import { swatch } from "../choropleth/swatch.js";
import { words } from "../words/catalogue.js";
import { valueSentence } from "../words/sentences.js";
import { axisTitle } from "./axis-words.js";
import { certaintyWords, paintOf } from "./overlay-looks.js";
import { download, overlayCsv } from "./overlay-csv.js";

/** @typedef {import("./overlay-rows.js").OverlayRow} OverlayRow */

const PAGE = 40;

export class AreaList extends LitElement {
  static properties = {
    answer: { attribute: false },
    rows: { attribute: false },
    third: { attribute: false },
    heading: {},
    note: {},
    showable: { attribute: false },
    marked: { attribute: false },
    selected: { attribute: false },
    shown: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../types").OverlayAnswer | null} */
    this.answer = null;
    /** Null where there is nothing to list yet. @type {OverlayRow[] | null} */
    this.rows = null;
    /** @type {import("./third-measure.js").Third | null} */
    this.third = null;
    this.heading = "";
    this.note = "";
    /** Whether the map shows others, too. */
    this.showable = false;
    /** @type {string | null} */
    this.selected = null;
    /** Which areas of the map are marked. @type {import("./overlay-rows.js").Marked} */
    this.marked = null;
    this.shown = PAGE;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {string} name @param {unknown} [detail] */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  render() {
    const { answer, rows } = this;
    if (!answer) return nothing;
    const say = words.overlay.list;
    return html`<section class="area-list" aria-label=${this.heading} data-testid="area-list">
      <h2>${this.heading}</h2>
      <p class="fine">${this.note}</p>
      ${
        rows
          ? html`<p class="list-tools">
                <span role="status">${rows.length ? say.count(rows.length, answer.set) : say.none(answer.set.areaPlural)}</span>
                ${rows.length ? html`<button type="button" class="button" data-testid="export-list" @click=${() => download(overlayCsv(rows, answer, this.third), `overlay-${answer.set.id}.csv`)}>${say.export}</button>` : nothing}
                ${this.showable && rows.length ? html`<button type="button" class="button" data-testid="list-on-map" @click=${() => this.#tell("show-on-map")}>${say.onMap}</button>` : nothing}
              </p>
              <ul>
                ${rows.slice(0, this.shown).map((row) => this.#item(row, answer))}
              </ul>
              ${rows.length > this.shown ? html`<button type="button" class="button" @click=${() => (this.shown += PAGE)}>${say.more(Math.min(PAGE, rows.length - this.shown))}</button>` : nothing}`
          : nothing
      }
    </section>`;
  }

  /** @param {OverlayRow} row @param {import("../types").OverlayAnswer} answer */
  #item(row, { x, y }) {
    const isSelected = row.code === this.selected;
    const line = (/** @type {string} */ title, /** @type {string} */ figure) => html`<span class="fine">${words.overlay.area.side(title, figure)}</span>`;
    const third = this.third?.rows[row.index];
    return html`<li data-code=${row.code}>
      <button type="button" class="area-item" aria-pressed=${isSelected} @click=${() => this.#tell("area-select", row.code)} @mouseenter=${() => this.#tell("area-hover", row.code)} @mouseleave=${() => this.#tell("area-hover", null)} @focus=${() => this.#tell("area-hover", row.code)} @blur=${() => this.#tell("area-hover", null)}>
        ${swatch(paintOf(row, true, this.marked))}
        <span>
          <strong>${row.name}</strong>
          ${line(axisTitle(x), valueSentence(row.x, x))} ${line(axisTitle(y), valueSentence(row.y, y))} ${third && this.third ? line(this.third.layer.title.replace(/, by [^,]+$/, ""), valueSentence(third, this.third.layer)) : nothing}
          ${row.certain === false ? html`<span class="fine">${certaintyWords(row)}</span>` : nothing}
        </span>
      </button>
    </li>`;
  }
}

customElements.define("area-list", AreaList);
