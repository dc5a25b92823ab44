/**
 * The compiled part of the drawing thread: it holds geometry and scan-converts it. WebAssembly, because this runs once per
 * page before any compiler of JavaScript has warmed to it, and the first map waits for it (decision 15).
 */

import { HALF_WORLD_METRES, partsOf } from "../../packed/coverage.js";
import code from "./engine/drawing.ts?wasm";
import { instantiate } from "../../packed/wasm.js";

/** @typedef {import("../../packed/coverage.js").Coverage} Coverage */
/**
 * @typedef {object} View what to draw, in device pixels
 * @property {number} width
 * @property {number} height
 * @property {number} left of the raster in a world of `scale` pixels; whole
 * @property {number} top
 * @property {number} scale device pixels of the whole world
 * @property {number} ratio device pixels of a CSS pixel
 * @property {number} [most] pixels of the largest raster that this map will ask for
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
  const { count, ringCount, vertexCount, refCount, grid, geometry } = parts;
  /** What of it, and how many numbers its head promises. @type {[Uint8Array, string, number][]} */
  const lists = [
    [geometry.ringCounts, "ring counts", count],
    [geometry.ringLengths, "ring lengths", ringCount],
    [geometry.references, "references", refCount],
    [geometry.xSteps, "x of vertices", vertexCount],
    [geometry.ySteps, "y of vertices", vertexCount],
  ];
  // A number is a byte at least: no memory is taken for what cannot be there.
  for (const [bytes, what, promised] of lists) if (promised > bytes.length) throw new Error(`The ${what} of the packed coverage end too early: its head says ${promised}, and there are ${bytes.length} bytes.`);
  const held = new HeldCoverage(parts, parts);
  const given = lists.map(([bytes]) => {
    const at = engine.take(bytes.length);
    lying(Uint8Array, at, bytes.length).set(bytes);
    return at;
  });
  const [lengths, names] = [lists.map(([bytes]) => bytes.length), lists.map(([, what]) => what)];
  try {
    held.use();
    const rings = engine.readSums(given[0], lengths[0], count, ringCount, held.at.firstRing);
    refuseFault(names[0], ringCount);
    const refs = engine.readSums(given[1], lengths[1], ringCount, refCount, held.at.firstRef);
    refuseFault(names[1], refCount);
    engine.readVertices(given[2], lengths[2], given[3], lengths[3], given[4], lengths[4], refCount);
    refuseFault(names[2 + engine.faultOf.value], vertexCount);
    const left = [rings, refs, engine.leftOfRefs.value, engine.leftOfX.value, engine.leftOfY.value];
    left.forEach((bytes, i) => {
      if (bytes) throw new Error(`The ${names[i]} of the packed coverage are followed by ${bytes} bytes that nobody asked for.`);
    });
    engine.placeVertices(grid.x0, grid.y0, grid.cell, HALF_WORLD_METRES);
    held.measure();
    return held;
  } catch (error) {
    held.release();
    throw error;
  } finally {
    for (const at of given) engine.give(at);
  }
}

const [ENDS_TOO_EARLY, TOO_LARGE, NO_SUCH_VERTEX, WRONG_SUM] = [1, 2, 3, 4];

/** What the engine found wrong, in words. @param {string} what was read @param {number} promised by the head */
function refuseFault(what, promised) {
  const { fault, faultAt, met } = engine;
  if (fault.value === ENDS_TOO_EARLY) throw new Error(`The ${what} of the packed coverage end too early.`);
  if (fault.value === TOO_LARGE) throw new Error(`The ${what} of the packed coverage hold a number that is too large.`);
  if (fault.value === NO_SUCH_VERTEX) throw new Error(`The packed coverage refers to vertex ${faultAt.value} when it has given ${met.value} of ${promised}.`);
  if (fault.value === WRONG_SUM) throw new Error(`The ${what} of the packed coverage add up to ${faultAt.value}; its head says ${promised}.`);
  if (fault.value) throw new Error(`The packed coverage gives ${met.value} vertices; its head says ${promised}.`);
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
  const { width, height, left, top, scale, ratio, line, most = width * height } = view;
  const { count } = held;
  const wide = count + 2 > 0xffff;
  held.use();
  engine.scan(width, height, left, top, scale, line.width * ratio, ratio, Boolean(line.whole), wide, most);
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
