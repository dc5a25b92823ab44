/** A boundary set in memory: every vertex once, rings as references to them. Positions are shares of the Web Mercator square. */

import { Numbers } from "./numbers";

export let count: i32 = 0;
export let vertexCount: i32 = 0;
export let firstRing: usize = 0;
export let firstRef: usize = 0;
export let refs: usize = 0;
export let xs: usize = 0;
export let ys: usize = 0;
export let boxes: usize = 0;
export let signs: usize = 0;

/** Says which set the following calls are about. */
export function use(areas: i32, vertices: i32, rings: usize, lists: usize, references: usize, x: usize, y: usize, box: usize, sign: usize): void {
  count = areas;
  vertexCount = vertices;
  firstRing = rings;
  firstRef = lists;
  refs = references;
  xs = x;
  ys = y;
  boxes = box;
  signs = sign;
}

@inline export function ringOf(area: i32): i32 { return load<i32>(firstRing + (<usize>area << 2)); }
@inline export function refOf(ring: i32): i32 { return load<i32>(firstRef + (<usize>ring << 2)); }
@inline export function vertexOf(ref: i32): i32 { return load<i32>(refs + (<usize>ref << 2)); }
@inline export function xOf(vertex: i32): f64 { return load<f64>(xs + (<usize>vertex << 3)); }
@inline export function yOf(vertex: i32): f64 { return load<f64>(ys + (<usize>vertex << 3)); }
/** @param side 0 west, 1 north, 2 east, 3 south */
@inline export function boxOf(area: i32, side: i32): f64 { return load<f64>(boxes + (<usize>(4 * area + side) << 3)); }

/** What was wrong with the last reading, with which number, and of which of the lists of vertices. */
export let fault: i32 = 0;
export let faultAt: i32 = 0;
export let faultOf: i32 = 0;
/** Vertices that were read. */
export let met: i32 = 0;
/** Bytes of each list that nobody read: references, x, y. */
export let leftOfRefs: i32 = 0;
export let leftOfX: i32 = 0;
export let leftOfY: i32 = 0;

export const NO_SUCH_VERTEX: i32 = 3;
export const WRONG_SUM: i32 = 4;
export const WRONG_COUNT: i32 = 5;

/** Where each of so many lists begins in the list of all; `fault` says what is wrong. @returns bytes that were not read */
export function readSums(bytes: usize, length: i32, lists: i32, total: f64, out: usize): i32 {
  const from = new Numbers(bytes, length);
  let sum: f64 = 0;
  fault = 0;
  store<i32>(out, 0);
  for (let i = 1; i <= lists; i++) {
    sum += from.small();
    if (from.fault) {
      fault = from.fault;
      return 0;
    }
    store<i32>(out + (<usize>i << 2), <i32>sum);
  }
  if (sum != total) {
    fault = WRONG_SUM;
    faultAt = <i32>sum;
  }
  return from.left;
}

/** The lists, in their order. */
const OF_REFS: i32 = 0;
const OF_X: i32 = 1;
const OF_Y: i32 = 2;

/** Vertices and the references of rings to them (`boundaries/docs/packed-coverage.md`), in grid cells. */
export function readVertices(refBytes: usize, refLength: i32, xBytes: usize, xLength: i32, yBytes: usize, yLength: i32, refCount: i32): void {
  const from = new Numbers(refBytes, refLength);
  const xSteps = new Numbers(xBytes, xLength);
  const ySteps = new Numbers(yBytes, yLength);
  met = 0;
  let previous = -1;
  let x: f64 = 0;
  let y: f64 = 0;
  fault = 0;
  faultOf = OF_REFS;
  for (let i = 0; i < refCount; i++) {
    const k = from.small();
    let vertex: f64 = <f64>met;
    if (k == 1) vertex = <f64>previous - 1;
    else if (k == 2) vertex = <f64>previous + 1;
    else if (k >= 3) vertex = <f64>met - (k - 2);
    else if (met < vertexCount) {
      // Steps lead on from the vertex before, wherever that was given.
      if (previous >= 0 && previous != met - 1) {
        x = xOf(previous);
        y = yOf(previous);
      }
      x += xSteps.zigzag();
      y += ySteps.zigzag();
      store<f64>(xs + (<usize>met << 3), x);
      store<f64>(ys + (<usize>met << 3), y);
      met++;
    } else vertex = <f64>vertexCount;
    if (from.fault || xSteps.fault || ySteps.fault) {
      fault = from.fault || xSteps.fault || ySteps.fault;
      faultOf = from.fault ? OF_REFS : xSteps.fault ? OF_X : OF_Y;
      return;
    }
    if (!(vertex >= 0 && vertex < <f64>met)) {
      fault = NO_SUCH_VERTEX;
      faultAt = <i32>vertex;
      return;
    }
    previous = <i32>vertex;
    store<i32>(refs + (<usize>i << 2), previous);
  }
  leftOfRefs = from.left;
  leftOfX = xSteps.left;
  leftOfY = ySteps.left;
  if (met != vertexCount) fault = WRONG_COUNT;
}

/** From grid cells to shares of the square, south of its upper edge. */
export function placeVertices(x0: f64, y0: f64, cell: f64, halfWorld: f64): void {
  for (let v = 0; v < vertexCount; v++) {
    const at = <usize>v << 3;
    store<f64>(xs + at, (x0 + load<f64>(xs + at) * cell + halfWorld) / (2 * halfWorld));
    store<f64>(ys + at, (halfWorld - (y0 + load<f64>(ys + at) * cell)) / (2 * halfWorld));
  }
}

/** West, north, east, south of the vertices of some references. @param box where they are written */
export function measureBox(from: i32, to: i32, box: usize): void {
  let west = Infinity;
  let north = Infinity;
  let east = -Infinity;
  let south = -Infinity;
  for (let i = from; i < to; i++) {
    const v = vertexOf(i);
    const x = xOf(v);
    const y = yOf(v);
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
  }
  store<f64>(box, west);
  store<f64>(box + 8, north);
  store<f64>(box + 16, east);
  store<f64>(box + 24, south);
}

export function measureBoxes(): void {
  for (let a = 0; a < count; a++) measureBox(refOf(ringOf(a)), refOf(ringOf(a + 1)), boxes + (<usize>a << 5));
}
