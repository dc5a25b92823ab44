/** What one map shows: geometry and values fetched apart and joined. Old data stay until the new ones are there. */

import { ApiError, Latest, fetchColumns, fetchGeometry, fetchValues, fetchView, isAborted } from "../api.js";
import { joinRows } from "../choropleth/rows.js";
import { LAPTOP, geometryFor, metresPerPixel, wholeSetMetres } from "../map/geometry.js";
import { ListedAreas, isLarge } from "../map/listed-areas.js";
import { isOfPage } from "./page-figures.js";
import { drawingOf, packedAreas } from "../map/raster/packed-areas.js";

/** @typedef {import("../types").BoundarySet} BoundarySet */
/** @typedef {import("../types").Query} Query */
/** @typedef {import("../api.js").More} More */
/** @typedef {import("../map/raster/packed-areas.js").PackedAreas} PackedAreas */
/** @typedef {import("../packed/columns.js").Columns} Columns */

export class MapData {
  /** @param {() => void} changed @param {{ width: number, height: number }} [room] pixels that the map has at most */
  constructor(changed, room = LAPTOP) {
    this.changed = changed;
    this.room = room;
    this.latest = new Latest();
    this.refining = new Latest();
    /** @type {ListedAreas | PackedAreas | null} */
    this.areas = null;
    /** @type {import("../types").ViewAnswer | null} */
    this.answer = null;
    /** @type {import("../types").Row[]} */
    this.rows = [];
    /** Whether the ranges of the rows are there: until then a map may be coloured, and no figure may be read. */
    this.ranged = true;
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

  /** Whether anything is still on its way. */
  get busy() {
    return this.loading || (!this.ranged && !this.error);
  }

  /** Whether its rows are those of a set, complete and without a fault. @param {BoundarySet} set */
  holds(set) {
    return !this.loading && !this.error && this.rows.length > 0 && this.set?.id === set.id;
  }

  /** @param {string | null} code @returns {import("../types").Row | null} */
  row(code) {
    return this.rows[this.areas?.indexOf(code) ?? -1] ?? null;
  }

  /** @param {BoundarySet} set @param {Query} query @param {More} [more] */
  async load(set, query, more = {}) {
    const signal = this.latest.next();
    this.refining.stop();
    this.loading = true;
    this.error = null;
    this.changed();
    try {
      await (isLarge(set) ? this.#loadPacked(set, query, more, signal) : this.#loadListed(set, query, more, signal));
    } catch (error) {
      if (isAborted(error) || signal.aborted) return;
      this.loading = false;
      this.error = asApiError(error);
    }
    if (!signal.aborted) this.changed();
  }

  /** @param {BoundarySet} set @param {Query} query @param {More} more @param {AbortSignal} signal */
  async #loadListed(set, query, more, signal) {
    // A new release may draw a set of the same name anew.
    const same = this.areas instanceof ListedAreas && this.set?.id === set.id && this.set.geometry[0]?.url === set.geometry[0]?.url ? this.areas : null;
    const url = same ? this.geometryUrl : geometryFor(set, wholeSetMetres(set, this.room)).url;
    const [areas, answer] = await Promise.all([same ?? fetchGeometry(url, signal).then((g) => new ListedAreas(g)), fetchValues(query, more, signal)]);
    if (signal.aborted) return;
    this.geometryUrl = url;
    Object.assign(this, { set, areas, answer, rows: joinRows(answer, areas), ranged: true, loading: false });
  }

  /** Coloured as soon as the figures are there; the ranges follow at once. @param {BoundarySet} set @param {Query} query @param {More} more @param {AbortSignal} signal */
  async #loadPacked(set, query, more, signal) {
    const drawing = drawingOf(geometryFor(set, wholeSetMetres(set, this.room)));
    if (!drawing.packed || isOfPage(query.indicator)) {
      const [areas, answer] = await Promise.all([packedAreas(set, drawing), fetchValues(query, more, signal)]);
      const { PackedRows, columnsOf } = areas.tools;
      const columns = columnsOf(answer, areas);
      if (!signal.aborted) Object.assign(this, { set, areas, answer, rows: new PackedRows(answer.layer, areas, columns, columns).list(), ranged: true, loading: false });
      return;
    }
    const [areas, view, figures] = await Promise.all([packedAreas(set, drawing), fetchView(query, more, signal), fetchColumns("figures", query, more, signal)]);
    if (signal.aborted) return;
    checkOrder(figures, areas);
    // While there is a map, its new colours come first; before there is one, it is still being drawn.
    const isSwitch = this.areas === areas;
    const packed = new areas.tools.PackedRows(view.layer, areas, figures, null);
    const rows = packed.list(this.rows);
    Object.assign(this, { set, areas, answer: view, rows, ranged: false, loading: false });
    this.changed();
    const [ranges] = await Promise.all([fetchColumns("ranges", query, more, signal), isSwitch ? onScreen() : null]);
    if (signal.aborted) return;
    checkOrder(ranges, areas);
    packed.complete(ranges);
    // The same rows know more now; another list tells those who remember them.
    Object.assign(this, { rows: rows.slice(), ranged: true });
  }

  /** Fetches a finer drawing of a small set when the map has come close enough to show the difference. @param {number} zoom @param {number} lat */
  async refine(zoom, lat) {
    const { set, answer } = this;
    if (!set || this.loading || isLarge(set)) return;
    const { url } = geometryFor(set, metresPerPixel(zoom, lat));
    const order = set.geometry.map((g) => g.url);
    if (order.indexOf(url) <= order.indexOf(this.geometryUrl)) return;
    const signal = this.refining.next();
    try {
      const areas = new ListedAreas(await fetchGeometry(url, signal));
      if (signal.aborted || this.set !== set || !answer || this.answer !== answer) return;
      this.areas = areas;
      this.geometryUrl = url;
      this.rows = joinRows(/** @type {import("../types").ValuesAnswer} */ (answer), areas);
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

/** Where no frame is painted, in a tab that nobody looks at, nothing waits for longer. */
const UNSEEN_MILLIS = 100;

/** When what has changed by now is on the screen. */
function onScreen() {
  return new Promise((resolve) => {
    setTimeout(resolve, UNSEEN_MILLIS);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

/** Figures may only be joined to the areas they were written for. @param {Columns} columns @param {PackedAreas} areas */
function checkOrder(columns, areas) {
  if (columns.count === areas.count && (areas.order === null || columns.order === areas.order)) return;
  throw new ApiError("", { kind: "unreadable", fault: "notTogether" });
}

/** @param {unknown} error */
export function asApiError(error) {
  if (error instanceof ApiError) return error;
  console.error(error);
  return new ApiError("", { kind: "unreadable", fault: "ofThisPage" });
}
