/** The data of two to four maps: their values on one scale or their own, and the difference of the first two where the server gives one. */

import { Latest } from "../api.js";
import { MapData } from "../state/map-data.js";
import { limitsOfViews } from "../state/pooled.js";
import { remembered } from "../words/remembered.js";
import { canShareScale, differenceBetween } from "./panes.js";

/** @typedef {import("../state/resolve.js").Resolved} Resolved */

export class PairData {
  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
    this.left = new MapData(changed);
    this.right = new MapData(changed);
    /** All of them, in their order; the last two may be out of use. */
    this.all = [this.left, this.right, new MapData(changed), new MapData(changed)];
    this.used = 2;
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
    return this.all.slice(0, this.used).some((data) => data.busy) || (this.differs && this.difference.busy);
  }

  /** @param {Resolved[]} panes two to four @param {boolean} sharing one scale, where two or more agree in unit and measure */
  async load(panes, sharing) {
    const [left, right] = panes;
    const signal = this.latest.next();
    this.used = panes.length;
    this.all.slice(this.used).forEach((data) => data.stop());
    /** @type {Map<string, Promise<number[] | undefined>>} */
    const pools = new Map();
    const breaksOf = (/** @type {Resolved} */ pane) => {
      const alike = panes.filter((other) => canShareScale(pane.query, other.query));
      if (!sharing || alike.length < 2) return undefined;
      const key = `${pane.query.indicator}|${pane.query.measure}`;
      // Where the values cannot be had, each map asks for itself and shows what is wrong.
      const pool = pools.get(key) ?? limitsOfViews(alike, pane.indicator.kind, signal).catch(() => undefined);
      pools.set(key, pool);
      return pool;
    };
    const breaks = await Promise.all(panes.map(breaksOf));
    if (signal.aborted) return;
    this.difference.stop();
    const asked = differenceBetween(left.query, right.query, left.indicator);
    this.differs = asked !== null;
    const loading = panes.map((pane, i) => this.all[i].load(pane.set, pane.query, { breaks: breaks[i] }));
    // The two columns stand without it; the table then says that there is no difference.
    if (asked) loading.push(this.difference.load(right.set, asked.query, { reference: asked.reference }));
    await Promise.all(loading);
  }

  stop() {
    this.latest.stop();
    this.all.forEach((data) => data.stop());
    this.difference.stop();
  }
}

/** @param {MapData} data with a layer */
export function shown(data) {
  return { layer: /** @type {import("../types").Layer} */ (data.layer), rows: data.rows, row: (/** @type {string} */ code) => data.row(code) };
}
