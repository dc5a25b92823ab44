/**
 * The compiled part of reading columns: a switch of indicator goes over every area several times, and it is the first or
 * second time on the page, before any compiler of JavaScript has warmed to it (decision 15).
 */

import code from "./engine/columns.ts?wasm";
import { instantiate } from "./wasm.js";

const { exports: engine, lying } = instantiate(code);

/** Calls with room in the memory of the engine that is given back afterwards. @template T @param {(room: (bytes: number) => number) => T} call @returns {T} */
function withRoom(call) {
  /** @type {number[]} */
  const taken = [];
  const room = (/** @type {number} */ bytes) => {
    const at = engine.take(Math.max(8, bytes));
    taken.push(at);
    return at;
  };
  try {
    return call(room);
  } finally {
    for (const at of taken) engine.give(at);
  }
}

/** @param {(bytes: number) => number} room @param {Uint8Array | Uint16Array | Float64Array} list */
function put(room, list) {
  const at = room(list.byteLength);
  lying(/** @type {any} */ (list.constructor), at, list.length).set(list);
  return at;
}

/** @param {Uint8Array} planes @param {number} count @param {number} width bytes of a number @param {number} low @param {number} decimals @returns {Float64Array} NaN for none */
export function numbersOf(planes, count, width, low, decimals) {
  return withRoom((room) => {
    const from = put(room, planes);
    const out = room(8 * count);
    engine.numbers(from, count, width, low, 10 ** Math.abs(decimals), decimals < 0, out);
    return lying(Float64Array, out, count).slice();
  });
}

/**
 * Areas that are alike in the class of their value and in up to three words have one number.
 * @param {number} count @param {Float64Array | null} values @param {number[]} limits between classes @param {(import("./columns.js").Words | null)[]} words three columns
 * @param {(example: number) => number} numberOf of a kind, by an area of it; several kinds may have the same
 * @returns {Uint16Array} of each area
 */
export function kindsOf(count, values, limits, words, numberOf) {
  return withRoom((room) => {
    const sizes = words.map((column) => (column?.words.length ?? 0) + 1);
    const most = sizes.reduce((product, size) => product * size, limits.length + 2);
    const [first, second, third] = words.map((column) => (column ? put(room, column.which) : 0));
    const given = values ? put(room, values) : 0;
    const table = put(room, new Uint16Array(most));
    const examples = room(4 * most);
    const out = room(2 * count);
    const found = engine.kinds(count, given, put(room, Float64Array.from(limits)), limits.length, first, sizes[0], second, sizes[1], third, table, out, examples);
    const numbers = Uint16Array.from(lying(Int32Array, examples, found), numberOf);
    engine.renumber(out, count, put(room, numbers));
    return lying(Uint16Array, out, count).slice();
  });
}
