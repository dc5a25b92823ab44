/** Find a place by name or code: a combobox with a list (ARIA authoring practices, list autocomplete, manual selection). */

import { LitElement, html, nothing } from "lit";
import { Latest, isAborted, searchAreas } from "../api.js";
import { levelWord } from "../words/places.js";
import { asApiError } from "../state/map-data.js";

/** @typedef {import("../types").FoundArea} FoundArea */

const WAIT_MS = 160;
const SHOWN = 12;

export class SearchBox extends LitElement {
  static properties = { drawable: { attribute: false }, sets: { attribute: false }, found: { state: true }, total: { state: true }, open: { state: true }, active: { state: true }, message: { state: true } };

  constructor() {
    super();
    /** @type {(area: FoundArea) => boolean} whether an area can be shown on some map */
    this.drawable = () => true;
    /** @type {import("../types").BoundarySet[]} */
    this.sets = [];
    /** What the list answers: a press of Enter before the answer waits for it. */
    this.answered = "";
    this.chooseFirst = false;
    /** @type {FoundArea[]} */
    this.found = [];
    this.total = 0;
    this.open = false;
    this.active = -1;
    this.message = "";
    this.latest = new Latest();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  createRenderRoot() {
    return this;
  }

  get input() {
    return /** @type {HTMLInputElement} */ (this.querySelector("input"));
  }

  #typed() {
    clearTimeout(this.timer);
    const text = this.input.value.trim();
    this.chooseFirst = false;
    if (text.length < 2) {
      this.latest.stop();
      this.#close();
      return;
    }
    this.timer = setTimeout(() => this.#search(text), WAIT_MS);
  }

  /** @param {string} text */
  async #search(text) {
    const signal = this.latest.next();
    try {
      const { areas, total } = await searchAreas(text, signal);
      if (signal.aborted) return;
      this.found = areas.filter(this.drawable).slice(0, SHOWN);
      this.total = total;
      this.message = this.found.length ? "" : `No place found for “${text}”. Try a borough, district or area code.`;
    } catch (error) {
      if (isAborted(error)) return;
      this.found = [];
      this.message = asApiError(error).message;
    }
    this.answered = text;
    this.active = this.found.length ? 0 : -1;
    this.open = true;
    if (this.chooseFirst) this.#choose(this.found[0]);
  }

  #close() {
    this.open = false;
    this.active = -1;
    this.message = "";
  }

  /** @param {FoundArea | undefined} area */
  #choose(area) {
    if (!area) return;
    this.#close();
    this.chooseFirst = false;
    this.answered = "";
    this.input.value = "";
    this.dispatchEvent(new CustomEvent("place", { detail: area }));
  }

  /** Takes the marked place; the first one, where the answer is still on its way. */
  #enter() {
    const text = this.input.value.trim();
    if (text === this.answered) return this.#choose(this.found[Math.max(0, this.active)]);
    if (text.length < 2) return;
    clearTimeout(this.timer);
    this.chooseFirst = true;
    this.#search(text);
  }

  /** "LSOA, 2021": the same code can name different areas on the boundaries of two years. @param {FoundArea} area */
  #kind(area) {
    const small = area.level === "lsoa" || area.level === "msoa";
    const vintage = small ? this.sets.find((s) => area.sets.includes(s.id))?.vintage : undefined;
    return `${levelWord(area.level)}${vintage ? `, ${vintage}` : ""}`;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const last = this.found.length - 1;
    if (event.key === "ArrowDown") {
      if (!this.open && this.found.length) this.open = true;
      this.active = this.active >= last ? 0 : this.active + 1;
    } else if (event.key === "ArrowUp") this.active = this.active <= 0 ? last : this.active - 1;
    else if (event.key === "Enter") this.#enter();
    else if (event.key === "Escape") {
      if (!this.open) this.input.value = "";
      this.#close();
    } else return;
    event.preventDefault();
    this.updateComplete.then(() => this.querySelector(`#place-${this.active}`)?.scrollIntoView({ block: "nearest" }));
  }

  render() {
    const expanded = this.open && this.found.length > 0;
    return html`<div class="search" role="search">
      <label class="sr-only" for="place-search">Find a place</label>
      <svg class="search-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" stroke-width="1.6"></circle><path d="M10.5 10.5L14 14" stroke="currentColor" stroke-width="1.6"></path></svg>
      <input
        id="place-search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        placeholder="Find a place: name or code"
        aria-expanded=${expanded}
        aria-controls="place-list"
        aria-autocomplete="list"
        aria-activedescendant=${expanded && this.active >= 0 ? `place-${this.active}` : nothing}
        @input=${this.#typed}
        @keydown=${this.#onKey}
        @blur=${() => this.#close()}
      />
      <div id="place-list" class="places" role="listbox" aria-label="Places" ?hidden=${!expanded}>
        ${expanded ? this.found.map((a, i) => this.#option(a, i)) : nothing}
      </div>
      <div class="places-message" role="status" ?hidden=${!this.message}>${this.message}</div>
    </div>`;
  }

  /** @param {FoundArea} area @param {number} i */
  #option(area, i) {
    const within = area.parents.find((p) => p.level === "lad" || p.level === "region" || p.level === "country");
    return html`<div
      role="option"
      id="place-${i}"
      class="choice ${i === this.active ? "active" : ""}"
      aria-selected=${i === this.active}
      @mousedown=${(/** @type {Event} */ e) => e.preventDefault()}
      @click=${() => this.#choose(area)}
      @mousemove=${() => (this.active = i)}
    >
      <span>${area.name}${area.nameWelsh && area.nameWelsh !== area.name ? html` <small lang="cy">${area.nameWelsh}</small>` : nothing}</span>
      <small>${this.#kind(area)}${within ? ` · ${within.name}` : ""} · ${area.code}</small>
    </div>`;
  }
}

customElements.define("search-box", SearchBox);
