/** The chosen areas side by side, with ranges and plain words. */

import { LitElement, html, nothing } from "lit";
import { brief } from "../words/format.js";
import { wordsOf } from "../words/measures.js";
import { capital } from "../words/names.js";
import { isSampled, noRange, whyNone } from "../words/reasons.js";
import { words as catalogue } from "../words/catalogue.js";

const say = catalogue.compare.table;

/** @typedef {import("../types").Cell} Cell */
/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("./difference.js").DifferenceRow} DifferenceRow */

/** A figure over its range. @param {Cell} cell @param {Layer} layer */
export function figure(cell, layer) {
  if (cell.value == null) return html`<span class="fine">${whyNone(cell, layer)}</span>`;
  return html`<strong>${wordsOf(layer).phrase(cell, layer)}</strong><small>${rangeOf(cell, layer)}</small>`;
}

/** Its range, or why there is none. @param {Cell} cell @param {Layer} layer */
function rangeOf(cell, layer) {
  if (cell.lower == null || cell.upper == null) return isSampled(layer) || layer.uncertainty.method === "none-known" ? noRange(cell, layer) : say.notSample;
  const words = wordsOf(layer);
  return words.neutral === null ? brief(cell.lower, cell.upper, layer.unit, layer.unit.decimals) : words.between(cell, layer);
}

export class DifferenceTable extends LitElement {
  static properties = {
    rows: { attribute: false },
    wider: { attribute: false },
    left: { attribute: false },
    right: { attribute: false },
    differenceLayer: { attribute: false },
    labels: { attribute: false },
    choices: { attribute: false },
    selected: { attribute: false },
    note: {},
  };

  constructor() {
    super();
    /** @type {DifferenceRow[]} */
    this.rows = [];
    /** @type {DifferenceRow[]} wider areas, under the chosen ones */
    this.wider = [];
    /** @type {Layer | null} */
    this.left = null;
    /** @type {Layer | null} */
    this.right = null;
    /** @type {Layer | null} */
    this.differenceLayer = null;
    /** @type {[string, string]} */
    this.labels = ["", ""];
    /** @type {{ code: string, name: string }[]} areas that can be added */
    this.choices = [];
    /** @type {string | null} */
    this.selected = null;
    this.note = "";
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { left, right, differenceLayer } = this;
    if (!left || !right) return nothing;
    return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${say.caption(left.set.areaPlural)}>
        <table class="values differences" role="table" data-testid="difference-table">
          <caption class="sr-only">${say.caption(left.set.areaPlural)}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">${capital(left.set.areaSingular)}</th>
              <th role="columnheader" scope="col" class="n">${this.labels[0]}</th>
              <th role="columnheader" scope="col" class="n">${this.labels[1]}</th>
              ${
                differenceLayer
                  ? html`<th role="columnheader" scope="col" class="n">${wordsOf(differenceLayer).comparesPeriods ? say.changeFrom(differenceLayer.baseline?.name ?? "", differenceLayer.period.name) : say.difference}</th>
                      <th role="columnheader" scope="col">${say.inWords}</th>`
                  : nothing
              }
              <th role="columnheader" scope="col"><span class="sr-only">${say.remove}</span></th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${this.rows.map((r) => this.#row(r, left, right, true))}
          </tbody>
          ${this.wider.length ? html`<tbody class="wider" role="rowgroup">${this.wider.map((r) => this.#row(r, left, right, false))}</tbody>` : nothing}
        </table>
      </div>
      ${this.note ? html`<p class="fine">${this.note}</p>` : nothing} ${this.#add(left)}`;
  }

  /** @param {DifferenceRow} row @param {Layer} left @param {Layer} right @param {boolean} chosen */
  #row(row, left, right, chosen) {
    const { differenceLayer } = this;
    return html`<tr role="row" class=${row.code === this.selected ? "selected" : ""} data-code=${row.code}>
      <th role="rowheader" scope="row">
        ${chosen ? html`<button type="button" class="link" aria-pressed=${row.code === this.selected} @click=${() => this.#tell("area-select", row.code)}>${row.name}</button>` : row.name}
      </th>
      <td role="cell" class="n" data-label=${this.labels[0]}>${figure(row.left, left)}</td>
      <td role="cell" class="n" data-label=${this.labels[1]}>${figure(row.right, right)}</td>
      ${differenceLayer ? this.#difference(row, differenceLayer) : nothing}
      <td role="cell" class="remove">
        ${
          chosen
            ? html`<button type="button" class="close" aria-label=${say.removeArea(row.name)} @click=${() => this.#tell("area-remove", row.code)}>
                <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.8"></path></svg>
              </button>`
            : nothing
        }
      </td>
    </tr>`;
  }

  /** @param {DifferenceRow} row @param {Layer} layer */
  #difference(row, layer) {
    const { difference } = row;
    const words = wordsOf(layer);
    const label = words.comparesPeriods ? say.change : say.difference;
    if (difference?.value == null)
      return html`<td role="cell" class="n" data-label=${label}><span class="fine">${say.notGiven}</span></td>
        <td role="cell" data-label=${say.inWords}>${say.notComparable}</td>`;
    return html`<td role="cell" class="n" data-label=${label}>
        <strong>${words.figure({ ...difference, lower: null, upper: null }, layer)}</strong>
        <small>${rangeOf(difference, layer)}</small>
      </td>
      <td role="cell" data-label=${say.inWords}>${words.clarity(difference, layer) || say.notTested}</td>`;
  }

  /** @param {Layer} left */
  #add(left) {
    if (!this.choices.length) return html`<p class="fine">${say.howToAdd}</p>`;
    return html`<label class="add-area"
      >${say.add(left.set.areaSingular)}
      <select
        data-testid="add-area"
        @change=${(/** @type {Event} */ e) => {
          const select = /** @type {HTMLSelectElement} */ (e.target);
          if (select.value) this.#tell("area-add", select.value);
          select.value = "";
        }}
      >
        <option value="">${say.choose}</option>
        ${this.choices.map((c) => html`<option value=${c.code}>${c.name}</option>`)}
      </select>
    </label>`;
  }

  /** @param {string} name @param {string} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define("difference-table", DifferenceTable);
