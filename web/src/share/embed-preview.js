/** The map as it looks in a column of another page, from this page's own server; drawn smaller where it does not fit. */

import { LitElement, html, nothing } from "lit";
import { words } from "../words/catalogue.js";
import { OWN_SANDBOX, stillUrl, widgetUrl } from "./snippets.js";

const say = words.designer;
/** CSS pixels: a side column, a phone on its side, a page. */
const COLUMNS = [280, 480, 720];

export class EmbedPreview extends LitElement {
  static properties = { shown: { attribute: false }, choices: { attribute: false }, column: { state: true }, room: { state: true } };

  constructor() {
    super();
    /** @type {import("./snippets.js").Shown | null} */
    this.shown = null;
    /** @type {import("./snippets.js").Choices | null} */
    this.choices = null;
    this.column = 480;
    /** CSS pixels across that there are. */
    this.room = 0;
    this.measured = new ResizeObserver(([{ contentRect }]) => (this.room = Math.floor(contentRect.width)));
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.measured.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.measured.disconnect();
  }

  render() {
    const { shown, choices, column, room } = this;
    if (!shown || !choices || !room) return nothing;
    const width = Math.min(column, choices.width);
    // A picture keeps its proportions, a frame its height.
    const height = choices.isStill ? (choices.height * width) / choices.width : choices.height;
    const scale = Math.min(1, room / column);
    const here = { ...shown, publicUrl: "" };
    const box = `width:${column * scale}px;height:${height * scale}px`;
    const size = `width:${width}px;height:${height}px;transform:scale(${scale})`;
    return html`<div class="segmented" role="group" aria-label=${say.columns}>
        ${COLUMNS.map((one) => html`<button type="button" aria-pressed=${one === column} data-testid=${`preview-${one}`} @click=${() => (this.column = one)}>${say.pixels(one)}</button>`)}
      </div>
      <p class="fine" role="status">${say.previewIs(column, Math.round(100 * scale))}</p>
      <div class="embed-column" style=${box}>
        ${
          choices.isStill
            ? html`<img src=${stillUrl(here, choices)} alt=${shown.alternative} style=${size} data-testid="preview" />`
            : html`<iframe src=${widgetUrl(here, choices)} title=${say.previewOf(shown.title)} sandbox=${OWN_SANDBOX} style=${size} data-testid="preview"></iframe>`
        }
      </div>`;
  }
}

customElements.define("embed-preview", EmbedPreview);
