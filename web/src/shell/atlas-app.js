/** The shell: bar, search, the present view, help. Reads the state from the address and hands it down. */

import { LitElement, html, nothing } from "lit";
import { ApiError, releases } from "../api.js";
import { catalogueOf } from "../state/cited-release.js";
import { asApiError } from "../state/map-data.js";
import { Store } from "../state/store.js";
import { indicatorsOf } from "../state/resolve.js";
import { EMPTY, MOST_AREAS, toSearch } from "../state/url-state.js";
import { errorPanel, loadingPage } from "./states.js";
import { words, writtenIn } from "../words/catalogue.js";
import { Visited } from "../state/visited.js";
import { withSecondPane } from "../compare/panes.js";
import "../explore/explore-view.js";
import "../glossary/glossary-panel.js";
import "../glossary/term-note.js";
import "../print/print-sheet.js";
import "./first-steps.js";
import { pageFigures, withPageFigures } from "../state/page-figures.js";
import "../search/search-box.js";

/** @typedef {import("../types").AppState} AppState */

export class AtlasApp extends LitElement {
  static properties = { catalogue: { state: true }, error: { state: true }, offline: { state: true }, state: { state: true } };

  constructor() {
    super();
    /** @type {import("../types").Catalogue | null} */
    this.catalogue = null;
    /** The same as the server gave it. @type {import("../types").Catalogue | null} */
    this.served = null;
    /** @type {import("../api.js").ApiError | null} */
    this.error = null;
    /** The last release that the server kept no longer. */
    this.goneRelease = 0;
    /** The release that the address named when the catalogue was asked for. @type {number | null} */
    this.cited = null;
    /** One that the address named and the server keeps no longer. @type {number | null} */
    this.lost = null;
    this.offline = !navigator.onLine;
    document.documentElement.lang = writtenIn;
    this.store = new Store(window);
    this.state = this.store.state;
    this.visited = new Visited();
    this.visited.note(this.state);
    this.store.addEventListener("change", () => {
      this.state = this.store.state;
      this.visited.note(this.state);
      if (this.state.release !== this.cited) this.load();
    });
    // Escape first closes what is open; with nothing open it clears the selected area.
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented || !this.state.area) return;
      if (/** @type {Element} */ (event.target).closest?.("input, select, dialog") || this.querySelector("dialog[open], :popover-open")) return;
      this.store.set({ area: null });
    });
    // The page's own figures stand among the others in every view.
    pageFigures.addEventListener("change", () => {
      this.catalogue = this.served && withPageFigures(this.served);
    });
    addEventListener("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
    addEventListener("drop", (event) => {
      const file = event.dataTransfer?.files[0];
      if (!file || event.defaultPrevented) return;
      event.preventDefault();
      this.#openOwn(file);
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
      this.state.view === "profile" || area.sets.some((id) => this.catalogue !== null && indicatorsOf(this.catalogue, id).length > 0);
    this.addEventListener("click", (event) => {
      const term = /** @type {Element} */ (event.target).closest?.("[data-term]");
      if (term) this.#explain(/** @type {HTMLElement} */ (term));
    });
    this.load();
  }

  createRenderRoot() {
    return this;
  }

  async load() {
    this.error = null;
    const cited = this.state.release;
    this.cited = cited;
    try {
      const { catalogue, isLost } = await catalogueOf(cited);
      if (this.cited !== cited) return;
      this.lost = isLost ? cited : null;
      if (isLost) this.#follow();
      this.served = catalogue;
      this.catalogue = withPageFigures(catalogue);
    } catch (error) {
      if (this.cited === cited) this.error = asApiError(error);
    }
    if (cited) await import("./cited-release.js").catch(() => undefined);
  }

  /** The address follows the latest release from now on. */
  #follow() {
    this.cited = null;
    this.store.set({ release: null }, { replace: true });
  }

  updated() {
    // A profile is titled by its own view, once it knows the area.
    if (this.state.view !== "profile") document.title = this.state.view === "explore" ? words.shell.product : words.shell.windowTitle(words.shell.views[this.state.view]);
  }

  render() {
    return html`<a class="skip" href="#main">${words.shell.skip}</a>
      <header class="bar">
        <a class="brand" href="/" @click=${(/** @type {MouseEvent} */ e) => this.#go(e, { ...EMPTY, lang: this.state.lang })}>
          <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true"><rect width="11" height="11" rx="2.5" fill="#b8500a"></rect><rect x="13" width="11" height="11" rx="2.5" fill="#5b2a86"></rect></svg>
          ${words.shell.product}
        </a>
        <search-box .drawable=${this.drawable} .sets=${this.catalogue?.sets ?? []} @place=${this.#onPlace}></search-box>
        <nav aria-label=${words.shell.viewsLabel}>
          ${this.#link("explore")} ${this.#link("compare")} ${this.#link("overlay")} ${this.#link("profile")}
          <button type="button" class="nav-help" data-testid="own-figures" @click=${() => this.#openOwn()}>${words.own.button}</button>
          <button type="button" class="nav-help nav-print" data-testid="print" @click=${() => this.#print()}>${words.print.button}</button>
          ${this.state.view === "explore" ? html`<button type="button" class="nav-help" data-testid="share" aria-haspopup="dialog" @click=${() => this.#explore?.share()}>${words.designer.open}</button>` : nothing}
          <button type="button" class="nav-help" data-testid="help" @click=${() => this.#help("")}>${words.shell.help}</button>
        </nav>
      </header>
      ${this.offline ? html`<p class="offline" role="status">${words.shell.offline}</p>` : nothing}
      ${this.cited || this.lost ? html`<cited-release .release=${this.cited ?? this.lost} .lost=${this.lost !== null} @see-latest=${() => this.store.set({ release: null })} @dismiss=${() => ((this.lost = null), this.requestUpdate())}></cited-release>` : nothing}
      <first-steps></first-steps>
      ${this.#view()}
      <print-sheet></print-sheet>
      <term-note @all-words=${(/** @type {CustomEvent<string>} */ e) => this.#help(e.detail)}></term-note>
      <glossary-panel @print-view=${() => this.#print()} @first-steps=${() => /** @type {import("./first-steps.js").FirstSteps} */ (this.querySelector("first-steps")).again()}></glossary-panel>
      <own-panel .sets=${this.served?.sets ?? []} @own-show=${this.#onOwnShow}></own-panel>`;
  }

  #view() {
    if (this.error) return html`<main id="main" class="blank">${errorPanel(this.error, () => this.load(), true)}</main>`;
    if (!this.catalogue) return loadingPage(words.shell.loadingAtlas);
    if (this.state.view === "compare" && this.state.mode === "areas") {
      if (!customElements.get("areas-view")) return this.#onDemand(() => import("../compare/areas-view.js"));
      return html`<areas-view .state=${this.state} .store=${this.store} .catalogue=${this.catalogue}></areas-view>`;
    }
    if (this.state.view === "compare") {
      if (!customElements.get("compare-view")) return this.#onDemand(() => import("../compare/compare-view.js"));
      return html`<compare-view .state=${this.state} .store=${this.store} .catalogue=${this.catalogue}></compare-view>`;
    }
    if (this.state.view === "profile") {
      if (!customElements.get("profile-view")) return this.#onDemand(() => import("../profile/profile-view.js"));
      return html`<profile-view .state=${this.state} .store=${this.store} .catalogue=${this.catalogue} @go-compare=${this.#onCompare}></profile-view>`;
    }
    if (this.state.view === "overlay") {
      if (!customElements.get("overlay-view")) return this.#onDemand(() => import("../overlay/overlay-view.js"));
      return html`<overlay-view .state=${this.state} .store=${this.store} .catalogue=${this.catalogue}></overlay-view>`;
    }
    return html`<explore-view .state=${this.state} .store=${this.store} .catalogue=${this.catalogue} @go-compare=${this.#onCompare}></explore-view>`;
  }

  /** A view that is fetched when it is first looked at. @param {() => Promise<unknown>} load */
  #onDemand(load) {
    load().then(
      () => this.requestUpdate(),
      () => (this.error = new ApiError(words.shell.codeAway, { kind: "offline" })),
    );
    return loadingPage(words.shell.loadingView);
  }

  /** @param {AppState["view"]} view */
  #link(view) {
    const to = { ...this.visited.way(this.state, view, this.catalogue), release: this.state.release };
    return html`<a href="/${toSearch(to)}" aria-current=${this.state.view === view ? "page" : nothing} @click=${(/** @type {MouseEvent} */ e) => this.#go(e, to)}>${words.shell.views[view]}</a>`;
  }

  /** @param {MouseEvent} event @param {AppState} to */
  #go(event, to) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    this.store.set(to);
  }

  /** The panel is fetched when it is first wanted. @param {File} [file] */
  async #openOwn(file) {
    await import("../own/own-panel.js");
    await this.updateComplete;
    /** @type {import("../own/own-panel.js").OwnPanel | null} */ (this.querySelector("own-panel"))?.open(file);
  }

  /** @param {CustomEvent<{ id: string, set: string }>} event */
  #onOwnShow(event) {
    const { id, set } = event.detail;
    this.store.set({ view: "explore", indicator: id, group: null, measure: null, period: null, table: false, ...(set === this.state.set ? {} : { set, map: null, area: null }) });
  }

  /** @returns {import("../explore/explore-view.js").ExploreView | null} */
  get #explore() {
    return this.querySelector("explore-view");
  }

  #print() {
    /** @type {import("../print/print-sheet.js").PrintSheet | null} */ (this.querySelector("print-sheet"))?.print();
  }

  /** All words, beginning with one; Help without. @param {string} term */
  #help(term) {
    const reading = [.../** @type {NodeListOf<import("../glossary/how-to-read.js").HowToRead>} */ (this.querySelectorAll("how-to-read"))].flatMap((e) => e.sentences);
    /** @type {import("../glossary/glossary-panel.js").GlossaryPanel | null} */ (this.querySelector("glossary-panel"))?.open(term, { reading: term ? [] : reading });
  }

  /** A word where it stands. @param {HTMLElement} word with the id of its term */
  #explain(word) {
    /** @type {import("../glossary/term-note.js").TermNote | null} */ (this.querySelector("term-note"))?.open(word.getAttribute("data-term") ?? "", word);
  }

  /** @param {CustomEvent<string[]>} event */
  #onCompare(event) {
    // Areas together stand in the table alone.
    const mode = event.detail.some((code) => code.includes("~")) ? /** @type {const} */ ("areas") : this.state.mode;
    const to = { ...this.state, view: /** @type {const} */ ("compare"), areas: event.detail, map: null, mode };
    this.store.set(this.catalogue ? withSecondPane({ ...to, right: EMPTY.right, more: [] }, this.catalogue) : to);
  }

  /** Goes to a found place, on the present boundaries if they hold it. @param {CustomEvent<import("../types").FoundArea>} event */
  async #onPlace(event) {
    const area = event.detail;
    const catalogue = this.catalogue;
    if (!catalogue) return;
    if (this.state.view === "profile") return this.store.set({ area: area.code });
    if (this.state.view === "compare" && this.state.mode === "areas") return this.store.set({ areas: [...new Set([...this.state.areas, area.code])].slice(0, MOST_AREAS) });
    const drawable = area.sets.filter((id) => indicatorsOf(catalogue, id).length > 0);
    const present = this.state.set ?? "";
    const byDefault = catalogue.sets.find((s) => s.isDefault && drawable.includes(s.id))?.id;
    const set = drawable.includes(present) ? present : (byDefault ?? drawable[0]);
    if (!set) return;
    const compare = this.state.view === "compare" && set === present;
    if (compare) this.store.set({ area: area.code, areas: [...new Set([...this.state.areas, area.code])].slice(-MOST_AREAS) });
    else if (this.state.view === "overlay" && set === present) this.store.set({ area: area.code, table: false });
    else this.store.set({ view: "explore", table: false, area: area.code, ...(set === present ? {} : { set, map: null }) });
    await this.updateComplete;
    const view = /** @type {import("../explore/explore-view.js").ExploreView | null} */ (this.querySelector("explore-view, compare-view, overlay-view"));
    view?.showWhenThere(area.code);
  }
}

customElements.define("atlas-app", AtlasApp);
