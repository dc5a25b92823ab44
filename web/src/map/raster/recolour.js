/**
 * Paints area rasters by look-up, in WebAssembly: a switch of indicator is the first thing of its kind on the page, and a
 * compiler of JavaScript that has seen only plain colours throws its work away at the first pattern (decision 15).
 * Colours are 32-bit words as a little-endian canvas holds them: alpha, blue, green, red.
 */

import code from "./engine/painting.ts?wasm";
import { instantiate } from "../../packed/wasm.js";

/** @typedef {import("./engine.js").AreaRaster} AreaRaster */
/** @typedef {{ size: number, pixels: Uint32Array, name?: string }} Tile a square of a pattern, in device pixels */
/** @typedef {{ left: number, top: number, right: number, bottom: number }} Part of a raster, in its pixels; right and bottom are beyond */
/**
 * @typedef {object} Colours
 * @property {Uint8Array | Uint16Array} which of the words each area has
 * @property {Uint32Array} words a colour each, or a pattern
 * @property {number} outline a word too
 * @property {Tile[]} tiles patterns that words refer to
 */

const { exports: painter, lying } = instantiate(code);

/** @param {string} hex "#rrggbb" @param {number} [alpha] 0 to 255 */
export function wordOf(hex, alpha = 255) {
  const n = parseInt(hex.slice(1), 16);
  return ((alpha << 24) | ((n & 255) << 16) | (n & 0xff00) | (n >> 16)) >>> 0;
}

/** A word that stands for a pattern: the number of its tile where a colour has its opacity. @param {number} tile 0 to 253 */
export const patternWord = (tile) => ((tile + 1) << 24) >>> 0;

/** What the painter has at hand. @type {Colours | null} */
let mixed = null;

/** @param {Colours} colours */
function mix(colours) {
  if (mixed === colours) return;
  const { which, words, outline, tiles } = colours;
  let at = 2 * tiles.length;
  const table = new Uint32Array(at + tiles.reduce((sum, { pixels }) => sum + pixels.length, 0));
  tiles.forEach(({ size, pixels }, i) => {
    table.set([size, at], 2 * i);
    table.set(pixels, at);
    at += pixels.length;
  });
  const to = painter.roomForTiles(Math.max(8, table.byteLength));
  lying(Uint32Array, to, table.length).set(table);
  // After the palette nothing, and the outline: what a raster holds beside areas.
  const given = painter.take(4 * (words.length + 2));
  lying(Uint32Array, given, words.length + 2).set([...words, 0, outline]);
  painter.use(given, words.length + 2);
  painter.give(given);
  const by = painter.roomForTable(which.length + 2);
  const held = lying(Uint16Array, by, which.length + 2);
  held[0] = words.length;
  held.set(which, 1);
  held[which.length + 1] = words.length + 1;
  mixed = colours;
}

/** What a raster is made of. */
export const LISTS = /** @type {const} */ (["ids", "rows", "pixels", "mixedRows", "first", "parts", "shares"]);

/** A raster where the painter finds it, until it is released. */
export class HeldRaster {
  /** @param {AreaRaster} raster */
  constructor(raster) {
    this.view = raster.view;
    this.wide = raster.ids instanceof Uint32Array;
    /** Around all that is not empty. @type {Part} */
    this.extent = extentOf(raster);
    this.at = LISTS.map((name) => {
      const list = raster[name];
      const at = painter.take(Math.max(4, list.byteLength));
      lying(Uint8Array, at, list.byteLength).set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength));
      return at;
    });
  }

  /** @param {Colours} colours @param {Part} [part] the whole by default @returns {Uint8ClampedArray<ArrayBuffer>} its pixels, until the painter is called again */
  paint(colours, part = { left: 0, top: 0, right: this.view.width, bottom: this.view.height }) {
    mix(colours);
    const { width, left, top } = this.view;
    const [ids, rows, pixels, mixedRows, first, parts, shares] = this.at;
    painter.look(width, left, top, ids, rows, pixels, mixedRows, first, parts, shares);
    const at = painter.paint(part.left, part.top, part.right, part.bottom, this.wide);
    return lying(Uint8ClampedArray, at, 4 * (part.right - part.left) * (part.bottom - part.top));
  }

  /** The area that covers most of a pixel. @param {number} x device pixels from its left @param {number} y @returns {number | null} */
  areaAt(x, y) {
    const { width, height } = this.view;
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column >= width || row >= height) return null;
    const pixel = row * width + column;
    const [id] = this.wide ? lying(Uint32Array, this.at[0] + 4 * pixel, 1) : lying(Uint16Array, this.at[0] + 2 * pixel, 1);
    return id ? id - 1 : null;
  }

  /** Gives its memory back. */
  release() {
    for (const at of this.at) painter.give(at);
    this.at = [];
  }
}

/** @param {AreaRaster} raster @returns {Part} without width or height where all of it is empty */
function extentOf({ view: { width }, rows }) {
  const extent = { left: width, top: rows.length / 2, right: 0, bottom: 0 };
  for (let row = 0; 2 * row < rows.length; row++) {
    const [from, to] = [rows[2 * row] - row * width, rows[2 * row + 1] - row * width];
    if (from >= to) continue;
    if (from < extent.left) extent.left = from;
    if (to > extent.right) extent.right = to;
    if (row < extent.top) extent.top = row;
    extent.bottom = row + 1;
  }
  return extent.bottom ? extent : { left: 0, top: 0, right: 0, bottom: 0 };
}

/** Memory of the painter, in bytes. */
export const bytesOfPainter = () => painter.memory.buffer.byteLength;
