/** The words of the atlas, explained: opened from Help, or in place from a term. */

import { LitElement, html, nothing } from "lit";
import { fetchGlossary } from "../api.js";
import { words } from "../words/catalogue.js";
import { locale } from "../words/language.js";
import { asApiError } from "../state/map-data.js";
import { howTo } from "./how-to.js";

export class GlossaryPanel extends LitElement {
  static properties = { terms: { state: true }, wanted: { state: true }, message: { state: true } };

  constructor() {
    super();
    /** @type {import("../types").Term[]} */
    this.terms = [];
    this.wanted = "";
    this.message = "";
    /** @type {Element | null} */
    this.opener = null;
  }

  createRenderRoot() {
    return this;
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector("dialog"));
  }

  /** @param {string} [term] id of the entry to begin with */
  async open(term = "") {
    this.wanted = term;
    this.opener = document.activeElement;
    this.dialog.showModal();
    if (!this.terms.length) {
      try {
        this.terms = (await fetchGlossary()).sort((a, b) => a.term.localeCompare(b.term, locale));
        this.message = "";
      } catch (error) {
        this.message = asApiError(error).message;
      }
    }
    await this.updateComplete;
    const entry = /** @type {HTMLElement | null} */ (this.querySelector(`[data-entry="${CSS.escape(term)}"]`));
    if (entry) entry.scrollIntoView({ block: "start" });
    else this.dialog.scrollTop = 0;
  }

  render() {
    return html`<dialog
      class="glossary"
      aria-labelledby="glossary-title"
      data-testid="glossary"
      @close=${() => /** @type {HTMLElement | null} */ (this.opener)?.focus?.()}
      @click=${(/** @type {MouseEvent} */ e) => e.target === this.dialog && this.dialog.close()}
    >
      <div class="glossary-inner">
        <header>
          <h2 id="glossary-title">${words.glossary.title}</h2>
          <button type="button" class="close" aria-label=${words.glossary.close} @click=${() => this.dialog.close()}>
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.8"></path></svg>
          </button>
        </header>
        ${howTo()}
        <h3>${words.glossary.wordsTitle}</h3>
        ${this.message ? html`<p role="alert">${this.message}</p>` : nothing}
        <dl>
          ${this.terms.map(
            (t) =>
              html`<dt data-entry=${t.id} class=${t.id === this.wanted ? "wanted" : ""}>${t.term}</dt>
                <dd class=${t.id === this.wanted ? "wanted" : ""}>${t.definition}${t.link ? html` <a href=${t.link} rel="noopener">${words.glossary.readMore}</a>` : nothing}</dd>`,
          )}
        </dl>
      </div>
    </dialog>`;
  }
}

customElements.define("glossary-panel", GlossaryPanel);
