/** A map in a partner's page: begins with what its page holds, and speaks with the host on a channel, if there is one. */

import { LitElement, html, nothing } from "lit";
import "leaflet/dist/leaflet.css";
import "../../style.css";
import "./frame.css";
import { fetchCatalogue, pinRelease, getJson, releases } from "../../api.js";
import { AreaLooks } from "../../map/looks.js";
import { MapData } from "../../state/map-data.js";
import { resolve } from "../../state/resolve.js";
import { words } from "../../words/catalogue.js";
import { isTested } from "../../words/measures.js";
import { valueSentence } from "../../words/sentences.js";
import "../../choropleth/legend.js";
import "../../map/atlas-map.js";
import { Host } from "./host.js";
import { watchLinks } from "./links.js";
import { themeOf } from "./theme.js";

/** @typedef {import("../../types").BoundarySet} BoundarySet */
/** @typedef {import("../../types").Query} Query */
/**
 * @typedef {{ release: number, pinned: boolean, query: Query, set: BoundarySet, area: string | null, page: string, table: string, latest: string, notice: string }} Start
 */
/** @typedef {{ isNewer: boolean, sentence: string, corrections: { source: string, published: string, text: string }[] }} Notice */

const say = words.embed;
/** From this width on the legend stands beside the map, as in `frame.css`. */
const BESIDE = 600;
/** CSS pixels that a map is high at most, likewise. */
const MOST_HIGH = 480;

/** @param {import("../../types").Layer} layer */
const sourcesOf = (layer) => layer.sources.map((s) => `${s.title}, ${s.publisher} (${s.licence})`).join("; ");

export class ParityWidget extends LitElement {
  static properties = { version: { state: true }, hovered: { state: true }, selected: { state: true }, notice: { state: true }, address: { state: true } };

  constructor() {
    super();
    this.start = /** @type {Start} */ (JSON.parse(document.getElementById("start")?.textContent ?? "{}"));
    this.version = 0;
    /** @type {string | null} */
    this.hovered = null;
    this.selected = this.start.area;
    /** @type {Notice | null} */
    this.notice = null;
    /** A link that the frame may not open. */
    this.address = "";
    this.query = this.start.query;
    this.set = this.start.set;
    this.data = new MapData(() => this.version++, { width: innerWidth, height: MOST_HIGH });
    /** @type {AreaLooks | null} */
    this.looks = null;
    /** Asked for once: wishes that wait for it are then granted in their order. @type {Promise<import("../../types").Catalogue> | null} */
    this.catalogue = null;
    this.told = "";
    pinRelease(this.start.release);
    this.host = new Host((wish) => this.#show(wish));
    this.#theme();
    // A release that is gone under a widget that follows the latest: its page has the next one.
    releases.addEventListener("gone", () => !this.start.pinned && location.reload(), { once: true });
    this.data.load(this.set, this.query);
    if (this.start.pinned) this.#askNotice();
  }

  createRenderRoot() {
    return this;
  }

  #theme() {
    const { dark, accent, link } = themeOf(new URLSearchParams(location.search), matchMedia("(prefers-color-scheme: dark)").matches);
    const root = document.documentElement;
    root.classList.add("widget");
    root.classList.toggle("dark", dark);
    root.classList.toggle("follows", this.host.isThere);
    if (accent) root.style.setProperty("--host", accent);
    if (link) root.style.setProperty("--link", link);
  }

  async #askNotice() {
    this.notice = await getJson(this.start.notice).catch(() => null);
  }

  /** @param {import("./protocol.js").Wish} wish */
  async #show(wish) {
    if ("area" in wish) this.selected = wish.area ?? null;
    const { area: _area, ...parts } = wish;
    if (!Object.keys(parts).length) return;
    /** @type {import("../../types").Catalogue} */
    let catalogue;
    try {
      this.catalogue ??= fetchCatalogue(undefined, this.start.release);
      catalogue = await this.catalogue;
    } catch (error) {
      this.catalogue = null;
      this.host.tell("failed", { message: error instanceof Error ? error.message : say.failed });
      return;
    }
    const next = resolve({ ...this.query, ...parts }, catalogue);
    if (!next) return;
    this.query = next.query;
    this.set = next.set;
    if (next.notices.length) this.host.tell("changed", { notices: next.notices });
    await this.data.load(next.set, next.query);
  }

  willUpdate() {
    const { layer, rows, ranged } = this.data;
    if (layer && (this.looks?.rows !== rows || this.looks.layer !== layer || this.looks.ranged !== ranged)) this.looks = new AreaLooks(layer, rows, ranged);
  }

  updated() {
    const { layer, answer } = this.data;
    if (layer && !this.data.busy && this.told !== JSON.stringify(this.query)) {
      this.told = JSON.stringify(this.query);
      document.title = layer.title;
      this.host.tell("view", { ...this.query, release: answer?.release, title: layer.title });
    }
  }

  firstUpdated() {
    watchLinks(this, (address) => (this.address = address));
    this.host.follow(this);
  }

  render() {
    const { data } = this;
    const { layer } = data;
    if (data.error && !layer) return this.#fault(data.error.message);
    return html`<main class="widget-body" aria-busy=${data.busy}>
      <h1 data-testid="title">${layer?.title ?? document.title}</h1>
      <div class="widget-map">
        <atlas-map
          data-testid="map"
          .bbox=${(data.set ?? this.set).bbox}
          .count=${(data.set ?? this.set).count}
          .areas=${data.areas}
          .looks=${this.looks}
          .selected=${this.selected}
          .hovered=${this.hovered}
          .label=${layer ? say.map(layer.title) : say.loading}
          .quietWheel=${true}
          @area-hover=${this.#onHover}
          @area-select=${this.#onSelect}
          @map-settled=${this.#onSettled}
        ></atlas-map>
        ${layer ? nothing : html`<p class="widget-wait" role="status">${say.loading}</p>`}
      </div>
      <p class="widget-area" role="status" data-testid="area">${layer ? this.#area(layer) : nothing}</p>
      ${layer ? this.#key(layer) : nothing} ${data.error ? this.#fault(data.error.message) : nothing} ${layer ? this.#foot(layer) : nothing}
    </main>`;
  }

  /** @param {string} message */
  #fault(message) {
    return html`<div class="widget-fault" role="alert">
      <p>${message}</p>
      <button type="button" class="button" @click=${() => this.data.load(this.set, this.query)}>${say.again}</button>
      <a href=${this.start.page} target="_blank" rel="noopener">${say.openAtlas}</a>
    </div>`;
  }

  /** @param {import("../../types").Layer} layer */
  #area(layer) {
    if (!this.data.ranged) return words.shell.rangesLoading;
    const row = this.data.row(this.selected);
    return row ? html`<strong>${row.name}</strong>, ${layer.period.name}: ${valueSentence(row, layer)}` : say.choose(layer.set.areaSingular);
  }

  /** @param {import("../../types").Layer} layer */
  #key(layer) {
    const hasRoom = innerHeight >= (innerWidth >= BESIDE ? 480 : 620);
    return html`<details class="widget-key" ?open=${hasRoom || this.host.isThere}>
      <summary>${say.legend}</summary>
      <atlas-legend .layer=${layer} .rows=${this.data.rows} .ranged=${this.data.ranged}></atlas-legend>
      ${isTested(layer) ? html`<p class="fine">${say.unclear}</p>` : nothing}
    </details>`;
  }

  /** @param {import("../../types").Layer} layer */
  #foot(layer) {
    const { start, notice } = this;
    const release = this.data.answer?.release ?? start.release;
    return html`<footer class="widget-foot">
      ${
        notice?.isNewer || notice?.corrections.length
          ? html`<div class="widget-notice" role="status" data-testid="newer">
              <p>${notice.sentence} <a href=${start.latest} target="_blank" rel="noopener">${say.seeLatest}</a></p>
              ${notice.corrections.map((c) => html`<p>${c.published}, ${c.source}: ${c.text}</p>`)}
            </div>`
          : nothing
      }
      <details class="widget-sources" ?open=${this.host.isThere}>
        <summary>${[...new Set(layer.sources.map((s) => s.publisher))].join("; ")}. ${start.pinned ? say.pinned(release) : say.latest(release)} ${say.more}</summary>
        <p>${layer.uncertainty.text}</p>
        <p>${say.source(sourcesOf(layer))} ${layer.boundarySource.attribution}</p>
      </details>
      <p class="widget-links"><a href=${start.table} target="_blank" rel="noopener">${say.table}</a> <a href=${start.page} target="_blank" rel="noopener">${say.openAtlas}</a></p>
      <div class="widget-address" role="status">${this.address ? html`<label>${say.blocked} <input readonly .value=${this.address} data-testid="address" /></label>` : nothing}</div>
    </footer>`;
  }

  /** @param {CustomEvent<string | null>} event */
  #onHover(event) {
    if (event.detail === this.hovered) return;
    this.hovered = event.detail;
    this.host.tell("hover", this.#told(event.detail));
  }

  /** @param {CustomEvent<string>} event */
  #onSelect(event) {
    this.selected = event.detail === this.selected ? null : event.detail;
    this.host.tell("select", this.#told(this.selected));
  }

  /** @param {CustomEvent<import("../../types").MapView | null>} event */
  #onSettled({ detail }) {
    if (detail) this.data.refine(detail.zoom, detail.lat);
  }

  /** An area as a host is told of it: never a number alone. @param {string | null} code */
  #told(code) {
    const row = this.data.ranged ? this.data.row(code) : null;
    const { layer } = this.data;
    if (!row || !layer) return { area: code };
    const { name, value, lower, upper, marker } = row;
    return { area: code, name, value, lower, upper, marker, unit: layer.unit.words, period: layer.period.name, source: sourcesOf(layer), sentence: valueSentence(row, layer) };
  }
}

customElements.define("parity-widget", ParityWidget);
