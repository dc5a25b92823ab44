/** One changeable part of the sentence: a button that opens a labelled list of choices. */

import { LitElement, html, nothing } from "lit";
import { choiceList } from "./choice-list.js";
import { matchingChoices } from "./matching-choices.js";

/** @typedef {import("./choice-list.js").Choice} Choice */

/** Letters that follow within this time belong together. */
const TYPING_MILLIS = 700;
/** A list of more choices than this is searched, where that is wanted. */
const SEARCHED_FROM = 8;
/** Choices that PageDown passes. */
const PAGE = 8;
/** Who rests on a choice for so long may well take it. */
const CONSIDERED_MILLIS = 60;

export class PartPicker extends LitElement {
  static properties = {
    label: {},
    text: {},
    punctuation: {},
    value: {},
    choices: { attribute: false },
    searched: { attribute: false },
    sought: { state: true },
    open: { state: true },
    active: { state: true },
  };

  constructor() {
    super();
    this.label = "";
    this.text = "";
    /** Punctuation that must not fall to the next line. */
    this.punctuation = "";
    this.value = "";
    /** @type {Choice[]} */
    this.choices = [];
    /** Whether a long list is searched by words rather than by its first letters. */
    this.searched = false;
    this.sought = "";
    this.open = false;
    this.active = 0;
    this.typed = "";
    this.typedAt = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.considering = undefined;
    /** @type {HTMLElement[]} */
    this.shielded = [];
    this.listId = `picker-${Math.random().toString(36).slice(2, 8)}`;
    this.onOutside = (/** @type {PointerEvent} */ event) => {
      if (!this.contains(/** @type {Node} */ (event.target))) this.close(false);
    };
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("pointerdown", this.onOutside);
    clearTimeout(this.considering);
    this.#shield(false);
  }

  /** Tells which choice Enter or a click would take, so that it can be made ready. @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.has("active") && !changed.has("open")) return;
    clearTimeout(this.considering);
    const choice = this.open ? this.#shown()[this.active] : undefined;
    if (!choice || choice.disabled || choice.id === this.value) return;
    this.considering = setTimeout(() => this.dispatchEvent(new CustomEvent("consider", { detail: choice.id })), CONSIDERED_MILLIS);
  }

  /** What the open list may cover takes no press and no focus meanwhile; a press there closes the list. @param {boolean} on */
  #shield(on) {
    for (const element of this.shielded) element.inert = false;
    this.shielded = [];
    const page = this.closest("main");
    /** @type {Element | null} */
    let within = on ? this.closest("h1, h2") : null;
    for (; page && within && within !== page; within = within.parentElement)
      for (const other of within.parentElement?.children ?? [])
        if (other !== within && other instanceof HTMLElement) this.shielded.push(other);
    for (const element of this.shielded) element.inert = true;
  }

  show() {
    this.open = true;
    this.typed = this.sought = "";
    this.active = Math.max(0, this.choices.findIndex((c) => c.id === this.value));
    document.addEventListener("pointerdown", this.onOutside);
    this.#shield(true);
    this.updateComplete.then(() => {
      const list = /** @type {HTMLElement | null} */ (this.querySelector("[role=listbox]"));
      if (!list) return;
      this.#keepOnScreen(/** @type {HTMLElement} */ (list.closest(".choices")));
      const field = /** @type {HTMLElement | null} */ (this.querySelector("[role=combobox]"));
      (field ?? list).focus({ preventScroll: true });
      this.#reveal();
    });
  }

  /** Shifts a list that would leave the window. @param {HTMLElement} list */
  #keepOnScreen(list) {
    list.style.removeProperty("transform");
    const box = list.getBoundingClientRect();
    const shift = Math.min(0, document.documentElement.clientWidth - 8 - box.right);
    list.style.maxHeight = `${Math.max(160, Math.min(400, innerHeight - box.top - 12))}px`;
    if (shift) list.style.transform = `translateX(${shift}px)`;
  }

  /** @param {boolean} refocus */
  close(refocus) {
    this.open = false;
    document.removeEventListener("pointerdown", this.onOutside);
    this.#shield(false);
    if (refocus) /** @type {HTMLElement | null} */ (this.querySelector("button"))?.focus();
  }

  /** @param {Choice | undefined} choice */
  choose(choice) {
    if (!choice || choice.disabled) return;
    if (choice.id !== this.value) this.dispatchEvent(new CustomEvent("choose", { detail: choice.id }));
    // What was chosen is asked for before the list is put away.
    setTimeout(() => this.close(true));
  }

  #isSearched() {
    return this.searched && this.choices.length > SEARCHED_FROM;
  }

  /** The choices that hold what is sought. */
  #shown() {
    return this.#isSearched() ? matchingChoices(this.choices, this.sought) : this.choices;
  }

  #reveal() {
    this.querySelector(`#${this.listId}-${this.active}`)?.scrollIntoView({ block: "nearest" });
  }

  /** @param {number} to */
  #move(to) {
    this.active = Math.max(0, Math.min(this.#shown().length - 1, to));
    this.updateComplete.then(() => this.#reveal());
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const { key } = event;
    if (key === "ArrowDown") this.#move(this.active + 1);
    else if (key === "ArrowUp") this.#move(this.active - 1);
    else if (key === "PageDown") this.#move(this.active + PAGE);
    else if (key === "PageUp") this.#move(this.active - PAGE);
    else if (key === "Enter") this.choose(this.#shown()[this.active]);
    else if (this.#isSearched() && key !== "Escape" && key !== "Tab") return;
    else if (key === "Home") this.#move(0);
    else if (key === "End") this.#move(this.choices.length - 1);
    else if (key === " " && this.#isTyping()) this.#type(key);
    else if (key === " ") this.choose(this.choices[this.active]);
    else if (key === "Escape") this.close(true);
    else if (key === "Tab") {
      this.close(true);
      return;
    } else if (key.length === 1) this.#type(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A space that follows on letters belongs to them: "change in …". */
  #isTyping() {
    return this.typed !== "" && performance.now() - this.typedAt < TYPING_MILLIS;
  }

  /** Jumps to the next choice that begins with what was typed. @param {string} key */
  #type(key) {
    this.typed = (this.#isTyping() ? this.typed : "") + key.toLowerCase();
    this.typedAt = performance.now();
    const from = this.typed.length === 1 ? this.active + 1 : this.active;
    const order = this.choices.map((_, i) => (from + i) % this.choices.length);
    const hit = order.find((i) => this.choices[i].name.toLowerCase().startsWith(this.typed));
    if (hit !== undefined) this.#move(hit);
  }

  render() {
    if (this.choices.length < 2) return html`<span class="part-fixed">${this.text}</span>${this.punctuation}`;
    return html`<span class="picker"
      ><button
        type="button"
        class="part"
        aria-haspopup="listbox"
        aria-expanded=${this.open}
        aria-label="${this.label}: ${this.text}"
        data-testid="pick-${this.label.toLowerCase().replace(/\W+/g, "-")}"
        @click=${() => (this.open ? this.close(true) : this.show())}
        @keydown=${(/** @type {KeyboardEvent} */ e) => {
          if (!this.open && (e.key === "ArrowDown" || e.key === "ArrowUp")) {
            e.preventDefault();
            this.show();
          }
        }}
        ><span class="part-text">${this.text}</span>${this.punctuation}</button
      >${this.open ? this.#list() : nothing}</span
    >`;
  }

  #list() {
    const shown = this.#shown();
    return choiceList({
      label: this.label,
      listId: this.listId,
      choices: shown,
      active: this.active,
      value: this.value,
      sought: this.#isSearched() ? this.sought : null,
      seek: (text) => {
        this.sought = text;
        this.active = 0;
      },
      point: (i) => (this.active = i),
      choose: (choice) => this.choose(choice),
      onKey: (e) => this.#onKey(e),
      onLeave: (e) => {
        if (e.relatedTarget && !this.contains(/** @type {Node} */ (e.relatedTarget))) this.close(false);
      },
    });
  }
}

customElements.define("part-picker", PartPicker);
