/** What each area of a layer looks like and is called on a map. Pure. */

import { painter } from "../choropleth/paint.js";
import { wordsOf } from "../words/measures.js";
import { whyNone } from "../words/reasons.js";
import { likely, valueSentence } from "../words/sentences.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */

/** @param {Layer} layer @param {Row[]} rows @param {unknown} answer */
export function areaLooks(layer, rows, answer) {
  const paint = painter(layer);
  const look = (/** @type {number} */ index) => {
    const row = rows[index];
    return {
      paint: paint(row),
      get label() {
        return `${row.name}: ${valueSentence(row, layer)}`;
      },
      get hint() {
        return hint(row, layer);
      },
    };
  };
  return { look, rows, answer };
}

/** Lines of the tip beside the pointer. @param {Row} row @param {Layer} layer */
export function hint(row, layer) {
  if (row.value == null) return [row.name, whyNone(row, layer)];
  const words = wordsOf(layer);
  const lines = [row.name, words.phrase(row, layer), likely(row, layer)];
  if (row.clarity === "no-clear-difference") lines.push(words.unclear);
  return lines;
}
