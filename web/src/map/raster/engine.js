/**
 * The compiled part of the drawing thread: it holds geometry and scan-converts it. WebAssembly, because this runs once per
 * page before any compiler of JavaScript has warmed to it, and the first map waits for it (decision 15).
 */

import { HALF_WORLD_METRES, partsOf } from "../../packed/coverage.js";
import code from "./engine/drawing.ts?wasm";
import { instantiate } from "./wasm.js";

/** @typedef {import("../../packed/coverage.js").Coverage} Coverage */
/**
 * @typedef {object} View what to draw, in device pixels
 * @property {number} width
 * @property {number} height
 * @property {number} left of the raster in a world of `scale` pixels; whole
 * @property {number} top
 * @property {number} scale device pixels of the whole world
 * @property {number} ratio device pixels of a CSS pixel
 * @property {{ width: number, whole?: boolean }} line CSS pixels; `whole`: every outline is drawn in full, whatever the size of its area
 */
/**
 * @typedef {object} AreaRaster
 * @property {View} view
 * @property {number} count areas of the set
 * @property {Uint16Array | Uint32Array} ids for each pixel 0 or, one more than its index, the area that covers most of it
 * @property {Uint32Array} rows for each row the first pixel that is not empty and one after the last
 * @property {Uint32Array} pixels pixels that show more than one thing, ascending
 * @property {Uint32Array} mixedRows for each row the first of those, and one more for the end
 * @property {Uint32Array} first the first part of each of those, and one more for the end
 * @property {Uint16Array | Uint32Array} parts what it shows: like `ids`, or count + 1 for an outline
 * @property {Uint8Array} shares how much of the pixel, out of 255
 */

const { exports: engine, lying } = instantiate(code);

/** Memory of the engine, in bytes. */
export const bytesHeld = () => engine.memory.buffer.byteLength;

/** A boundary set in the memory of the engine, until it is released. */
export class HeldCoverage {
  /** @param {Pick<Coverage, "count" | "order" | "toleranceMetres" | "text">} about @param {{ ringCount: number, vertexCount: number, refCount: number }} sizes */
  constructor({ count, order, toleranceMetres, text }, { ringCount, vertexCount, refCount }) {
    this.count = count;
    this.sizes = { ringCount, vertexCount, refCount };
    this.at = {
      firstRing: engine.take(4 * (count + 1)),
      firstRef: engine.take(4 * (ringCount + 1)),
      refs: engine.take(4 * refCount),
      xs: engine.take(8 * vertexCount),
      ys: engine.take(8 * vertexCount),
      boxes: engine.take(32 * count),
      signs: engine.take(ringCount),
    };
    this.released = false;
    this.about = { count, order, toleranceMetres, text };
  }

  /** Says that what is called next is about this set. */
  use() {
    const { firstRing, firstRef, refs, xs, ys, boxes, signs } = this.at;
    engine.use(this.count, this.sizes.vertexCount, firstRing, firstRef, refs, xs, ys, boxes, signs);
  }

  /** Works out boxes and which rings are holes. */
  measure() {
    lying(Int8Array, this.at.signs, this.sizes.ringCount).fill(0);
    this.use();
    engine.measureBoxes();
    engine.measureSigns();
  }

  /** Its lists where they lie: to be used before the engine is called again. @returns {Coverage} */
  lists() {
    const { at, count, sizes } = this;
    return {
      ...this.about,
      firstRing: lying(Uint32Array, at.firstRing, count + 1),
      firstRef: lying(Uint32Array, at.firstRef, sizes.ringCount + 1),
      refs: lying(Uint32Array, at.refs, sizes.refCount),
      xs: lying(Float64Array, at.xs, sizes.vertexCount),
      ys: lying(Float64Array, at.ys, sizes.vertexCount),
      boxes: lying(Float64Array, at.boxes, 4 * count),
    };
  }

  /** For each ring 1 where its area counts for its area, −1 where it is a hole, 0 without extent, by the even-odd rule. */
  signs() {
    return lying(Int8Array, this.at.signs, this.sizes.ringCount).slice();
  }

  /** Gives its memory back. */
  release() {
    if (this.released) return;
    this.released = true;
    for (const at of Object.values(this.at)) engine.give(at);
  }
}

/** @param {ArrayBuffer} buffer a packed coverage @returns {HeldCoverage} @throws {Error} what is wrong with it */
export function holdPacked(buffer) {
  const parts = partsOf(buffer);
  const { ringCount, vertexCount, refCount, grid, geometry } = parts;
  // Lists cannot be longer than the bytes that are to fill them.
  for (const [promised, bytes, what] of /** @type {[number, Uint8Array, string][]} */ ([[parts.count, geometry.ringCounts, "ring counts"], [ringCount, geometry.ringLengths, "ring lengths"], [refCount, geometry.references, "references"], [vertexCount, geometry.xSteps, "x of vertices"], [vertexCount, geometry.ySteps, "y of vertices"]]))
    if (promised > bytes.length) throw new Error(`The ${what} of the packed coverage end too early: its head says ${promised}, and there are ${bytes.length} bytes.`);
  const held = new HeldCoverage(parts, parts);
  /** @type {number[]} */
  const taken = [];
  const put = (/** @type {Uint8Array} */ bytes) => {
    const at = engine.take(bytes.length);
    lying(Uint8Array, at, bytes.length).set(bytes);
    taken.push(at);
    return at;
  };
  try {
    const at = held.at;
    held.use();
    end(engine.readSums(put(geometry.ringCounts), geometry.ringCounts.length, parts.count, ringCount, at.firstRing), "ring counts", ringCount);
    end(engine.readSums(put(geometry.ringLengths), geometry.ringLengths.length, ringCount, refCount, at.firstRef), "ring lengths", refCount);
    const [r, x, y] = [geometry.references, geometry.xSteps, geometry.ySteps];
    engine.readVertices(put(r), r.length, put(x), x.length, put(y), y.length, refCount);
    end(engine.leftOfRefs.value, ["references", "x of vertices", "y of vertices"][engine.fault.value && engine.fault.value < 3 ? engine.faultOf.value : 0], vertexCount);
    end(engine.leftOfX.value, "x of vertices", vertexCount);
    end(engine.leftOfY.value, "y of vertices", vertexCount);
    engine.placeVertices(grid.x0, grid.y0, grid.cell, HALF_WORLD_METRES);
    held.measure();
    return held;
  } catch (error) {
    held.release();
    throw error;
  } finally {
    for (const at of taken) engine.give(at);
  }
}

const [ENDS_TOO_EARLY, TOO_LARGE, NO_SUCH_VERTEX, WRONG_SUM] = [1, 2, 3, 4];

/** What the engine found wrong, in words; or that a list goes on after its end. @param {number} left bytes that nobody read @param {string} what @param {number} promised by the head */
function end(left, what, promised) {
  const { fault, faultAt, faultOf } = engine;
  if (fault.value === ENDS_TOO_EARLY) throw new Error(`The ${what} of the packed coverage end too early.`);
  if (fault.value === TOO_LARGE) throw new Error(`The ${what} of the packed coverage hold a number that is too large.`);
  if (fault.value === NO_SUCH_VERTEX) throw new Error(`The packed coverage refers to vertex ${faultAt.value} when it has given ${faultOf.value} of ${promised}.`);
  if (fault.value === WRONG_SUM) throw new Error(`The ${what} of the packed coverage add up to ${faultAt.value}; its head says ${promised}.`);
  if (fault.value) throw new Error(`The packed coverage gives ${faultAt.value} vertices; its head says ${promised}.`);
  if (left) throw new Error(`The ${what} of the packed coverage are followed by ${left} bytes that nobody asked for.`);
}

/** Takes in lists that were made elsewhere. @param {Omit<Coverage, "boxes">} coverage @returns {HeldCoverage} */
export function hold(coverage) {
  const { firstRing, firstRef, refs, xs, ys } = coverage;
  const held = new HeldCoverage(coverage, { ringCount: firstRef.length - 1, vertexCount: xs.length, refCount: refs.length });
  const lists = held.lists();
  lists.firstRing.set(firstRing);
  lists.firstRef.set(firstRef);
  lists.refs.set(refs);
  lists.xs.set(xs);
  lists.ys.set(ys);
  held.measure();
  return held;
}

/** @param {HeldCoverage} held @param {View} view @returns {AreaRaster} of its own memory */
export function scan(held, view) {
  const { width, height, left, top, scale, ratio, line } = view;
  const { count } = held;
  const wide = count + 2 > 0xffff;
  held.use();
  engine.scan(width, height, left, top, scale, line.width * ratio, ratio, Boolean(line.whole), wide);
  const mixed = engine.mixed.value;
  const used = engine.partCount.value;
  const Ids = /** @type {typeof Uint16Array} */ (/** @type {unknown} */ (wide ? Uint32Array : Uint16Array));
  return {
    view, count,
    ids: lying(Ids, engine.ids.value, width * height).slice(),
    rows: lying(Uint32Array, engine.rows.value, 2 * height).slice(),
    pixels: lying(Uint32Array, engine.pixels.value, mixed).slice(),
    mixedRows: lying(Uint32Array, engine.mixedRows.value, height + 1).slice(),
    first: lying(Uint32Array, engine.first.value, mixed + 1).slice(),
    parts: lying(Ids, engine.parts.value, used).slice(),
    shares: lying(Uint8Array, engine.shares.value, used).slice(),
  };
}
