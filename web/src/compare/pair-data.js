/** The data of two maps: their values on one scale or their own, and their difference where the server gives one. */

import { Latest, fetchColumns, fetchValues } from "../api.js";
import { pooledLimits, pooledRatioLimits } from "../choropleth/breaks.js";
import { isLarge } from "../map/listed-areas.js";
import { drawingOf } from "../map/raster/packed-areas.js";
import { isOfPage } from "../state/page-figures.js";
import { MapData } from "../state/map-data.js";
import { measureWords } from "../words/measures.js";
import { remembered } from "../words/remembered.js";
import { differenceBetween } from "./panes.js";

/** @typedef {import("../types").ValuesAnswer} ValuesAnswer */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */

export class PairData {
  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
    this.left = new MapData(changed);
    this.right = new MapData(changed);
    this.latest = new Latest();
    /** Right against left. */
    this.difference = new MapData(changed);
    this.differs = false;
    // The same thing as long as its rows are the same, for those who remember what they made of it.
    this.shownOf = remembered((/** @type {MapData} */ data, /** @type {import("../types").Row[]} */ _rows) => shown(data));
  }

  /** The difference of the two, where there is one and it is there with its ranges. */
  get gap() {
    const { difference } = this;
    return this.differs && difference.layer && !difference.busy && !difference.error ? this.shownOf(difference, difference.rows) : null;
  }

  /** Whether the ranges of all that is compared are there. */
  get ranged() {
    return this.left.ranged && this.right.ranged;
  }

  get busy() {
    return this.left.busy || this.right.busy || (this.differs && this.difference.busy);
  }

  /** @param {Resolved} left @param {Resolved} right @param {boolean} sharing one scale */
  async load(left, right, sharing) {
    const signal = this.latest.next();
    const breaks = sharing && left.indicator.kind !== "decile" ? await this.#limits(left, right, signal) : undefined;
    if (signal.aborted) return;
    this.difference.stop();
    const asked = differenceBetween(left.query, right.query, left.indicator);
    this.differs = asked !== null;
    const loading = [this.left.load(left.set, left.query, { breaks }), this.right.load(right.set, right.query, { breaks })];
    // The two columns stand without it; the table then says that there is no difference.
    if (asked) loading.push(this.difference.load(right.set, asked.query, { reference: asked.reference }));
    await Promise.all(loading);
  }

  /** Limits from the values of both maps together. @param {Resolved} left @param {Resolved} right @param {AbortSignal} signal */
  async #limits(left, right, signal) {
    try {
      const values = (await Promise.all([left, right].map((pane) => valuesOf(pane, signal)))).flat();
      const { neutral } = measureWords(left.query.measure);
      const limits = neutral === 1 ? pooledRatioLimits(values) : pooledLimits(values, { symmetric: neutral === 0 });
      return limits.length ? limits : undefined;
    } catch {
      // Each map then asks for itself and shows what is wrong.
      return undefined;
    }
  }

  stop() {
    this.latest.stop();
    this.left.stop();
    this.right.stop();
    this.difference.stop();
  }
}

/** @param {MapData} data with a layer */
export function shown(data) {
  return { layer: /** @type {import("../types").Layer} */ (data.layer), rows: data.rows, row: (/** @type {string} */ code) => data.row(code) };
}

/** @param {Resolved} pane @param {AbortSignal} signal @returns {Promise<number[]>} */
async function valuesOf({ set, query }, signal) {
  if (!isLarge(set) || isOfPage(query.indicator) || !drawingOf(set.geometry[0]).packed) return firmValues(await fetchValues(query, {}, signal));
  const columns = await fetchColumns("figures", query, {}, signal);
  const markers = columns.words("marker");
  return Array.from(columns.numbers("value") ?? []).filter((v, i) => !Number.isNaN(v) && markers?.at(i) !== "unreliable");
}

/** Unreliable values stay out of breaks. @param {ValuesAnswer} answer @returns {number[]} */
export function firmValues({ columns }) {
  return columns.value.filter((v, i) => typeof v === "number" && columns.marker?.[i] !== "unreliable").map(Number);
}
