/** What each area of an overlay looks like and is called on the map. Pure. */

import { PAPER, indexedPaints, patternOf } from "../choropleth/paint.js";
import { words } from "../words/catalogue.js";
import { valueSentence } from "../words/sentences.js";
import { axisTitle, classWords } from "./axis-words.js";
import { BIVARIATE } from "./bivariate-palette.js";
import { marksOf } from "./overlay-rows.js";

/** @typedef {import("./overlay-rows.js").OverlayRow} OverlayRow */
/** @typedef {import("../choropleth/paint.js").Paint} Paint */

/** Of an area that is not chosen. @type {Paint} */
export const NOT_CHOSEN = { fill: PAPER, pattern: "set-aside" };
/** Equal paints are one object. @type {Paint[]} */
const PLAIN = BIVARIATE.map((fill) => ({ fill, pattern: null }));
/** A stroke where the cell could be another, or a cross where it could not. @type {Record<"uncertain" | "certain", Paint[]>} */
const MARKED = {
  uncertain: BIVARIATE.map((fill) => ({ fill, pattern: "between" })),
  certain: BIVARIATE.map((fill) => ({ fill, pattern: "firm" })),
};
/** @type {Map<string, Paint>} */
const ABSENT = new Map();

/** Why an area has no cell, as a pattern: the side that has no figure says it, x first. @param {OverlayRow} row */
export function absentPaint({ x, y }) {
  const pattern = patternOf(x.value === null || x.marker === "unreliable" ? x.marker : y.marker);
  const made = ABSENT.get(pattern) ?? { fill: PAPER, pattern };
  ABSENT.set(pattern, made);
  return made;
}

/** The paint of a cell that has a mark. @param {number} cell @param {"uncertain" | "certain"} mark */
export const markedPaint = (cell, mark) => MARKED[mark][cell];

/** @param {OverlayRow} row @param {boolean} isChosen @param {import("./overlay-rows.js").Marked} marked @returns {Paint} */
export function paintOf(row, isChosen, marked) {
  if (row.cell === null) return absentPaint(row);
  if (!isChosen) return NOT_CHOSEN;
  const isMarked = marked !== null && row.certain === (marked === "certain");
  return (isMarked ? MARKED[marked] : PLAIN)[row.cell];
}

/** How sure the cell of an area is, in words. @param {OverlayRow} row */
export function certaintyWords({ cell, certain }) {
  const { area } = words.overlay;
  if (cell === null) return area.noCell;
  return certain === null ? area.notKnown : certain ? area.certain : area.uncertain;
}

/** Both figures with their likely ranges, and the cell. @param {OverlayRow} row @param {import("../types").OverlayAnswer} answer */
export function linesOf(row, { x, y }) {
  const { area } = words.overlay;
  const lines = [area.side(axisTitle(x), valueSentence(row.x, x)), area.side(axisTitle(y), valueSentence(row.y, y))];
  if (row.cell !== null) lines.push(area.cell(classWords(x, row.cell % 3), classWords(y, Math.floor(row.cell / 3))));
  if (row.cell === null || row.certain === false) lines.push(certaintyWords(row));
  return lines;
}

/** Each with one full stop. @param {string[]} lines */
export const sentences = (lines) => lines.map((line) => line.replace(/\.?$/, ".")).join(" ");

export class OverlayLooks {
  /** @param {OverlayRow[]} rows @param {import("../types").OverlayAnswer} answer @param {(row: OverlayRow) => boolean} isChosen */
  constructor(rows, answer, isChosen) {
    this.rows = rows;
    this.answer = answer;
    this.isChosen = isChosen;
    this.marked = marksOf(rows).marked;
  }

  /** @param {number} index */
  paint(index) {
    return paintOf(this.rows[index], this.isChosen(this.rows[index]), this.marked);
  }

  /** The paints of all areas at once. */
  get indexed() {
    return indexedPaints(/** @type {any} */ (this.rows), (row) => paintOf(/** @type {any} */ (row), this.isChosen(/** @type {any} */ (row)), this.marked));
  }

  /** Name, figures and cell as one text. @param {number} index */
  label(index) {
    const row = this.rows[index];
    return `${row.name}: ${sentences(linesOf(row, this.answer))}`;
  }

  /** Lines of the tip beside the pointer. @param {number} index */
  hint(index) {
    const row = this.rows[index];
    return [row.name, ...linesOf(row, this.answer)];
  }
}
