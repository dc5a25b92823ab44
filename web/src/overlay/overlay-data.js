/** What Overlay shows: boundaries, two measures together, a third where one is asked for. Old data stay until the new are there. */

import { Latest, fetchGeometry, fetchOverlay, fetchValues, isAborted } from "../api.js";
import { joinRows } from "../choropleth/rows.js";
import { geometryFor, metresPerPixel, wholeSetMetres } from "../map/geometry.js";
import { ListedAreas, isLarge } from "../map/listed-areas.js";
import { drawingOf, packedAreas } from "../map/raster/packed-areas.js";
import { asApiError } from "../state/map-data.js";
import { isOfPage } from "../state/page-figures.js";
import { joinOverlay } from "./overlay-rows.js";
import { pageOverlay } from "./page-overlay.js";
import { thirdsOf } from "./third-measure.js";

/** @typedef {import("../types").BoundarySet} BoundarySet */
/** @typedef {import("../types").Query} Query */
/** @typedef {import("./overlay-rows.js").OverlayRow} OverlayRow */

/** The server's answer; where a measure is the reader's own, one of the page, which asks the server for the other alone. @param {Query} x @param {Query} y @param {AbortSignal} signal */
async function answerTo(x, y, signal) {
  if (!isOfPage(x.indicator) && !isOfPage(y.indicator)) return fetchOverlay(x, y, signal);
  return pageOverlay(...(await Promise.all([fetchValues(x, {}, signal), fetchValues(y, {}, signal)])));
}

export class OverlayData {
  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
    this.latest = new Latest();
    this.refining = new Latest();
    this.latestThird = new Latest();
    /** @type {ListedAreas | import("../map/raster/packed-areas.js").PackedAreas | null} */
    this.areas = null;
    /** @type {import("../types").OverlayAnswer | null} */
    this.answer = null;
    /** @type {OverlayRow[]} */
    this.rows = [];
    /** @type {BoundarySet | null} the set the data belong to */
    this.set = null;
    /** @type {import("../api.js").ApiError | null} */
    this.error = null;
    this.loading = false;
    this.geometryUrl = "";
    /** @type {Query | null} */
    this.thirdQuery = null;
    /** @type {import("../types").ValuesAnswer | null} */
    this.thirdAnswer = null;
    /** @type {import("./third-measure.js").Third | null} */
    this.third = null;
    /** @type {"" | "loading" | "away"} */
    this.thirdState = "";
  }

  /** @param {BoundarySet} set @param {Query} x @param {Query} y */
  async load(set, x, y) {
    const signal = this.latest.next();
    this.refining.stop();
    this.loading = true;
    this.error = null;
    this.changed();
    try {
      const [areas, answer] = await Promise.all([this.#areasOf(set, signal), answerTo(x, y, signal)]);
      if (signal.aborted) return;
      Object.assign(this, { set, areas, answer, rows: joinOverlay(answer, areas), loading: false });
      this.#joinThird();
    } catch (error) {
      if (isAborted(error) || signal.aborted) return;
      this.loading = false;
      this.error = asApiError(error);
    }
    this.changed();
  }

  /** @param {BoundarySet} set @param {AbortSignal} signal */
  async #areasOf(set, signal) {
    const geometry = geometryFor(set, wholeSetMetres(set));
    if (this.areas && this.set?.id === set.id && this.set.geometry[0]?.url === set.geometry[0]?.url) return this.areas;
    this.geometryUrl = geometry.url;
    return isLarge(set) ? packedAreas(set, drawingOf(geometry)) : new ListedAreas(await fetchGeometry(geometry.url, signal));
  }

  /** Asks for a third measure, or takes it away. @param {Query | null} query */
  async loadThird(query) {
    if (JSON.stringify(query) === JSON.stringify(this.thirdQuery) && this.thirdState !== "away") return;
    const signal = this.latestThird.next();
    Object.assign(this, { thirdQuery: query, thirdAnswer: null, third: null, thirdState: query ? "loading" : "" });
    if (!query) return;
    try {
      const answer = await fetchValues(query, {}, signal);
      if (signal.aborted) return;
      Object.assign(this, { thirdAnswer: answer, thirdState: "" });
      this.#joinThird();
    } catch (error) {
      if (isAborted(error) || signal.aborted) return;
      this.thirdState = "away";
    }
    this.changed();
  }

  #joinThird() {
    const { thirdAnswer, areas, set } = this;
    if (!thirdAnswer || !areas || thirdAnswer.layer.set.id !== set?.id) return;
    this.third = thirdsOf(joinRows(thirdAnswer, areas), thirdAnswer.layer, thirdAnswer.release);
  }

  get busy() {
    return this.loading || this.thirdState === "loading";
  }

  /** @param {string | null} code @returns {OverlayRow | null} */
  row(code) {
    return this.rows[this.areas?.indexOf(code) ?? -1] ?? null;
  }

  /** Fetches a finer drawing of a small set when the map has come close enough to show the difference. @param {number} zoom @param {number} lat */
  async refine(zoom, lat) {
    const { set, answer } = this;
    if (!set || !answer || this.loading || isLarge(set)) return;
    const { url } = geometryFor(set, metresPerPixel(zoom, lat));
    const order = set.geometry.map((g) => g.url);
    if (order.indexOf(url) <= order.indexOf(this.geometryUrl)) return;
    const signal = this.refining.next();
    try {
      const areas = new ListedAreas(await fetchGeometry(url, signal));
      if (signal.aborted || this.set !== set || this.answer !== answer) return;
      Object.assign(this, { areas, geometryUrl: url, rows: joinOverlay(answer, areas) });
      this.#joinThird();
      this.changed();
    } catch {
      // The coarser drawing stays: nothing is lost but detail.
    }
  }

  stop() {
    this.latest.stop();
    this.refining.stop();
    this.latestThird.stop();
  }
}
