/** The data of two maps: their values on one scale or their own, and their difference where the server gives one. */

import { Latest, fetchValues } from "../api.js";
import { pooledLimits, pooledRatioLimits } from "../choropleth/breaks.js";
import { MapData } from "../state/map-data.js";
import { measureWords } from "../words/measures.js";
import { differenceBetween } from "./panes.js";

/** @typedef {import("../types").Query} Query */
/** @typedef {import("../types").ValuesAnswer} ValuesAnswer */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */

export class PairData {
  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
    this.left = new MapData(changed);
    this.right = new MapData(changed);
    this.latest = new Latest();
    /** @type {ValuesAnswer | null} right against left, or the later against the earlier */
    this.difference = null;
  }

  /** @param {Resolved} left @param {Resolved} right @param {boolean} sharing one scale */
  async load(left, right, sharing) {
    const signal = this.latest.next();
    const limits = sharing && left.indicator.kind !== "decile" ? await this.#limits(left.query, right.query, signal) : undefined;
    if (signal.aborted) return;
    this.difference = null;
    const loading = [this.left.load(left.set, left.query, limits), this.right.load(right.set, right.query, limits)];
    const asked = differenceBetween(left.query, right.query, left.indicator);
    if (asked) {
      // The two columns stand without it; the table then says that there is no difference.
      const difference = await fetchValues(asked.query, { reference: asked.reference }, signal).catch(() => null);
      if (signal.aborted) return;
      this.difference = difference;
      this.changed();
    }
    await Promise.all(loading);
  }

  /** Limits from the values of both maps together. @param {Query} left @param {Query} right @param {AbortSignal} signal */
  async #limits(left, right, signal) {
    try {
      const answers = await Promise.all([fetchValues(left, {}, signal), fetchValues(right, {}, signal)]);
      const values = answers.flatMap(firmValues);
      const { neutral } = measureWords(left.measure);
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
  }
}

/** Unreliable values stay out of breaks. @param {ValuesAnswer} answer @returns {number[]} */
export function firmValues({ columns }) {
  return columns.value.filter((v, i) => typeof v === "number" && columns.marker?.[i] !== "unreliable").map(Number);
}
