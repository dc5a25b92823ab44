/** The shell: bar, search, the present view, help. Reads the state from the address and hands it down. */

import { LitElement, html, nothing } from "lit";
import { fetchCatalogue, releases } from "../api.js";
import { asApiError } from "../state/map-data.js";
import { Store } from "../state/store.js";
import { indicatorsOf } from "../state/resolve.js";
import { EMPTY, toSearch } from "../state/url-state.js";
import { errorPanel } from "./states.js";
import { Visited } from "../state/visited.js";
import { withSecondPane } from "../compare/panes.js";
import "../compare/compare-view.js";
import "../explore/explore-view.js";
import "../glossary/glossary-panel.js";
import "./search-box.js";

/** @typedef {import("../types").AppState} AppState */

export class AtlasApp extends LitElement {
  static properties = { catalogue: { state: true }, error: { state: true }, offline: { state: true }, state: { state: true } };

  constructor() {
    super();
    /** @type {import("../types").Catalogue | null} */
    this.catalogue = null;
    /** @type {import("../api.js").ApiError | null} */
    this.error = null;
    /** The last release that the server kept no longer. */
    this.goneRelease = 0;
    this.offline = !navigator.onLine;
    this.store = new Store(window);
    this.state = this.store.state;
    this.visited = new Visited();
    this.visited.note(this.state);
    this.store.addEventListener("change", () => {
      this.state = this.store.state;
      this.visited.note(this.state);
    });
    // Escape first closes what is open; with nothing open it clears the selected area.
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented || !this.state.area) return;
      if (/** @type {Element} */ (event.target).closest?.("input, select, dialog") || this.querySelector("dialog[open]")) return;
      this.store.set({ area: null });
    });
    addEventListener("offline", () => (this.offline = true));
    addEventListener("online", () => {
      this.offline = false;
      if (this.error) this.load();
    });
    // The catalogue is read again once; a server that then still refuses is a fault to be shown.
    releases.addEventListener("gone", () => {
      const gone = this.catalogue?.release;
      if (!gone || gone === this.goneRelease) return;
      this.goneRelease = gone;
      this.load();
    });
    /** An area of boundaries without figures cannot be shown. */
    this.drawable = (/** @type {import("../types").FoundArea} */ area) =>
      area.sets.some((id) => this.catalogue !== null && indicatorsOf(this.catalogue, id).length > 0);
    this.addEventListener("click", (event) => {
      const term = /** @type {Element} */ (event.target).closest?.("[data-term]");
      if (term) this.#help(term.getAttribute("data-term") ?? "");
    });
    this.load();
  }

  createRenderRoot() {
    return this;
  }

  async load() {
    this.error = null;
    try {
      this.catalogue = await fetchCatalogue();
    } catch (error) {
      this.error = asApiError(error);
    }
  }

  updated() {
    document.title = this.state.view === "compare" ? "Compare – Parity Atlas" : "Parity Atlas";
  }

  render() {
    return html`<a class="skip" href="#main">Skip to the map</a>
      <header class="bar">
        <a class="brand" href="/" @click=${(/** @type {MouseEvent} */ e) => this.#go(e, EMPTY)}>
          <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true"><rect width="11" height="11" rx="2.5" fill="#b8500a"></rect><rect x="13" width="11" height="11" rx="2.5" fill="#5b2a86"></rect></svg>
          Parity Atlas
        </a>
        <search-box .drawable=${this.drawable} .sets=${this.catalogue?.sets ?? []} @place=${this.#onPlace}></search-box>
        <nav aria-label="Views">
          ${this.#link("explore", "Explore")} ${this.#link("compare", "Compare")}
          <button type="button" class="nav-help" data-testid="help" @click=${() => this.#help("")}>Help</button>
        </nav>
      </header>
      ${this.offline ? html`<p class="offline" role="status">You are offline. What is already on screen stays; anything new needs a connection.</p>` : nothing}
      ${this.#view()}
      <glossary-panel></glossary-panel>`;
  }

  #view() {
    if (this.error) return html`<main id="main" class="blank">${errorPanel(this.error, () => this.load(), true)}</main>`;
    if (!this.catalogue) return html`<main id="main" class="blank" aria-busy="true"><h1 class="sr-only">Parity Atlas</h1><p class="fine" role="status">Loading the atlas…</p></main>`;
    if (this.state.view === "compare")
      return html`<compare-view .state=${this.state} .store=${this.store} .catalogue=${this.catalogue}></compare-view>`;
    return html`<explore-view .state=${this.state} .store=${this.store} .catalogue=${this.catalogue} @go-compare=${this.#onCompare}></explore-view>`;
  }

  /** @param {"explore" | "compare"} view @param {string} text */
  #link(view, text) {
    const to = this.visited.way(this.state, view, this.catalogue);
    return html`<a href="/${toSearch(to)}" aria-current=${this.state.view === view ? "page" : nothing} @click=${(/** @type {MouseEvent} */ e) => this.#go(e, to)}>${text}</a>`;
  }

  /** @param {MouseEvent} event @param {AppState} to */
  #go(event, to) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    this.store.set(to);
  }

  /** @param {string} term */
  #help(term) {
    /** @type {import("../glossary/glossary-panel.js").GlossaryPanel | null} */ (this.querySelector("glossary-panel"))?.open(term);
  }

  /** @param {CustomEvent<string[]>} event */
  #onCompare(event) {
    const to = { ...this.state, view: /** @type {const} */ ("compare"), areas: event.detail, map: null };
    this.store.set(this.catalogue ? withSecondPane({ ...to, right: EMPTY.right, more: [] }, this.catalogue) : to);
  }

  /** Goes to a found place, on the present boundaries if they hold it. @param {CustomEvent<import("../types").FoundArea>} event */
  async #onPlace(event) {
    const area = event.detail;
    const catalogue = this.catalogue;
    if (!catalogue) return;
    const drawable = area.sets.filter((id) => indicatorsOf(catalogue, id).length > 0);
    const present = this.state.set ?? "";
    const byDefault = catalogue.sets.find((s) => s.isDefault && drawable.includes(s.id))?.id;
    const set = drawable.includes(present) ? present : (byDefault ?? drawable[0]);
    if (!set) return;
    const compare = this.state.view === "compare" && set === present;
    if (compare) this.store.set({ area: area.code, areas: [...new Set([...this.state.areas, area.code])].slice(-10) });
    else this.store.set({ view: "explore", table: false, area: area.code, ...(set === present ? {} : { set, map: null }) });
    await this.updateComplete;
    const view = /** @type {import("../explore/explore-view.js").ExploreView | null} */ (this.querySelector("explore-view, compare-view"));
    view?.showWhenThere(area.code);
  }
}

customElements.define("atlas-app", AtlasApp);
