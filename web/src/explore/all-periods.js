/** All periods at once: a small map for each, in one set of classes and on one extent. Each leads to its period. */

import { LitElement, html, nothing, svg } from "lit";
import { ref } from "lit/directives/ref.js";
import { Latest, fetchValues, isAborted } from "../api.js";
import { NO_MARKS } from "../choropleth/certainty.js";
import { joinRows } from "../choropleth/rows.js";
import { painter } from "../choropleth/paint.js";
import { SvgPatterns } from "../map/patterns.js";
import { byLook, smallDrawing } from "../map/small-drawing.js";
import { asApiError } from "../state/map-data.js";
import { limitsOfAllPeriods, shownPeriods } from "../state/pooled.js";
import { errorPanel } from "../shell/states.js";
import { words } from "../words/catalogue.js";
import { withMinusSigns } from "../words/format.js";
import { remembered } from "../words/remembered.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */
/** @typedef {{ layer: Layer, rows: Row[] }} Small */

const SIDE = 170;

export class AllPeriods extends LitElement {
  static properties = { now: { attribute: false }, areas: { attribute: false }, release: { attribute: false }, selected: { attribute: false }, marks: { attribute: false }, small: { state: true }, error: { state: true } };

  constructor() {
    super();
    /** @type {import("../state/resolve.js").Resolved | null} */
    this.now = null;
    /** @type {import("../map/listed-areas.js").ListedAreas | null} */
    this.areas = null;
    this.release = 0;
    /** @type {string | null} */
    this.selected = null;
    this.marks = NO_MARKS;
    /** @type {Small[]} */
    this.small = [];
    /** @type {import("../api.js").ApiError | null} */
    this.error = null;
    this.latest = new Latest();
    this.shown = "";
    this.drawing = remembered((/** @type {import("../map/listed-areas.js").ListedAreas} */ areas, /** @type {import("../types").Bbox} */ bbox) => smallDrawing(areas.features, bbox, SIDE));
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.latest.stop();
    this.shown = "";
  }

  willUpdate() {
    if (!this.now || !this.areas) return;
    const key = JSON.stringify([{ ...this.now.query, period: "" }, this.release]);
    if (key === this.shown) return;
    this.shown = key;
    this.#load(this.now, this.areas);
  }

  /** @param {import("../state/resolve.js").Resolved} now @param {import("../map/listed-areas.js").ListedAreas} areas */
  async #load({ set, query, indicator, periods }, areas) {
    const signal = this.latest.next();
    this.error = null;
    const shown = shownPeriods(periods, query);
    try {
      const breaks = await limitsOfAllPeriods(set, query, shown, indicator.kind, signal);
      const answers = await Promise.all(shown.map((p) => fetchValues({ ...query, period: p.id }, { breaks }, signal)));
      if (!signal.aborted) this.small = answers.map((answer) => ({ layer: answer.layer, rows: joinRows(answer, areas) }));
    } catch (error) {
      if (!isAborted(error) && !signal.aborted) this.error = asApiError(error);
    }
  }

  render() {
    const { now, areas, small } = this;
    const w = words.explore.time;
    if (this.error && now && areas) return errorPanel(this.error, () => this.#load(now, areas));
    if (!now || !areas || !small.length) return html`<p class="fine" role="status">${w.loading}</p>`;
    const drawing = this.drawing(areas, now.set.bbox);
    return html`<h2 class="years-title">${w.title(small[0].layer.period.name, small[small.length - 1].layer.period.name)}</h2>
      <p class="fine">${w.how}</p>
      <ul class="years" data-testid="all-periods">
        ${small.map((one) => html`<li>${this.#one(one, drawing, now.query.period)}</li>`)}
      </ul>`;
  }

  /** @param {Small} small @param {import("../map/small-drawing.js").SmallDrawing} drawing @param {string} current */
  #one({ layer, rows }, { width, height, paths }, current) {
    const isNow = layer.period.id === current;
    const paint = painter(layer, true, this.marks);
    const chosen = this.areas?.indexOf(this.selected) ?? -1;
    const draw = (/** @type {Element | undefined} */ element) => {
      if (!(element instanceof SVGElement)) return;
      element.querySelector("defs")?.remove();
      const patterns = new SvgPatterns(element);
      const group = /** @type {SVGElement} */ (element.querySelector("g"));
      group.replaceChildren();
      for (const [look, d] of byLook(paths, (i) => paint(rows[i]))) {
        const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
        path.setAttribute("d", d);
        path.setAttribute("fill", patterns.fill(look));
        group.append(path);
      }
    };
    return html`<button
      type="button"
      class="year ${isNow ? "is-now" : ""}"
      aria-current=${isNow ? "true" : nothing}
      aria-label=${words.explore.time.small(layer.period.name, this.#counts(layer))}
      data-period=${layer.period.id}
      @click=${() => this.dispatchEvent(new CustomEvent("period", { detail: { id: layer.period.id } }))}
    >
      <svg viewBox="-1 -1 ${width + 2} ${height + 2}" aria-hidden="true" ${ref(draw)}>
        <g stroke="#4d5b60" stroke-width="0.3"></g>
        ${chosen < 0 ? nothing : svg`<path class="year-chosen" d=${paths[chosen]}></path>`}
      </svg>
      <span>${layer.period.name}</span>
    </button>`;
  }

  /** How many areas are in each class, the highest first. @param {Layer} layer */
  #counts(layer) {
    const { set, legend, missing } = layer;
    return [...legend]
      .reverse()
      .filter((c) => c.count)
      .map((c) => ({ count: c.count, label: withMinusSigns(c.label) }))
      .concat(missing.map((m) => ({ count: m.count, label: m.label })))
      .map(({ count, label }, i) => words.explore.time.counted(count, i === 0 ? set : null, label));
  }
}

customElements.define("all-periods", AllPeriods);
