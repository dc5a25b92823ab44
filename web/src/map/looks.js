/** What each area of a layer looks like and is called on a map. Pure. */

import { indexedPaints, painter } from "../choropleth/paint.js";
import { wordsOf } from "../words/measures.js";
import { whyNone } from "../words/reasons.js";
import { likely, valueSentence } from "../words/sentences.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */

/** Stands wherever a figure would, until its range is there: no figure is read without it. */
export const RANGE_LOADING = "Its figure comes with its likely range, which is loading.";

export class AreaLooks {
  /** @param {Layer} layer @param {Row[]} rows @param {boolean} [ranged] whether the ranges are there */
  constructor(layer, rows, ranged = true) {
    this.layer = layer;
    this.rows = rows;
    this.ranged = ranged;
    this.painter = painter(layer, ranged);
  }

  /** @param {number} index */
  paint(index) {
    return this.painter(this.rows[index]);
  }

  /** The paints of all areas at once. */
  get indexed() {
    return indexedPaints(this.rows, this.painter);
  }

  /** Name and figure as one sentence. @param {number} index */
  label(index) {
    const row = this.rows[index];
    return `${row.name}: ${this.#isWaiting(row) ? RANGE_LOADING : valueSentence(row, this.layer)}`;
  }

  /** Lines of the tip beside the pointer. @param {number} index */
  hint(index) {
    const row = this.rows[index];
    return this.#isWaiting(row) ? [row.name, RANGE_LOADING] : hint(row, this.layer);
  }

  /** @param {Row} row */
  #isWaiting(row) {
    return !this.ranged && row.value != null;
  }
}

/** @param {Row} row @param {Layer} layer */
export function hint(row, layer) {
  if (row.value == null) return [row.name, whyNone(row, layer)];
  const words = wordsOf(layer);
  const lines = [row.name, words.phrase(row, layer), likely(row, layer)];
  if (row.clarity === "no-clear-difference") lines.push(words.unclear);
  return lines;
}
