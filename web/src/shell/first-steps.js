/** Three hints on the first visit, in a line under the bar; that they were seen is remembered on this device alone. */

import { LitElement, html, nothing } from "lit";
import { words } from "../words/catalogue.js";

const KEY = "parity-atlas.first-steps";

/** Storage can be closed to pages; then the hints come once a visit. @returns {boolean} */
function isSeen() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

function remember() {
  try {
    localStorage.setItem(KEY, "seen");
  } catch {
    // Nothing is kept then, and nothing is lost.
  }
}

export class FirstSteps extends LitElement {
  static properties = { step: { state: true } };

  constructor() {
    super();
    /** From 0; −1 when they are closed. */
    this.step = isSeen() ? -1 : 0;
  }

  createRenderRoot() {
    return this;
  }

  /** From Help: with the first one in focus. */
  async again() {
    this.step = 0;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(".first-steps"))?.focus();
  }

  #close() {
    remember();
    const had = this.contains(document.activeElement);
    this.step = -1;
    if (had) /** @type {HTMLElement | null} */ (document.querySelector("#main button, #main a"))?.focus();
  }

  /** @param {number} by */
  #go(by) {
    const to = this.step + by;
    if (to >= words.steps.all.length) this.#close();
    else this.step = to;
  }

  updated() {
    // What a step is about is outlined, by the style sheet.
    if (this.step < 0) delete document.documentElement.dataset.step;
    else document.documentElement.dataset.step = String(this.step + 1);
  }

  render() {
    const { steps } = words;
    const now = steps.all[this.step];
    if (!now) return nothing;
    const isLast = this.step === steps.all.length - 1;
    return html`<section class="first-steps" tabindex="-1" aria-label=${steps.label} data-testid="first-steps">
      <p role="status"><span class="fine">${steps.count(this.step + 1, steps.all.length)}</span> <strong>${now.what}</strong> ${now.why}</p>
      <div class="first-steps-buttons">
        ${this.step ? html`<button type="button" class="button" @click=${() => this.#go(-1)}>${steps.back}</button>` : nothing}
        <button type="button" class="button primary" @click=${() => this.#go(1)}>${isLast ? steps.done : steps.next}</button>
        ${isLast ? nothing : html`<button type="button" class="link" @click=${() => this.#close()}>${steps.skip}</button>`}
      </div>
    </section>`;
  }
}

customElements.define("first-steps", FirstSteps);
