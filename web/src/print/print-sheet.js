/** The foot of a printed page, and the way to it. */

import { LitElement, html, nothing } from "lit";
import { words } from "../words/catalogue.js";
import { locale } from "../words/language.js";
import { Paper } from "./paper.js";
import { readableLink } from "./readable-link.js";

export class PrintSheet extends LitElement {
  static properties = { busy: { state: true }, printed: { state: true } };

  constructor() {
    super();
    this.busy = false;
    /** When the page was last made ready. */
    this.printed = new Date();
    this.paper = new Paper();
    this.before = () => {
      this.printed = new Date();
      // Printing does not wait for the next frame.
      this.performUpdate();
      this.paper.begin();
    };
    this.after = () => this.paper.end();
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener("beforeprint", this.before);
    addEventListener("afterprint", this.after);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("beforeprint", this.before);
    removeEventListener("afterprint", this.after);
  }

  /** Makes the page ready, with fine maps, and opens the browser's own dialog. */
  async print() {
    if (this.busy) return;
    this.busy = true;
    this.before();
    await this.paper.prepare();
    this.busy = false;
    print();
    this.after();
  }

  render() {
    return html`${this.busy ? html`<p class="sr-only" role="status">${words.print.preparing}</p>` : nothing}
      <p class="print-foot">
        <span>${words.print.link} <span class="print-link">${readableLink(location.href)}</span></span>
        <span>${words.print.printed(new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(this.printed))}</span>
      </p>`;
  }
}

customElements.define("print-sheet", PrintSheet);
