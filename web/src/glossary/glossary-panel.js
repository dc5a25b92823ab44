/** Help: how to read what is shown, how to use the maps, and every word of the glossary, to be found and read. */

import { LitElement, html, nothing } from "lit";
import { words } from "../words/catalogue.js";
import { asApiError } from "../state/map-data.js";
import { howTo } from "./how-to.js";
import { linked } from "./linked-text.js";
import { listTerms } from "./terms.js";

/** @typedef {import("../types").Term} Term */

export class GlossaryPanel extends LitElement {
  static properties = { terms: { state: true }, wanted: { state: true }, message: { state: true }, sought: { state: true }, reading: { state: true } };

  constructor() {
    super();
    /** @type {Term[]} */
    this.terms = [];
    this.wanted = "";
    this.message = "";
    this.sought = "";
    /** How the view reads from which Help was opened. @type {string[]} */
    this.reading = [];
    /** @type {Element | null} */
    this.opener = null;
    this.addEventListener("click", (event) => {
      const term = /** @type {Element} */ (event.target).closest?.("[data-term]");
      if (!term) return;
      // Here a word leads to its entry, not to a note over the list.
      event.stopPropagation();
      this.#show(term.getAttribute("data-term") ?? "");
    });
  }

  createRenderRoot() {
    return this;
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector("dialog"));
  }

  /** @param {string} [term] id of the entry to begin with @param {{ opener?: HTMLElement | null, reading?: string[] }} [how] what has the focus afterwards, and how the present view reads */
  async open(term = "", { opener, reading = [] } = {}) {
    this.reading = reading;
    this.opener = opener ?? document.activeElement;
    this.dialog.showModal();
    try {
      this.terms = await listTerms();
      this.message = "";
    } catch (error) {
      this.message = asApiError(error).message;
    }
    await this.#show(term);
  }

  /** @param {string} term */
  async #show(term) {
    this.sought = "";
    this.wanted = term;
    await this.updateComplete;
    const entry = /** @type {HTMLElement | null} */ (this.querySelector(`[data-entry="${CSS.escape(term)}"]`));
    if (!entry) return void (this.dialog.scrollTop = 0);
    entry.scrollIntoView({ block: "start" });
    entry.focus({ preventScroll: true });
  }

  /** Leaves Help for what the page does then. @param {"first-steps" | "print-view"} what */
  #leaveFor(what) {
    // The focus goes to what is opened, not back.
    this.opener = null;
    this.dialog.close();
    this.dispatchEvent(new CustomEvent(what, { bubbles: true }));
  }

  render() {
    const { glossary } = words;
    const sought = this.sought.trim().toLowerCase();
    const found = sought ? this.terms.filter((t) => `${t.term} ${t.definition}`.toLowerCase().includes(sought)) : this.terms;
    return html`<dialog
      class="glossary"
      aria-labelledby="glossary-title"
      data-testid="glossary"
      @close=${() => /** @type {HTMLElement | null} */ (this.opener)?.focus?.()}
      @click=${(/** @type {MouseEvent} */ e) => e.target === this.dialog && this.dialog.close()}
    >
      <div class="glossary-inner">
        <header>
          <h2 id="glossary-title">${glossary.title}</h2>
          <button type="button" class="close" aria-label=${glossary.close} @click=${() => this.dialog.close()}>
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.8"></path></svg>
          </button>
        </header>
        ${
          this.reading.length
            ? html`<section class="how-to" aria-labelledby="reading-title" data-testid="reading">
                <h3 id="reading-title">${glossary.readingTitle}</h3>
                <ul>
                  ${this.reading.map((s) => html`<li>${linked(s, this.terms)}</li>`)}
                </ul>
              </section>`
            : nothing
        }
        ${howTo()}
        <p class="help-ways">
          <button type="button" class="link" data-testid="first-steps-again" @click=${() => this.#leaveFor("first-steps")}>${glossary.hintsAgain}</button>
          <button type="button" class="link" data-testid="print-from-help" @click=${() => this.#leaveFor("print-view")}>${words.print.inHelp}</button>
        </p>
        <h3>${glossary.wordsTitle}</h3>
        ${this.message ? html`<p role="alert">${this.message}</p>` : nothing}
        <p class="glossary-find"><label>${glossary.find} <input type="search" .value=${this.sought} @input=${(/** @type {Event} */ e) => (this.sought = /** @type {HTMLInputElement} */ (e.target).value)} /></label></p>
        <p class="fine" role="status">${sought ? glossary.found(found.length, this.sought.trim()) : ""}</p>
        <dl>${found.map((t) => this.#entry(t))}</dl>
      </div>
    </dialog>`;
  }

  /** @param {Term} t */
  #entry(t) {
    const mark = t.id === this.wanted ? "wanted" : "";
    return html`<dt data-entry=${t.id} tabindex="-1" class=${mark}>${t.term}</dt>
      <dd class=${mark}>${linked(t.definition, this.terms, t.id)}${t.link ? html` <a href=${t.link} rel="noopener">${words.glossary.readMore}<span class="sr-only">: ${t.term}</span></a>` : nothing}</dd>`;
  }
}

customElements.define("glossary-panel", GlossaryPanel);
