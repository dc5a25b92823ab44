/**
 * Takes a packed coverage (`.apc`, `boundaries/docs/packed-coverage.md`) apart: a whole boundary set with every vertex
 * once. Its geometry is read by the drawing thread (`map/raster/engine.js`), its codes and names by `names.js`. Pure.
 */

/** Half the width of the Web Mercator square in EPSG:3857 metres: π times the radius of WGS 84. */
export const HALF_WORLD_METRES = Math.PI * 6378137;

/**
 * @typedef {object} Coverage flat arrays. Positions are shares of the Web Mercator square: 0,0 its north-western corner, 1,1 the south-eastern
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

/**
 * @typedef {object} Parts
 * @property {number} count of areas
 * @property {number} ringCount
 * @property {number} vertexCount
 * @property {number} refCount
 * @property {string} order
 * @property {number} toleranceMetres
 * @property {{ x0: number, y0: number, cell: number }} grid of its vertices: EPSG:3857 metres
 * @property {{ ringCounts: Uint8Array, ringLengths: Uint8Array, references: Uint8Array, xSteps: Uint8Array, ySteps: Uint8Array }} geometry packed
 * @property {import("./names.js").Text} text
 */

/** @param {ArrayBuffer} buffer @returns {Parts} @throws {Error} what is wrong with it */
export function partsOf(buffer) {
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
    return bytes.subarray(at, (at += length));
  });
  if (at !== bytes.length) throw new Error("The packed coverage goes on after its last section.");
  return {
    count, ringCount, vertexCount, refCount, order: orderAt(bytes, 20), toleranceMetres,
    grid: { x0, y0, cell },
    geometry: { ringCounts, ringLengths, references, xSteps, ySteps },
    text: { count, codes, names },
  };
}
