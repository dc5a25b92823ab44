/** The dialog in which a map is made ready for other pages: what it shows, what it is like, how it looks, what to paste. */

import { LitElement, html, nothing } from "lit";
import { Latest, getJson, isAborted } from "../api.js";
import { sentence } from "../explore/sentence.js";
import { choosePart, sentenceParts } from "../explore/sentence-parts.js";
import { isOfPage } from "../state/page-figures.js";
import { resolve } from "../state/resolve.js";
import { words } from "../words/catalogue.js";
import { designerForm } from "./designer-form.js";
import "./embed-preview.js";
import { oembedUrl, snippets } from "./snippets.js";
import "./embed-designer.css";

/** @typedef {import("./snippets.js").Choices} Choices */
/** @typedef {import("./snippets.js").Shown} Shown */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */
/** @typedef {{ now: Resolved, catalogue: import("../types").Catalogue, isCited: boolean, area: { code: string, name: string } | null | undefined }} Opened what the page shows */

const say = words.designer;

export class EmbedDesigner extends LitElement {
  static properties = { opened: { state: true }, now: { state: true }, withArea: { state: true }, choices: { state: true }, shown: { state: true }, busy: { state: true }, status: { state: true }, fault: { state: true } };

  constructor() {
    super();
    /** @type {Opened | null} */
    this.opened = null;
    /** What is shared, which may be another view than the page's. @type {Resolved | null} */
    this.now = null;
    this.withArea = true;
    /** @type {Choices} */
    this.choices = { isStill: false, width: 720, height: 560, theme: "light", accent: null, release: null };
    /** @type {Shown | null} */
    this.shown = null;
    this.busy = false;
    this.status = "";
    this.fault = "";
    this.latest = new Latest();
  }

  createRenderRoot() {
    return this;
  }

  /** Opens for what the page shows; the choices are as they were left. @param {Opened} opened */
  async open(opened) {
    const catalogue = { ...opened.catalogue, indicators: opened.catalogue.indicators.filter((i) => !isOfPage(i.id)) };
    this.opened = { ...opened, catalogue };
    this.now = opened.now;
    this.withArea = true;
    this.choices = { ...this.choices, release: opened.isCited || this.choices.release !== null ? catalogue.release : null };
    this.shown = null;
    this.status = "";
    await this.updateComplete;
    const dialog = this.querySelector("dialog");
    if (dialog && !dialog.open) dialog.showModal();
    await this.#ask();
  }

  /** The area of the page, where the boundaries are still its own. */
  get #area() {
    return this.opened?.area && this.opened.now.set.id === this.now?.set.id ? this.opened.area : null;
  }

  /** The server says where it is known to others, and what the map is called and tells. */
  async #ask() {
    const { now, opened } = this;
    if (!now || !opened) return;
    const view = { ...now.query, area: this.withArea ? (this.#area?.code ?? null) : null };
    const asked = { publicUrl: "", view, title: "", alternative: "" };
    const signal = this.latest.next();
    this.busy = true;
    this.fault = "";
    try {
      const told = await getJson(oembedUrl(asked, { ...this.choices, release: opened.catalogue.release }), signal);
      this.shown = { publicUrl: told.provider_url, view, title: told.title, alternative: told.alternative };
    } catch (error) {
      if (isAborted(error)) return;
      this.shown = null;
      this.fault = error instanceof Error ? error.message : String(error);
    }
    this.busy = false;
  }

  /** @param {keyof import("../types").Query} part @param {string} id */
  #view(part, id) {
    const { now, opened } = this;
    if (!now || !opened) return;
    this.now = resolve({ ...now.query, ...choosePart(part, id, now, opened.catalogue) }, opened.catalogue) ?? now;
    this.status = "";
    this.#ask();
  }

  #closed() {
    this.latest.stop();
    // A frame that is not seen loads nothing.
    this.shown = this.opened = null;
    this.busy = false;
  }

  render() {
    const { now, opened } = this;
    return html`<dialog class="embed-designer" aria-labelledby="embed-title" data-testid="embed-designer" @close=${() => this.#closed()}>
      <div class="embed-head">
        <h2 id="embed-title">${say.title}</h2>
        <button type="button" class="button" data-testid="embed-close" @click=${() => this.querySelector("dialog")?.close()}>${say.close}</button>
      </div>
      ${now && opened ? html`<div class="embed-page" aria-busy=${this.busy}>
        <section class="embed-made" aria-label=${say.view}>${this.#choices(now, opened)}</section>
        ${this.#result()}
      </div>` : nothing}
      <p role="status" class="embed-status" data-testid="embed-status">${this.status}</p>
    </dialog>`;
  }

  /** @param {Resolved} now @param {Opened} opened */
  #choices(now, opened) {
    const area = this.#area;
    return html`<h3>${say.view}</h3>
      <p class="sentence embed-sentence">${sentence(sentenceParts(now, opened.catalogue), now.query, (part, id) => this.#view(part, id), { prefix: say.shared })}</p>
      ${area ? html`<label class="embed-area"><input type="checkbox" data-testid="embed-area" .checked=${this.withArea} @change=${(/** @type {Event} */ e) => this.#select(/** @type {HTMLInputElement} */ (e.target).checked)} /> ${say.withArea(area.name)}</label>` : nothing}
      ${designerForm(this.choices, opened.catalogue.release, (patch) => {
        this.choices = { ...this.choices, ...patch };
        this.status = "";
      })}`;
  }

  /** @param {boolean} withArea */
  #select(withArea) {
    this.withArea = withArea;
    this.status = "";
    this.#ask();
  }

  #result() {
    const { shown, choices } = this;
    if (this.fault) return html`<div class="error" role="alert"><p>${say.failed} ${this.fault}</p><button type="button" class="button" @click=${() => this.#ask()}>${say.again}</button></div>`;
    if (!shown) return html`<p role="status">${say.loading}</p>`;
    return html`<section class="embed-look" aria-labelledby="embed-preview">
        <h3 id="embed-preview">${say.preview}</h3>
        <embed-preview .shown=${shown} .choices=${choices}></embed-preview>
      </section>
      <section class="embed-paste" aria-labelledby="embed-paste" ?inert=${this.busy}>
        <h3 id="embed-paste">${say.paste}</h3>
        ${snippets(shown, choices).map(([id, text]) => this.#snippet(id, text))}
      </section>`;
  }

  /** @param {keyof typeof say.snippets} id @param {string} text */
  #snippet(id, text) {
    const { name, note } = say.snippets[id];
    return html`<div class="embed-snippet">
      <label for=${`embed-${id}`}>${name}</label>
      <button type="button" class="button" data-testid=${`embed-copy-${id}`} aria-label=${say.copyOf(name)} @click=${() => this.#copy(id, text)}>${say.copy}</button>
      <p class="fine" id=${`embed-${id}-note`}>${note}</p>
      <textarea id=${`embed-${id}`} readonly rows="3" spellcheck="false" aria-describedby=${`embed-${id}-note`} data-testid=${`embed-${id}`} .value=${text}></textarea>
    </div>`;
  }

  /** @param {keyof typeof say.snippets} id @param {string} text */
  async #copy(id, text) {
    const { name } = say.snippets[id];
    try {
      await navigator.clipboard.writeText(text);
      this.status = say.copied(name);
    } catch {
      // Without permission, or outside https and localhost.
      /** @type {HTMLTextAreaElement | null} */ (this.querySelector(`#embed-${id}`))?.select();
      this.status = say.copyByHand(name);
    }
  }
}

customElements.define("embed-designer", EmbedDesigner);

/** Opens the one designer of this page. @param {Opened} opened */
export async function openDesigner(opened) {
  const found = /** @type {EmbedDesigner | null} */ (document.querySelector("embed-designer"));
  const designer = found ?? /** @type {EmbedDesigner} */ (document.createElement("embed-designer"));
  if (!found) document.body.append(designer);
  await designer.open(opened);
}
