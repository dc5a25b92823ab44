/** Puts a group together: its name, its members, a preset to begin with, codes and names pasted; areas also come from the map. */

import { LitElement, html, nothing } from "lit";
import { fetchPresets } from "../api.js";
import { areasOf } from "../words/places.js";
import { words } from "../words/catalogue.js";
import { CODE, MOST_MEMBERS, cleanName } from "./group.js";
import { readPlaces } from "./read-places.js";

/** @typedef {import("../types").Together} Together */

const said = words.groups;

export class GroupBuilder extends LitElement {
  static properties = {
    group: { attribute: false },
    set: { attribute: false },
    rows: { attribute: false },
    nameOf: { attribute: false },
    choosing: { attribute: false },
    presets: { state: true },
    told: { state: true },
    bad: { state: true },
  };

  constructor() {
    super();
    /** @type {Together | null} */
    this.group = null;
    /** @type {import("../types").BoundarySet | null} */
    this.set = null;
    /** @type {import("../types").Row[]} */
    this.rows = [];
    this.nameOf = (/** @type {string} */ code) => code;
    this.choosing = false;
    /** @type {import("../types").Preset[]} */
    this.presets = [];
    /** @type {string[]} */
    this.told = [];
    /** Pieces that were pasted and did not match. @type {import("./read-places.js").Read[]} */
    this.bad = [];
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    // Without them the other two ways remain.
    fetchPresets().then((found) => (this.presets = found), () => {});
  }

  /** A preset's name is its own: with other members the group has none, until the person gives it one. */
  updated() {
    const { group } = this;
    const preset = this.presets.find((p) => cleanName(p.name) === group?.name);
    if (!group || !preset || (preset.members.length === group.codes.length && preset.members.every((m) => group.codes.includes(m.code)))) return;
    this.#change({ name: "", codes: group.codes });
  }

  /** @param {Together | null} group */
  #change(group) {
    this.dispatchEvent(new CustomEvent("group-change", { detail: group, bubbles: true }));
  }

  /** Those whose members are all on the map. */
  get offered() {
    const { set } = this;
    const near = this.presets.filter((p) => p.geography === set?.geography);
    if (!near.length) return [];
    const drawn = new Set(this.rows.map((r) => r.code));
    return near.filter((p) => p.members.every((m) => drawn.has(m.code)));
  }

  get codes() {
    return this.group?.codes ?? [];
  }

  /** @param {string[]} codes @param {string} [name] */
  #put(codes, name = this.group?.name ?? "") {
    const all = [...new Set([...this.codes, ...codes])];
    if (all.length > MOST_MEMBERS) this.told = [...this.told, said.full(MOST_MEMBERS)];
    this.#change({ name, codes: all.slice(0, MOST_MEMBERS) });
  }

  /** @param {string} id */
  #preset(id) {
    const preset = this.presets.find((p) => p.id === id);
    if (!preset) return;
    this.told = [];
    this.bad = [];
    this.#change({ name: cleanName(preset.name), codes: preset.members.map((m) => m.code) });
  }

  #paste() {
    const field = /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea"));
    const read = readPlaces(field.value, this.rows);
    const found = [...new Set(read.flatMap((r) => (r.place ? [r.place.code] : [])))].filter((code) => !this.codes.includes(code));
    const twice = read.flatMap((r) => (r.twice && r.place ? [r.place.name] : []));
    this.bad = read.filter((r) => !r.place);
    this.told = [said.pasteDone(found.length), ...(twice.length ? [said.pasteTwice([...new Set(twice)].join(", "))] : [])];
    field.value = this.bad.map((r) => r.text).join("\n");
    if (found.length) this.#put(found);
  }

  /** Takes a suggestion for a line that did not match. @param {import("./read-places.js").Read} read */
  #take(read) {
    if (!read.suggestion) return;
    this.bad = this.bad.filter((r) => r !== read);
    const field = /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea"));
    field.value = this.bad.map((r) => r.text).join("\n");
    this.#put([read.suggestion.code]);
    this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector(".bad button") ?? field)?.focus());
  }

  render() {
    const { nameOf, offered } = this;
    return html`<div class="group-builder" data-testid="group-builder">
      ${this.choosing ? html`<p class="fine">${said.choosing}</p>` : nothing}
      <label class="field" for="group-rename">
        <span>${said.name}</span>
        <input id="group-rename" type="text" maxlength="60" data-testid="group-rename" .value=${this.group?.name ?? ""} placeholder=${said.namePlaceholder} ?disabled=${!this.codes.length} @change=${(/** @type {Event} */ e) => this.#change({ name: cleanName(/** @type {HTMLInputElement} */ (e.target).value), codes: this.codes })} />
      </label>
      ${
        offered.length
          ? html`<label class="field" for="group-preset">
              <span>${said.preset}</span>
              <select id="group-preset" data-testid="group-preset" @change=${(/** @type {Event} */ e) => this.#preset(/** @type {HTMLSelectElement} */ (e.target).value)}>
                <option value="">${said.presetNone}</option>
                ${offered.map((p) => html`<option value=${p.id} title=${p.sentence}>${p.name}</option>`)}
              </select>
            </label>`
          : nothing
      }
      <details ?open=${this.bad.length > 0}>
        <summary>${said.paste}</summary>
        <label class="field" for="group-paste">
          <span class="fine">${said.pasteHelp}</span>
          <textarea id="group-paste" rows="4" data-testid="group-paste" spellcheck="false"></textarea>
        </label>
        <button type="button" class="button small" data-testid="group-put" @click=${this.#paste}>${said.pasteDo}</button>
      </details>
      <div role="status" data-testid="group-told">
        ${this.told.map((t) => html`<p>${t}</p>`)}
        ${
          this.bad.length
            ? html`<p>${said.pasteBad(this.bad.length)}</p>
                <ul class="bad">
                  ${this.bad.map(
                    (read) =>
                      html`<li>
                        ${read.suggestion ? html`${said.pasteMeant(read.text)} <button type="button" class="term" @click=${() => this.#take(read)}>${read.suggestion.name}</button>?` : (CODE.test(read.text) ? said.pasteCode : said.pasteNone)(read.text, this.set ? areasOf(this.set) : "")}
                      </li>`,
                  )}
                </ul>`
            : nothing
        }
      </div>
      ${
        this.codes.length
          ? html`<ul class="members" aria-label=${said.members(this.codes.length)} data-testid="group-members">
                ${this.codes.map(
                  (code) =>
                    html`<li>
                      <span>${nameOf(code)}</span>
                      <button type="button" class="close" aria-label=${said.remove(nameOf(code))} @click=${() => this.#change({ name: this.group?.name ?? "", codes: this.codes.filter((c) => c !== code) })}>
                        <svg viewBox="0 0 16 16" width="11" height="11" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.8"></path></svg>
                      </button>
                    </li>`,
                )}
              </ul>`
          : nothing
      }
    </div>`;
  }
}

customElements.define("group-builder", GroupBuilder);
