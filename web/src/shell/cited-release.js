/** Over a page whose link stays with a release: which one, whether newer figures exist, what was corrected since. */

import { LitElement, html, nothing } from "lit";
import { getJson, Latest } from "../api.js";
import { words } from "../words/catalogue.js";

/** @typedef {{ isNewer: boolean, sentence: string, corrections: { source: string, published: string, text: string }[] }} Notice */

export class CitedRelease extends LitElement {
  static properties = { release: { attribute: false }, lost: { attribute: false }, notice: { state: true } };

  constructor() {
    super();
    this.release = 0;
    /** Whether the server keeps it no longer, and the latest is shown. */
    this.lost = false;
    /** @type {Notice | null} */
    this.notice = null;
    this.latest = new Latest();
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("release") || changed.has("lost")) this.#ask();
  }

  async #ask() {
    this.notice = null;
    const signal = this.latest.next();
    if (this.lost || !this.release) return;
    // Without the notice the page still says which release it shows.
    const notice = await getJson(`/embed/v1/notice?release=${this.release}`, signal).catch(() => null);
    if (!signal.aborted) this.notice = notice;
  }

  render() {
    const { share } = words;
    const { lost, notice, release } = this;
    return html`<div class="offline" role="status" data-testid="cited">
      <p>${lost ? share.gone(release) : share.cited(release)} ${notice?.sentence} ${this.#next()}</p>
      ${notice?.corrections.map((one) => html`<p>${share.corrected(one)}</p>`) ?? nothing}
    </div>`;
  }

  /** What to do about it. */
  #next() {
    const { share } = words;
    if (this.lost) return html`<button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent("dismiss"))}>${share.dismiss}</button>`;
    return this.notice?.isNewer || this.notice?.corrections.length ? html`<button type="button" class="button" data-testid="see-latest" @click=${() => this.dispatchEvent(new CustomEvent("see-latest"))}>${share.seeLatest}</button>` : nothing;
  }
}

customElements.define("cited-release", CitedRelease);
