/** What each area of a layer looks like and is called on a map. Pure. */

import { NO_MARKS, isSure, otherClasses } from "../choropleth/certainty.js";
import { indexedPaints, painter } from "../choropleth/paint.js";
import { packedOf } from "../choropleth/rows.js";
import { words } from "../words/catalogue.js";
import { withMinusSigns } from "../words/format.js";
import { wordsOf } from "../words/measures.js";
import { whyNone } from "../words/reasons.js";
import { likely, valueSentence } from "../words/sentences.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */

export class AreaLooks {
  /** @param {Layer} layer @param {Row[]} rows @param {boolean} [ranged] whether the ranges are there @param {import("../choropleth/certainty.js").Marks} [marks] what is set aside and marked */
  constructor(layer, rows, ranged = true, marks = NO_MARKS) {
    this.layer = layer;
    this.rows = rows;
    this.ranged = ranged;
    this.marks = marks;
    this.painter = painter(layer, ranged, marks);
  }

  /** @param {number} index */
  paint(index) {
    return this.painter(this.rows[index]);
  }

  /** The paints of all areas at once. */
  get indexed() {
    // Which classes a likely range reaches into only a row can say.
    const packed = this.marks.edges ? null : packedOf(this.rows);
    return packed ? packed.indexedPaints(this.painter) : indexedPaints(this.rows, this.painter);
  }

  /** Name and figure as one sentence. @param {number} index */
  label(index) {
    const row = this.rows[index];
    if (this.#isWaiting(row)) return `${row.name}: ${words.map.rangeLoading}`;
    return [`${row.name}: ${valueSentence(row, this.layer)}`, ...this.#notes(row)].join(". ");
  }

  /** Lines of the tip beside the pointer. @param {number} index */
  hint(index) {
    const row = this.rows[index];
    return this.#isWaiting(row) ? [row.name, words.map.rangeLoading] : [...hint(row, this.layer), ...this.#notes(row)];
  }

  /** What the marks of an area say. @param {Row} row */
  #notes(row) {
    const { sure, edges } = this.marks;
    if (row.value == null) return [];
    if (sure && !isSure(row)) return [words.explore.certainty.areaSetAside];
    const others = edges ? otherClasses(row, this.layer) : [];
    return others.length ? [words.explore.certainty.couldBe(others.map((k) => withMinusSigns(this.layer.legend[k].label)))] : [];
  }

  /** @param {Row} row */
  #isWaiting(row) {
    return !this.ranged && row.value != null;
  }
}

/** @param {Row} row @param {Layer} layer */
export function hint(row, layer) {
  if (row.value == null) return [row.name, whyNone(row, layer)];
  const of = wordsOf(layer);
  const lines = [row.name, of.phrase(row, layer), likely(row, layer)];
  if (row.clarity === "no-clear-difference") lines.push(of.unclear);
  return lines;
}
