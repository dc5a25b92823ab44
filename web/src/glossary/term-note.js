/**
 * A word explained where it stands: a small note by the word, which leaves the rest of the page in use. Escape, the
 * cross or a click elsewhere closes it, and the focus is back on the word.
 */

import { LitElement, html, nothing } from "lit";
import { asApiError } from "../state/map-data.js";
import { words } from "../words/catalogue.js";
import { beside } from "./beside.js";
import { linked } from "./linked-text.js";
import { listTerms } from "./terms.js";

export class TermNote extends LitElement {
  static properties = { terms: { state: true }, wanted: { state: true }, message: { state: true } };

  constructor() {
    super();
    /** @type {import("../types").Term[]} */
    this.terms = [];
    this.wanted = "";
    this.message = "";
    /** @type {HTMLElement | null} */
    this.word = null;
    this.follow = () => this.#place();
  }

  createRenderRoot() {
    return this;
  }

  get note() {
    return /** @type {HTMLElement} */ (this.querySelector(".term-note"));
  }

  get isOpen() {
    return this.note?.matches(":popover-open") ?? false;
  }

  /** @param {string} id of the term @param {HTMLElement} word that was pressed; one inside of the note leads on from term to term */
  async open(id, word) {
    this.wanted = id;
    this.message = "";
    if (!this.note.contains(word)) this.#leave(word);
    if (!this.isOpen) this.note.showPopover(this.word ? { source: this.word } : undefined);
    await this.#shown();
    try {
      this.terms = await listTerms();
    } catch (error) {
      this.message = asApiError(error).message;
    }
    await this.#shown();
  }

  /** @param {HTMLElement | null} word the one explained from now on */
  #leave(word) {
    this.word?.removeAttribute("aria-expanded");
    this.word = word;
    word?.setAttribute("aria-expanded", "true");
  }

  async #shown() {
    await this.updateComplete;
    this.#place();
    this.note.scrollTop = 0;
    this.note.focus({ preventScroll: true });
  }

  #place() {
    if (!this.isOpen || !this.word) return;
    const { note } = this;
    const word = this.word.getClientRects()[0];
    // The word is gone, or has been scrolled out of the window.
    if (!word || word.bottom < 0 || word.top > innerHeight) return note.hidePopover();
    note.style.maxHeight = "none";
    const { left, top, height } = beside(word, { width: note.offsetWidth, height: note.offsetHeight }, { width: document.documentElement.clientWidth, height: innerHeight });
    Object.assign(note.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${height}px` });
  }

  /** @param {Event} event */
  #toggled(event) {
    const isOpen = /** @type {ToggleEvent} */ (event).newState === "open";
    for (const name of ["scroll", "resize"]) (isOpen ? addEventListener : removeEventListener)(name, this.follow, true);
    if (isOpen) return;
    const { word } = this;
    this.#leave(null);
    // A click elsewhere has taken the focus there.
    if (document.activeElement === document.body || this.contains(document.activeElement)) word?.focus();
  }

  #all() {
    const { wanted } = this;
    this.note.hidePopover();
    this.dispatchEvent(new CustomEvent("all-words", { detail: wanted, bubbles: true }));
  }

  render() {
    const term = this.terms.find((t) => t.id === this.wanted);
    const { lookingUp, notThere, close, readMore, allWords } = words.glossary;
    return html`<div popover="auto" role="dialog" tabindex="-1" class="term-note" aria-labelledby="term-note-title" data-testid="term-note" @toggle=${this.#toggled}>
      <div class="term-note-head">
        <h2 id="term-note-title">${term?.term ?? words.glossary.noteTitle}</h2>
        <button type="button" class="close" aria-label=${close} @click=${() => this.note.hidePopover()}>
          <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.8"></path></svg>
        </button>
      </div>
      ${
        term
          ? html`<p>${linked(term.definition, this.terms, term.id)}</p>`
          : html`<p role=${this.message ? "alert" : "status"}>${this.message || (this.terms.length ? notThere : lookingUp)}</p>`
      }
      <p class="term-note-foot">
        ${term?.link ? html`<a href=${term.link} rel="noopener">${readMore}</a>` : nothing}
        <button type="button" class="link" @click=${() => this.#all()}>${allWords}</button>
      </p>
    </div>`;
  }
}

customElements.define("term-note", TermNote);
