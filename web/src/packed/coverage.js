/**
 * Reads a packed coverage (`.apc`, `boundaries/docs/packed-coverage.md`) into flat arrays: a whole boundary set with
 * every vertex once. Positions are shares of the Web Mercator square: 0,0 its north-western corner, 1,1 the south-eastern. Pure.
 */

import { Bytes } from "./bytes.js";

/** Half the width of the Web Mercator square in EPSG:3857 metres: π times the radius of WGS 84. */
export const HALF_WORLD_METRES = Math.PI * 6378137;

/**
 * @typedef {object} Coverage
 * @property {number} count of areas
 * @property {string | null} order 16 hexadecimal digits that name the areas and their order; null where unknown
 * @property {number} toleranceMetres of the drawing, on the ground
 * @property {Float64Array} xs of vertices
 * @property {Float64Array} ys of vertices, southwards
 * @property {Uint32Array} firstRing of each area, and one more for the end
 * @property {Uint32Array} firstRef of each ring, and one more for the end
 * @property {Uint32Array} refs vertices in the order of rings
 * @property {Float64Array} boxes west, north, east, south of each area
 * @property {import("./names.js").Text} text codes and names, read when somebody asks for them: `codesOf`, `namesOf`
 */

const HEAD = 64;
const SECTIONS = ["ring counts", "ring lengths", "references", "x of vertices", "y of vertices", "codes", "names"];

/** @param {Uint8Array} bytes @param {number} at @returns {string} eight bytes in hexadecimal */
export function orderAt(bytes, at) {
  return Array.from(bytes.subarray(at, at + 8), (b) => b.toString(16).padStart(2, "0")).join("");
}

/** @param {ArrayBuffer} buffer @returns {Coverage} @throws {Error} what is wrong with it */
export function readCoverage(buffer) {
  const bytes = new Uint8Array(buffer);
  const view = new DataView(buffer);
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== "APC1") throw new Error("This is no packed coverage of version 1: it does not begin with APC1.");
  if (bytes.length < HEAD) throw new Error("The packed coverage ends within its head.");
  const [count, ringCount, vertexCount, refCount] = [4, 8, 12, 16].map((at) => view.getUint32(at, true));
  const [x0, y0, cell, toleranceMetres] = [28, 36, 44, 52].map((at) => view.getFloat64(at, true));
  const sectionCount = view.getUint32(60, true);
  if (sectionCount !== SECTIONS.length) throw new Error(`The packed coverage has ${sectionCount} sections; version 1 has ${SECTIONS.length}.`);
  let at = HEAD + 4 * sectionCount;
  const [ringCounts, ringLengths, references, xSteps, ySteps, codes, names] = SECTIONS.map((name, i) => {
    const length = HEAD + 4 * i + 4 <= bytes.length ? view.getUint32(HEAD + 4 * i, true) : NaN;
    if (!(at + length <= bytes.length)) throw new Error(`The packed coverage ends within its ${name}.`);
    return new Bytes(bytes.subarray(at, (at += length)), `the ${name} of the packed coverage`);
  });
  if (at !== bytes.length) throw new Error("The packed coverage goes on after its last section.");

  const firstRing = sums(ringCounts, count, ringCount);
  const firstRef = sums(ringLengths, ringCount, refCount);
  const { refs, xs, ys } = readVertices(references, xSteps, ySteps, refCount, vertexCount);
  for (let v = 0; v < vertexCount; v++) {
    xs[v] = (x0 + xs[v] * cell + HALF_WORLD_METRES) / (2 * HALF_WORLD_METRES);
    ys[v] = (HALF_WORLD_METRES - (y0 + ys[v] * cell)) / (2 * HALF_WORLD_METRES);
  }
  for (const section of [ringCounts, ringLengths, references, xSteps, ySteps]) section.end();
  const boxes = boxesOf(count, firstRing, firstRef, refs, xs, ys);
  return {
    count, order: orderAt(bytes, 20), toleranceMetres, xs, ys, firstRing, firstRef, refs, boxes,
    text: { count, codes: codes.bytes, names: names.bytes },
  };
}

/** Where each of so many lists begins in the list of all. @param {Bytes} lengths @param {number} count @param {number} total that the head promises */
function sums(lengths, count, total) {
  const first = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) first[i + 1] = first[i] + lengths.varint();
  if (first[count] !== total) throw new Error(`${lengths.what} add up to ${first[count]}; its head says ${total}.`);
  return first;
}

/**
 * @param {Bytes} references @param {Bytes} xSteps @param {Bytes} ySteps @param {number} refCount @param {number} vertexCount
 * @returns {{ refs: Uint32Array, xs: Float64Array, ys: Float64Array }} positions in grid cells
 */
function readVertices(references, xSteps, ySteps, refCount, vertexCount) {
  const refs = new Uint32Array(refCount);
  const xs = new Float64Array(vertexCount);
  const ys = new Float64Array(vertexCount);
  let met = 0;
  let previous = -1;
  let x = 0;
  let y = 0;
  // This runs before any compiler has warmed to it: short numbers, which most are, are read without a call.
  const { bytes } = references;
  const xBytes = xSteps.bytes;
  const yBytes = ySteps.bytes;
  for (let i = 0; i < refCount; i++) {
    let k = bytes[references.at];
    if (k < 128) references.at++;
    else k = references.varint();
    let vertex = met;
    if (k === 1) vertex = previous - 1;
    else if (k === 2) vertex = previous + 1;
    else if (k >= 3) vertex = met - (k - 2);
    else {
      // Steps lead on from the vertex before, wherever that was given.
      if (previous >= 0 && previous !== met - 1) {
        x = xs[previous];
        y = ys[previous];
      }
      const dx = xBytes[xSteps.at];
      const dy = yBytes[ySteps.at];
      if (dx < 128) {
        xSteps.at++;
        x += dx & 1 ? -(dx + 1) >> 1 : dx >> 1;
      } else x += xSteps.zigzag();
      if (dy < 128) {
        ySteps.at++;
        y += dy & 1 ? -(dy + 1) >> 1 : dy >> 1;
      } else y += ySteps.zigzag();
      xs[met] = x;
      ys[met] = y;
      met++;
    }
    if (!(vertex >= 0 && vertex < met && vertex < vertexCount)) throw new Error(`The packed coverage refers to vertex ${vertex} when it has given ${met} of ${vertexCount}.`);
    refs[i] = previous = vertex;
  }
  if (met !== vertexCount) throw new Error(`The packed coverage gives ${met} vertices; its head says ${vertexCount}.`);
  return { refs, xs, ys };
}

/** West, north, east, south of each area. @param {number} count @param {Uint32Array} firstRing @param {Uint32Array} firstRef @param {Uint32Array} refs @param {Float64Array} xs @param {Float64Array} ys */
export function boxesOf(count, firstRing, firstRef, refs, xs, ys) {
  const boxes = new Float64Array(4 * count);
  for (let a = 0; a < count; a++) {
    let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = firstRef[firstRing[a]]; i < firstRef[firstRing[a + 1]]; i++) {
      const x = xs[refs[i]];
      const y = ys[refs[i]];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < north) north = y;
      if (y > south) south = y;
    }
    boxes[4 * a] = west;
    boxes[4 * a + 1] = north;
    boxes[4 * a + 2] = east;
    boxes[4 * a + 3] = south;
  }
  return boxes;
}
