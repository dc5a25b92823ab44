/** Rows of a large set: each reads its cells from columns when it is asked, so that a switch makes nothing but the list. Pure. */

import { classOf } from "./breaks.js";
import { kindsOf } from "../packed/column-engine.js";
import { Columns, Words } from "../packed/columns.js";

/** @typedef {import("../types").Row} Row */
/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("./paint.js").Paint} Paint */
/** @typedef {import("./paint.js").Painted} Painted */
/** @typedef {{ code(index: number): string, name(index: number): string, otherName?(index: number): Row["otherName"], indexOf(code: string): number, count: number, order: string | null }} Named the areas of a set */

class PackedRow {
  /** @param {{ view: PackedRows }} told what all rows of a list tell of @param {number} index */
  constructor(told, index) {
    this.told = told;
    this.index = index;
  }

  get of() {
    return this.told.view;
  }

  get code() {
    return this.of.areas.code(this.index);
  }

  get name() {
    return this.of.areas.name(this.index);
  }

  /** In the other language, where the boundary file has both. */
  get otherName() {
    return this.of.areas.otherName?.(this.index) ?? null;
  }

  get value() {
    const value = this.of.values ? this.of.values[this.index] : NaN;
    return Number.isNaN(value) ? null : value;
  }

  get marker() {
    return this.of.markers ? this.of.markers.at(this.index) : null;
  }

  get class() {
    const { value } = this;
    return value === null ? null : classOf(value, this.of.limits);
  }
}

/** Columns that come with the ranges. */
const RANGED = [
  "lower", "upper", "numerator", "denominator", "intervalMarker", "clarity", "clarityInList", "reliability", "detectableChange", "refused",
  ...["group", "reference", "baseline", "later"].flatMap((side) => [`${side}Value`, `${side}Lower`, `${side}Upper`, `${side}Marker`]),
];
for (const name of RANGED)
  Object.defineProperty(PackedRow.prototype, name, {
    get() {
      return this.of.ranges?.cell(name, this.index) ?? null;
    },
  });

export class PackedRows {
  /** @param {Layer} layer @param {Named} areas @param {Columns} figures value and marker, to paint with @param {Columns | null} ranges everything else, once it is there; exact values too where those to paint with are rounded */
  constructor(layer, areas, figures, ranges) {
    this.areas = areas;
    this.limits = layer.breaks.limits;
    this.values = figures.numbers("value");
    this.markers = figures.words("marker");
    /** @type {Columns | null} */
    this.ranges = null;
    if (ranges) this.complete(ranges);
  }

  /** All rows have it from now on. @param {Columns} ranges */
  complete(ranges) {
    this.ranges = ranges;
    this.values = ranges.numbers("value") ?? this.values;
  }

  /**
   * @param {Row[]} [former] rows of the same areas that nobody needs any more: they tell of this view from now on, since
   *   to make tens of thousands anew at every switch is most of what a browser must clear away
   * @returns {Row[]} in the order of the areas
   */
  list(former = []) {
    const first = /** @type {any} */ (former[0]);
    if (first instanceof PackedRow && first.of.areas === this.areas && former.length === this.areas.count) {
      first.told.view = this;
      return former.slice();
    }
    const told = { view: /** @type {PackedRows} */ (this) };
    return /** @type {any[]} */ (Array.from({ length: this.areas.count }, (_, i) => new PackedRow(told, i)));
  }

  /**
   * The paint of every row, as numbers of the paints there are: rows that are alike in class, marker, clarity and reliability
   * are painted alike, and few are not.
   * @param {(row: Painted) => Paint} paint that looks at nothing else @returns {{ which: Uint16Array, paints: Paint[] }}
   */
  indexedPaints(paint) {
    const { values, limits, markers, areas } = this;
    const [clarity, reliability] = ["clarity", "reliability"].map((name) => this.ranges?.words(name) ?? null);
    /** @type {Map<Paint, number>} */
    const numbers = new Map();
    const numberOf = (/** @type {number} */ example) => {
      const value = values ? values[example] : NaN;
      const isNumber = !Number.isNaN(value);
      const alike = { value: isNumber ? value : null, class: isNumber ? classOf(value, limits) : null, marker: markers?.at(example) ?? null, clarity: clarity?.at(example) ?? null, reliability: reliability?.at(example) ?? null };
      const made = paint(/** @type {Painted} */ (alike));
      if (!numbers.has(made)) numbers.set(made, numbers.size);
      return /** @type {number} */ (numbers.get(made));
    };
    const which = kindsOf(areas.count, values, limits, [markers, clarity, reliability], numberOf);
    return { which, paints: [...numbers.keys()] };
  }
}

/**
 * The columns of a JSON answer in the order of the areas, for sets that have no packed drawing. Areas without an entry are "missing".
 * @param {import("../types").ValuesAnswer} answer @param {Named} areas @returns {Columns}
 */
export function columnsOf({ columns }, areas) {
  const at = new Map(columns.code.map((code, i) => [code, i]));
  const places = Array.from({ length: areas.count }, (_, i) => at.get(areas.code(i)));
  /** @type {Map<string, () => Float64Array | Words>} */
  const readers = new Map();
  for (const [name, cells] of Object.entries({ marker: columns.code.map(() => null), ...columns })) {
    if (name === "code" || name === "class") continue;
    const cell = (/** @type {number | undefined} */ place) => (place === undefined ? (name === "marker" ? "missing" : null) : cells[place]);
    const all = places.map(cell);
    readers.set(name, () => (all.some((v) => typeof v === "string") ? wordsOf(all) : Float64Array.from(all, (v) => (typeof v === "number" ? v : NaN))));
  }
  return new Columns(areas.count, "", readers);
}

/** @param {(string | number | null)[]} cells */
function wordsOf(cells) {
  const words = [...new Set(cells.filter((c) => typeof c === "string"))];
  const numbers = new Map(words.map((w, i) => [w, i + 1]));
  return new Words(words, Uint8Array.from(cells, (c) => (typeof c === "string" ? (numbers.get(c) ?? 0) : 0)));
}
