/** Where the number of the card comes from, opened on request: file, cells, what was done, the formula filled in. */

import { LitElement, html, nothing } from "lit";
import { Latest, fetchReceipt, isAborted } from "../api.js";
import { words } from "../words/catalogue.js";

/** @typedef {import("../types").Receipt} Receipt */

const said = words.receipt;

export class AreaReceipt extends LitElement {
  static properties = {
    code: { attribute: false },
    query: { attribute: false },
    geography: { attribute: false },
    answer: { state: true },
    failed: { state: true },
  };

  constructor() {
    super();
    this.code = "";
    /** @type {import("../types").Query | null} */
    this.query = null;
    this.geography = "";
    /** @type {Receipt | null} */
    this.answer = null;
    this.failed = "";
    this.open = false;
    this.latest = new Latest();
    this.shown = "";
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.latest.stop();
  }

  willUpdate() {
    const { query } = this;
    const key = query ? [this.code, query.indicator, query.group, query.measure, query.period, this.geography].join("|") : "";
    if (key === this.shown) return;
    this.shown = key;
    this.answer = null;
    this.failed = "";
    if (this.open) this.#load();
  }

  async #load() {
    if (!this.query) return;
    const signal = this.latest.next();
    try {
      const found = await fetchReceipt(this.code, this.query, this.geography, signal);
      if (!signal.aborted) this.answer = found.receipt;
    } catch (error) {
      if (!isAborted(error)) this.failed = error instanceof Error ? error.message : said.failed;
    }
  }

  /** @param {Event} event */
  #toggled(event) {
    this.open = /** @type {HTMLDetailsElement} */ (event.target).open;
    if (this.open && !this.answer) this.#load();
  }

  render() {
    return html`<details class="receipt" data-testid="receipt" @toggle=${this.#toggled}>
      <summary>${said.title}</summary>
      ${this.failed ? html`<p class="fine" role="status">${this.failed}</p>` : this.answer ? one(this.answer) : html`<p class="fine" role="status">${said.loading}</p>`}
    </details>`;
  }
}

/** @param {Receipt} receipt @returns {unknown} */
function one(receipt) {
  const { source } = receipt;
  return html`<div class="receipt-of">
    <h3>${receipt.title}</h3>
    ${receipt.formula ? html`<p class="formula">${receipt.formula}</p>` : nothing}
    ${receipt.intervalFormula ? html`<p class="formula">${receipt.intervalFormula}</p>` : nothing}
    <ol>
      ${receipt.steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${
      source
        ? html`<p class="fine">
            <a href=${receipt.download ?? source.landingPage} rel="noopener">${source.title}</a>${said.file(source.publisher, source.licence, source.file)}
            <span class="hash">${source.sha256}</span>.
          </p>`
        : nothing
    }
    ${
      receipt.cells.length
        ? html`<div class="cells" tabindex="0" role="region" aria-label=${said.cells(receipt.title)}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${said.heads.cell}</th>
                  <th scope="col">${said.heads.what}</th>
                  <th scope="col" class="n">${said.heads.published}</th>
                </tr>
              </thead>
              <tbody>
                ${receipt.cells.map(
                  (cell) =>
                    html`<tr>
                      <td>${said.at(cell.sheet, cell.row, cell.column)}</td>
                      <td>${cell.label ?? cell.role}</td>
                      <td class="n">${cell.published ?? said.notKept}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
        : nothing
    }
    ${receipt.inputs.map((input) => (input.receipt ? one(input.receipt) : html`<p class="fine"><a href=${input.url}>${said.of(input.role)}</a></p>`))}
  </div>`;
}

customElements.define("area-receipt", AreaReceipt);
