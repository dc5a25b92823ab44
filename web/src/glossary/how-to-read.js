/** "How to read this map", beside what it explains; Help begins with the same sentences. */

import { LitElement, html, nothing } from "lit";
import { words } from "../words/catalogue.js";
import { howItReads } from "../words/reading.js";
import "./linked-text.js";

export class HowToRead extends LitElement {
  static properties = { view: {}, layers: { attribute: false }, sharing: { type: Boolean } };

  constructor() {
    super();
    /** @type {import("../words/reading.js").View} */
    this.view = "explore";
    /** @type {(import("../types").Layer | null)[]} */
    this.layers = [];
    this.sharing = false;
  }

  createRenderRoot() {
    return this;
  }

  get sentences() {
    return howItReads({ view: this.view, layers: this.layers.flatMap((layer) => layer ?? []), sharing: this.sharing });
  }

  render() {
    const { sentences } = this;
    if (!sentences.length) return nothing;
    return html`<details class="description how-to-read" data-testid="how-to-read">
      <summary>${words.reading.title[this.view]}</summary>
      <ul>
        ${sentences.map((s) => html`<li><linked-text .text=${s}></linked-text></li>`)}
      </ul>
    </details>`;
  }
}

customElements.define("how-to-read", HowToRead);
