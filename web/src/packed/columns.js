/**
 * Reads value columns (`.apv`, `server/docs/value-columns.md`): the figures of a view over a whole set. A column is
 * decoded when it is first asked for. Pure.
 */

import { Bytes } from "./bytes.js";
import { numbersOf } from "./column-engine.js";
import { orderAt } from "./coverage.js";

const [NUMBERS, WORDS, EXACT] = [0, 1, 2];

export class Columns {
  /** @param {number} count @param {string} order @param {Map<string, () => Float64Array | Words>} readers */
  constructor(count, order, readers) {
    this.count = count;
    this.order = order;
    this.readers = readers;
    /** @type {Map<string, Float64Array | Words | null>} */
    this.read = new Map();
  }

  /** @param {string} name */
  #column(name) {
    let column = this.read.get(name);
    if (column === undefined) {
      column = this.readers.get(name)?.() ?? null;
      this.read.set(name, column);
    }
    return column;
  }

  /** A column of numbers, NaN for null; null where it holds none. @param {string} name @returns {Float64Array | null} */
  numbers(name) {
    const column = this.#column(name);
    return column instanceof Float64Array ? column : null;
  }

  /** @param {string} name @returns {Words | null} */
  words(name) {
    const column = this.#column(name);
    return column instanceof Words ? column : null;
  }

  /** One cell. @param {string} name @param {number} index @returns {number | string | null} */
  cell(name, index) {
    const column = this.#column(name);
    if (!column) return null;
    if (column instanceof Words) return column.at(index);
    return Number.isNaN(column[index]) ? null : column[index];
  }
}

/** A column of few different words. */
export class Words {
  /** @param {string[]} words @param {Uint8Array} which of each area: 0 none, k the k-th */
  constructor(words, which) {
    this.words = words;
    this.which = which;
  }

  /** @param {number} index @returns {string | null} */
  at(index) {
    const k = this.which[index];
    return k ? this.words[k - 1] : null;
  }
}

/**
 * @param {ArrayBuffer} buffer
 * @param {string | null} [order] of the areas they are to be joined to: columns of any other are refused
 * @returns {Columns} @throws {Error} what is wrong with it
 */
export function readColumns(buffer, order = null) {
  const bytes = new Uint8Array(buffer);
  const view = new DataView(buffer);
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== "APV1") throw new Error("These are no value columns of version 1: they do not begin with APV1.");
  if (bytes.length < 20) throw new Error("The value columns end within their head.");
  const count = view.getUint32(4, true);
  const own = orderAt(bytes, 8);
  if (order !== null && own !== order) throw new Error("The value columns are those of other areas than the boundaries.");
  const columnCount = view.getUint32(16, true);
  const from = new Bytes(bytes.subarray(20), "the value columns");
  /** @type {Map<string, () => Float64Array | Words>} */
  const readers = new Map();
  for (let c = 0; c < columnCount; c++) {
    const name = from.text(from.byte());
    readers.set(name, columnReader(from, count, name));
  }
  from.end();
  return new Columns(count, own, readers);
}

/** Steps over a column and says how to read it. @param {Bytes} from @param {number} count @param {string} name */
function columnReader(from, count, name) {
  const type = from.byte();
  if (type === NUMBERS) {
    const decimals = (from.byte() << 24) >> 24;
    const low = int32(from.run(4));
    const width = from.byte();
    if (width < 1 || width > 4) throw new Error(`The column “${name}” has numbers of ${width} bytes; 1 to 4 are known.`);
    const planes = from.run(width * count);
    return () => numbersOf(planes, count, width, low, decimals);
  }
  if (type === WORDS) {
    const words = Array.from({ length: from.byte() }, () => from.text(from.byte()));
    const which = from.run(count);
    return () => new Words(words, which);
  }
  if (type === EXACT) {
    const exact = from.run(8 * count);
    // A copy: the numbers need not begin at a multiple of eight.
    return () => doublesOf(exact);
  }
  throw new Error(`The column “${name}” is of type ${type}; 0 to 2 are known.`);
}

/** @param {Uint8Array} four little-endian */
const int32 = (four) => four[0] | (four[1] << 8) | (four[2] << 16) | (four[3] << 24);

/** @param {Uint8Array} bytes */
function doublesOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.length / 8 }, (_, i) => view.getFloat64(8 * i, true));
}
