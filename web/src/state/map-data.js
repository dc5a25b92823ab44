/** What one map shows: geometry and values fetched apart and joined. Old data stay until the new ones are there. */

import { ApiError, Latest, fetchGeometry, fetchValues, isAborted } from "../api.js";
import { joinRows } from "../choropleth/rows.js";
import { geometryFor, metresPerPixel } from "../map/geometry.js";

/** @typedef {import("../types").BoundarySet} BoundarySet */
/** @typedef {import("../types").Query} Query */

/** Metres of a pixel when the whole set fills a map of a laptop. @param {BoundarySet} set */
function wholeSetMetres(set) {
  const [w, s, e, n] = set.bbox;
  const width = (e - w) * 111320 * Math.cos((((s + n) / 2) * Math.PI) / 180);
  return Math.max(width / 900, ((n - s) * 111320) / 700);
}

export class MapData {
  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
    this.latest = new Latest();
    this.refining = new Latest();
    /** @type {import("../types").AreaCollection | null} */
    this.areas = null;
    /** @type {import("../types").ValuesAnswer | null} */
    this.answer = null;
    /** @type {import("../types").Row[]} */
    this.rows = [];
    /** @type {BoundarySet | null} the set the data belong to */
    this.set = null;
    /** @type {ApiError | null} */
    this.error = null;
    this.loading = false;
    this.geometryUrl = "";
  }

  get layer() {
    return this.answer?.layer ?? null;
  }

  /** Whether its rows are those of a set, complete and without a fault. @param {BoundarySet} set */
  holds(set) {
    return !this.loading && !this.error && this.rows.length > 0 && this.set?.id === set.id;
  }

  /** @param {BoundarySet} set @param {Query} query @param {number[]} [breaks] */
  async load(set, query, breaks) {
    const signal = this.latest.next();
    this.refining.stop();
    this.loading = true;
    this.error = null;
    this.changed();
    try {
      // A new release may draw a set of the same name anew.
      const sameSet = this.areas !== null && this.set?.id === set.id && this.set.geometry[0]?.url === set.geometry[0]?.url;
      const url = sameSet ? this.geometryUrl : geometryFor(set, wholeSetMetres(set)).url;
      const [areas, answer] = await Promise.all([
        sameSet ? this.areas : fetchGeometry(url, signal),
        fetchValues(query, { breaks }, signal),
      ]);
      if (signal.aborted || !areas) return;
      this.areas = areas;
      this.geometryUrl = url;
      this.answer = answer;
      this.set = set;
      this.rows = joinRows(answer, areas);
      this.loading = false;
    } catch (error) {
      if (isAborted(error) || signal.aborted) return;
      this.loading = false;
      this.error = asApiError(error);
    }
    this.changed();
  }

  /** Fetches a finer drawing when the map has come close enough to show the difference. @param {number} zoom @param {number} lat */
  async refine(zoom, lat) {
    const set = this.set;
    if (!set || this.loading) return;
    const { url } = geometryFor(set, metresPerPixel(zoom, lat));
    const order = set.geometry.map((g) => g.url);
    if (order.indexOf(url) <= order.indexOf(this.geometryUrl)) return;
    const signal = this.refining.next();
    try {
      const areas = await fetchGeometry(url, signal);
      if (signal.aborted || this.set !== set || !this.answer) return;
      this.areas = areas;
      this.geometryUrl = url;
      this.rows = joinRows(this.answer, areas);
      this.changed();
    } catch (error) {
      // The coarser drawing stays: nothing is lost but detail.
      if (!isAborted(error) && !(error instanceof ApiError)) throw error;
    }
  }

  stop() {
    this.latest.stop();
    this.refining.stop();
  }
}

/** @param {unknown} error */
export function asApiError(error) {
  if (error instanceof ApiError) return error;
  console.error(error);
  return new ApiError("Something went wrong in this page. Reload it and try again.", { kind: "unreadable" });
}
