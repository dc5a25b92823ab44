/** The words of the atlas, explained: opened from Help, or in place from a term. */

import { LitElement, html, nothing } from "lit";
import { fetchGlossary } from "../api.js";
import { asApiError } from "../state/map-data.js";

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
        this.terms = await fetchGlossary();
        this.message = "";
      } catch (error) {
        this.message = asApiError(error).message;
      }
    }
    await this.updateComplete;
    const entry = /** @type {HTMLElement | null} */ (this.querySelector(`[data-entry="${CSS.escape(term)}"]`));
    entry?.scrollIntoView({ block: "start" });
  }

  render() {
    const first = this.terms.filter((t) => t.id === this.wanted);
    const rest = this.terms.filter((t) => t.id !== this.wanted);
    return html`<dialog
      class="glossary"
      aria-labelledby="glossary-title"
      data-testid="glossary"
      @close=${() => /** @type {HTMLElement | null} */ (this.opener)?.focus?.()}
      @click=${(/** @type {MouseEvent} */ e) => e.target === this.dialog && this.dialog.close()}
    >
      <div class="glossary-inner">
        <header>
          <h2 id="glossary-title">What the words mean</h2>
          <button type="button" class="close" aria-label="Close" @click=${() => this.dialog.close()}>
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.8"></path></svg>
          </button>
        </header>
        ${this.message ? html`<p role="alert">${this.message}</p>` : nothing}
        <dl>
          ${[...first, ...rest].map(
            (t) =>
              html`<dt data-entry=${t.id} class=${t.id === this.wanted ? "wanted" : ""}>${t.term}</dt>
                <dd class=${t.id === this.wanted ? "wanted" : ""}>${t.definition}${t.link ? html` <a href=${t.link} rel="noopener">Read more</a>` : nothing}</dd>`,
          )}
        </dl>
        <h3>Keyboard</h3>
        <p>Tab reaches the map’s areas; arrow keys move between neighbours, Enter selects, Tab goes on. Large sets have no focusable areas: use the table.</p>
      </div>
    </dialog>`;
  }
}

customElements.define("glossary-panel", GlossaryPanel);
