/** Chooses the areas of the table: found by name or code, selected on a map, taken together, or pasted. */

import { LitElement, html, nothing } from "lit";
import { Latest, fetchPresets, isAborted, searchAreas } from "../api.js";
import { selectionOf } from "../groups/group.js";
import { asApiError } from "../state/map-data.js";
import { MOST_AREAS } from "../state/url-state.js";
import { words } from "../words/catalogue.js";
import { levelWord } from "../words/places.js";
import { lookUp } from "./areas-pasted.js";
import "./areas-picker.css";

const say = words.compareAreas;
const SHOWN = 8;

export class AreasPicker extends LitElement {
  static properties = {
    areas: { attribute: false },
    selected: { attribute: false },
    together: { attribute: false },
    nameOf: { attribute: false },
    presets: { state: true },
    found: { state: true },
    bad: { state: true },
    told: { state: true },
  };

  constructor() {
    super();
    /** @type {string[]} codes, joined codes and presets */
    this.areas = [];
    /** @type {string | null} what is selected on the maps */
    this.selected = null;
    /** @type {import("../types").Together | null} */
    this.together = null;
    this.nameOf = (/** @type {string} */ code) => code;
    /** @type {import("../types").Preset[]} */
    this.presets = [];
    /** @type {import("../types").FoundArea[]} */
    this.found = [];
    /** @type {import("./areas-pasted.js").Piece[]} */
    this.bad = [];
    this.told = "";
    this.latest = new Latest();
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    // Without them the other ways remain.
    fetchPresets().then((found) => (this.presets = found), () => {});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.latest.stop();
  }

  /** @param {string[]} areas @param {string} told */
  #change(areas, told) {
    this.told = told;
    this.dispatchEvent(new CustomEvent("areas-change", { detail: areas.slice(0, MOST_AREAS) }));
  }

  /** @param {string} code @param {string} name */
  #named(code, name) {
    this.dispatchEvent(new CustomEvent("area-named", { detail: { code, name } }));
  }

  /** @param {string} code @param {string} name */
  #add(code, name) {
    if (this.areas.includes(code)) return;
    if (this.areas.length >= MOST_AREAS) return void (this.told = say.full);
    this.#named(code, name);
    this.#change([...this.areas, code], say.added(name));
  }

  /** Where the button that was pressed goes with its area, the focus goes to the next one, else to the search. @param {string} code */
  async #remove(code) {
    const place = this.areas.indexOf(code);
    this.#change(this.areas.filter((c) => c !== code), say.removed(this.nameOf(code)));
    await new Promise(requestAnimationFrame);
    const buttons = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".chosen .close"));
    (buttons[Math.min(place, buttons.length - 1)] ?? /** @type {HTMLElement} */ (this.querySelector("input"))).focus();
  }

  /** @param {SubmitEvent} event */
  async #find(event) {
    event.preventDefault();
    const text = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("q")).trim();
    if (!text) return;
    try {
      const { areas } = await searchAreas(text, this.latest.next());
      this.found = areas.filter((a) => !a.replacedBy?.length).slice(0, SHOWN);
      this.told = say.found(this.found.length);
    } catch (error) {
      if (!isAborted(error)) this.told = asApiError(error).message;
    }
  }

  async #paste() {
    const field = /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea"));
    try {
      const read = await lookUp(field.value, this.presets, this.latest.next());
      const codes = [...new Set(read.flatMap((r) => r.area?.code ?? []))].filter((code) => !this.areas.includes(code));
      const fitting = codes.slice(0, MOST_AREAS - this.areas.length);
      this.bad = read.filter((r) => !r.area);
      read.forEach(({ area }) => area && this.#named(area.code, area.name));
      field.value = this.bad.map((r) => r.text).join("\n");
      this.#change([...this.areas, ...fitting], `${say.pasted(fitting.length)}${fitting.length < codes.length ? ` ${say.pasteFull}` : ""}`);
    } catch (error) {
      if (!isAborted(error)) this.told = asApiError(error).message;
    }
  }

  render() {
    return html`<div class="areas-picker" data-testid="areas-picker">
      ${this.#chosen()}
      <div class="ways">
        <form @submit=${this.#find}>
          <label for="areas-find">${say.find}</label>
          <span class="find"><input id="areas-find" type="search" name="q" autocomplete="off" spellcheck="false" data-testid="areas-find" /> <button class="button">${say.findButton}</button></span>
        </form>
        ${this.#known()} ${this.#presets()}
        <details ?open=${this.bad.length > 0}>
          <summary>${say.paste}</summary>
          <label for="areas-paste" class="fine">${say.pasteHelp}</label>
          <textarea id="areas-paste" rows="4" spellcheck="false" data-testid="areas-paste"></textarea>
          <button type="button" class="button small" data-testid="areas-put" @click=${this.#paste}>${say.pasteButton}</button>
          ${this.bad.length ? html`<ul class="bad">${this.bad.map(({ text, suggestion }) => html`<li>${say.pasteBad(text, suggestion?.name)} ${suggestion ? html`<button type="button" class="link" @click=${() => this.#add(suggestion.code, suggestion.name)}>${say.add(suggestion.name)}</button>` : nothing}</li>`)}</ul>` : nothing}
        </details>
      </div>
      <p role="status" class="told" data-testid="areas-told">${this.told}</p>
      ${this.found.length ? this.#results() : nothing}
    </div>`;
  }

  #chosen() {
    const { areas, nameOf } = this;
    if (!areas.length) return nothing;
    return html`<div class="chosen"><h2>${say.chosen} <span class="fine">${say.chosenCount(areas.length)}</span></h2>
      <ol aria-label=${say.chosen} data-testid="areas-chosen">
        ${areas.map(
          (code, place) => html`<li data-code=${code}>
            <span>${nameOf(code)}</span>
            ${place ? html`<button type="button" class="link" aria-label=${say.makeFirst(nameOf(code))} @click=${() => this.#change([code, ...areas.filter((c) => c !== code)], "")}>${say.makeFirstShort}</button>` : html`<em>${say.firstNote}</em>`}
            <button type="button" class="close" aria-label=${say.remove(nameOf(code))} @click=${() => this.#remove(code)}>
              <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.8"></path></svg>
            </button>
          </li>`,
        )}
      </ol></div>`;
  }

  /** What was selected or taken together in another view. */
  #known() {
    const { selected, together, areas } = this;
    const group = together && together.codes.length > 1 ? selectionOf(together) : null;
    const offer = (/** @type {string} */ label, /** @type {string} */ code, /** @type {string} */ name, /** @type {string} */ id) =>
      html`<p class="known">${label} <button type="button" class="button small" data-testid=${id} @click=${() => this.#add(code, name)}>${say.add(name)}</button></p>`;
    return html`${selected && !areas.includes(selected) ? offer(say.selected, selected, this.nameOf(selected), "areas-selected") : nothing}
    ${group && !areas.includes(group) ? offer(say.group, group, together?.name || say.groupUnnamed, "areas-group") : nothing}`;
  }

  #presets() {
    if (!this.presets.length) return nothing;
    const choose = (/** @type {Event} */ event) => {
      const select = /** @type {HTMLSelectElement} */ (event.target);
      const preset = this.presets.find((p) => p.id === select.value);
      if (preset) this.#add(preset.id, preset.name);
      select.value = "";
    };
    return html`<div><label for="areas-preset">${say.preset}</label>
      <select id="areas-preset" data-testid="areas-preset" @change=${choose}>
        <option value="">${say.presetNone}</option>
        ${this.presets.map((p) => html`<option value=${p.id} title=${p.sentence} ?disabled=${this.areas.includes(p.id)}>${p.name}</option>`)}
      </select></div>`;
  }

  #results() {
    return html`<ul class="results" aria-label=${say.foundList} data-testid="areas-results">
      ${this.found.map((a) => {
        const within = a.parents.find((p) => p.level === "lad" || p.level === "region" || p.level === "country");
        return html`<li>
          <button type="button" class="button small" aria-label=${say.add(`${a.name}, ${a.code}`)} ?disabled=${this.areas.includes(a.code)} @click=${() => this.#add(a.code, a.name)}>${a.name}</button>
          <small>${levelWord(a.level)}${within ? ` · ${within.name}` : ""} · ${a.code}</small>
        </li>`;
      })}
    </ul>`;
  }
}

customElements.define("areas-picker", AreasPicker);
