/** Find a place by name, code or postcode: a combobox with a grouped list (ARIA authoring practices, list autocomplete, manual selection). */

import { LitElement, html, nothing } from "lit";
import { Latest, isAborted, searchAreas } from "../api.js";
import { asApiError } from "../state/map-data.js";
import { words } from "../words/catalogue.js";
import { levelWord } from "../words/places.js";
import { destination, groupedByLevel } from "./grouped.js";
import { findAreaAt, roundedLocation } from "./my-location.js";
import "./search.css";

/** @typedef {import("../types").FoundArea} FoundArea */

const WAIT_MS = 160;
const SHOWN = 12;
const say = words.search;

export class SearchBox extends LitElement {
  static properties = {
    drawable: { attribute: false }, sets: { attribute: false }, found: { state: true }, more: { state: true },
    open: { state: true }, active: { state: true }, message: { state: true }, suggestions: { state: true }, note: { state: true },
  };

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
    this.more = 0;
    this.open = false;
    this.active = -1;
    this.message = "";
    /** A sentence over the list: where a postcode lies. */
    this.note = "";
    /** @type {string[]} */
    this.suggestions = [];
    this.latest = new Latest();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.onSlash = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const at = /** @type {Element} */ (event.target);
      if (at.closest?.("input, textarea, select, [contenteditable], [role=listbox]") || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      this.input.focus();
      this.input.select();
    };
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("keydown", this.onSlash);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.onSlash);
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
    this.suggestions = [];
    this.note = "";
    try {
      const { areas, total, suggestions = [], postcode } = await searchAreas(text, signal);
      if (signal.aborted) return;
      const shown = areas.filter((a) => destination(a, this.drawable));
      this.found = groupedByLevel(shown, SHOWN);
      this.more = this.found.length ? Math.max(0, total - (areas.length - shown.length) - this.found.length) : 0;
      this.suggestions = suggestions;
      this.note = this.found.length ? (postcode?.sentence ?? "") : "";
      if (this.found.length) this.message = "";
      else if (postcode) this.message = postcode.sentence;
      else if (areas.length) this.message = say.notDrawn(areas[0].name);
      else this.message = `${say.nothing(text)}${suggestions.length ? "" : ` ${say.tryAgain}`}`;
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
    this.note = "";
    this.suggestions = [];
  }

  /** @param {FoundArea | undefined} area */
  #choose(area) {
    const to = area && destination(area, this.drawable);
    if (!area || !to) return;
    this.#close();
    this.chooseFirst = false;
    this.answered = "";
    this.input.value = "";
    this.dispatchEvent(new CustomEvent("place", { detail: to }));
    if (to.code !== area.code) this.message = say.wentTo(`${area.name} (${area.code})`, `${to.name} (${to.code})`);
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

  /** @param {string} text */
  #tryInstead(text) {
    this.input.value = text;
    this.input.focus();
    this.#search(text);
  }

  async #locate() {
    this.#close();
    this.message = say.locating;
    try {
      const place = await roundedLocation();
      const area = await findAreaAt(this.sets.filter((s) => this.drawable({ code: "", name: "", level: s.level, geography: s.geography, sets: [s.id], parents: [] })), place);
      if (area) this.dispatchEvent(new CustomEvent("place", { detail: area }));
      this.message = area ? say.located(area.name) : say.outside;
    } catch {
      this.message = say.denied;
    }
  }

  /** "LSOA, 2021": the same code can name different areas on the boundaries of two years. @param {FoundArea} area */
  #kind(area) {
    const small = area.level === "lsoa" || area.level === "msoa";
    const vintage = small ? /\d{4}$/.exec(area.geography)?.[0] : undefined;
    return `${levelWord(area.level)}${vintage ? `, ${vintage}` : ""}`;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const last = this.found.length - 1;
    const listed = this.open && last >= 0;
    if (event.key === "ArrowDown") {
      if (!this.open && this.found.length) this.open = true;
      this.active = this.active >= last ? 0 : this.active + 1;
    } else if (event.key === "ArrowUp") this.active = this.active <= 0 ? last : this.active - 1;
    else if (event.key === "Home" && listed) this.active = 0;
    else if (event.key === "End" && listed) this.active = last;
    else if (event.key === "Enter") this.#enter();
    else if (event.key === "Escape") {
      if (!this.open && !this.message) this.input.value = "";
      this.#close();
    } else return;
    event.preventDefault();
    this.updateComplete.then(() => this.querySelector(`#place-${this.active}`)?.scrollIntoView({ block: "nearest" }));
  }

  /** What is open closes when the focus leaves the whole box. @param {FocusEvent} event */
  #onLeave(event) {
    if (!this.contains(/** @type {Node | null} */ (event.relatedTarget))) this.#close();
  }

  render() {
    const expanded = this.open && this.found.length > 0;
    return html`<div class="search" role="search" @focusout=${this.#onLeave}>
      <label class="sr-only" for="place-search">${say.label}</label>
      <svg class="search-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" stroke-width="1.6"></circle><path d="M10.5 10.5L14 14" stroke="currentColor" stroke-width="1.6"></path></svg>
      <input
        id="place-search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        placeholder=${say.placeholder}
        title=${say.key}
        aria-keyshortcuts="/"
        aria-expanded=${expanded}
        aria-controls="place-list"
        aria-autocomplete="list"
        aria-activedescendant=${expanded && this.active >= 0 ? `place-${this.active}` : nothing}
        @input=${this.#typed}
        @keydown=${this.#onKey}
      />
      <button type="button" class="locate" aria-label=${say.myLocation} title="${say.myLocation}. ${say.myLocationNote}." data-testid="my-location" @click=${this.#locate}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="4" fill="none" stroke="currentColor" stroke-width="1.6"></circle><path d="M8 1v3M8 12v3M1 8h3M12 8h3" stroke="currentColor" stroke-width="1.6"></path></svg>
      </button>
      <div class="places" ?hidden=${!expanded}>
        ${this.note ? html`<p class="places-note">${this.note}</p>` : nothing}
        <div id="place-list" role="listbox" aria-label=${say.list}>${expanded ? this.#groups() : nothing}</div>
        ${this.more ? html`<p class="places-note">${say.more(this.more)}</p>` : nothing}
      </div>
      <div class="places-message" role="status" ?hidden=${!this.message}>
        ${this.message}
        ${
          this.suggestions.length && this.message
            ? html`<span class="did-you-mean">${say.didYouMean}
                ${this.suggestions.map((s) => html`<button type="button" class="link" @mousedown=${(/** @type {Event} */ e) => e.preventDefault()} @click=${() => this.#tryInstead(s)}>${s.replace(/(^|\s)\p{L}/gu, (c) => c.toUpperCase())}</button>`)}</span>`
            : nothing
        }
      </div>
      <div class="sr-only" role="status">${expanded ? `${say.found(this.found.length)}. ${this.note}` : ""}</div>
    </div>`;
  }

  #groups() {
    const levels = [...new Set(this.found.map((a) => a.level))];
    return levels.map(
      (level) => html`<div role="group" aria-labelledby="places-${level}">
        <div class="choices-section" id="places-${level}">${say.levels[level] ?? levelWord(level)}</div>
        ${this.found.map((a, i) => (a.level === level ? this.#option(a, i) : nothing))}
      </div>`,
    );
  }

  /** @param {FoundArea} area @param {number} i */
  #option(area, i) {
    const within = area.parents.find((p) => p.level === "lad" || p.level === "region" || p.level === "country");
    const now = (area.replacedBy ?? []).map((s) => s.name);
    const gone = now.length > 1 ? say.replacedBySeveral(now) : now.length ? say.replacedBy(now[0]) : "";
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
      <small>${this.#kind(area)}${within ? ` · ${within.name}` : ""} · ${area.code}${gone ? html` · <em>${gone}</em>` : nothing}</small>
    </div>`;
  }
}

customElements.define("search-box", SearchBox);
