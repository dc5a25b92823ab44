/**
 * Scan-converts the areas in view into a raster that says for every pixel which area it shows, and for pixels on edges
 * how much of each. Colours come later, by look-up: a switch of indicator touches no geometry.
 */

import { boxOf, count, refOf, ringOf, signs, vertexOf, xOf, yOf } from "./coverage";
import * as cover from "./cover";
import { drawOutlines } from "./outlines";
import { Room, reserve } from "./room";

/** Below this a part of a pixel is not worth keeping. */
const LEAST: f64 = 1.0 / 64;
const WHOLE: f64 = 1 - LEAST;
/** Shares that together come to this fill their pixel: what was not worth keeping must not let the ground shine through. */
const FULL: i32 = 238;
/** What an area that has hardly any extent here is given of its pixel. */
const TRACE: f64 = 96;

const visibleRoom = new Room();
const idRoom = new Room();
const headRoom = new Room();
/** Parts of pixels: lists, each of its area and its share in one number, and of the part before of the same pixel. */
const partRoom = new Room();
const rowRoom = new Room();
const mixedRowRoom = new Room();
const pixelRoom = new Room();
const firstRoom = new Room();
const ownerRoom = new Room();
const shareRoom = new Room();

const PART: usize = 8;
/** Bytes for each pixel of what a raster is made of beside areas and heads: ink, parts, and the lists that come of them. */
const BESIDE: usize = 4;
/** Of so many pixels one has a part, in a map of small areas. */
const PIXELS_OF_A_PART: usize = 6;
/** The largest raster that there is room for, in pixels. */
let roomFor: usize = 0;
let used: i32 = 0;
let partsAt: usize = 0;
let heads: usize = 0;

let width: i32 = 0;
let height: i32 = 0;
let left: f64 = 0;
let top: f64 = 0;
let scale: f64 = 0;

/** Where the raster lies: see `AreaRaster` of the page. */
export let ids: usize = 0;
export let rows: usize = 0;
export let pixels: usize = 0;
export let mixedRows: usize = 0;
export let first: usize = 0;
export let parts: usize = 0;
export let shares: usize = 0;
export let mixed: i32 = 0;
export let partCount: i32 = 0;

/**
 * @param most pixels of the largest raster that will be asked for @param wide areas are too many for numbers of two bytes @param thick of lines, in pixels; 0 for none
 * @param ratio device pixels of a CSS pixel @param whole outlines: every one in full
 */
export function scan(w: i32, h: i32, l: f64, t: f64, s: f64, thick: f64, ratio: f64, whole: bool, wide: bool, most: i32): void {
  width = w;
  height = h;
  left = l;
  top = t;
  scale = s;
  const size = <usize>(width * height);
  const room = max(size, <usize>most);
  if (room > roomFor) {
    reserve(room * (4 + (wide ? 4 : 2) + BESIDE));
    roomFor = room;
  }
  heads = headRoom.need(room << 2);
  memory.fill(heads, 0, size << 2);
  ids = idRoom.need(room << (wide ? 2 : 1));
  memory.fill(ids, 0, size << (wide ? 2 : 1));
  partsAt = partRoom.need(max<usize>(PART << 8, (room / PIXELS_OF_A_PART) * PART));
  used = 0;
  const visible = visibleRoom.need(<usize>count << 2);
  const seen = findVisible(visible);
  for (let k = 0; k < seen; k++) {
    const area = load<i32>(visible + (<usize>k << 2));
    if (wide) fill<u32>(area);
    else fill<u16>(area);
  }
  const ink = drawOutlines(visible, seen, room, width, height, left, top, scale, thick, ratio, whole);
  if (wide) settle<u32>(ink);
  else settle<u16>(ink);
}

/** Areas whose box is in the view. */
function findVisible(out: usize): i32 {
  const west = left / scale;
  const north = top / scale;
  const east = (left + <f64>width) / scale;
  const south = (top + <f64>height) / scale;
  let n = 0;
  for (let a = 0; a < count; a++) if (boxOf(a, 0) < east && boxOf(a, 2) > west && boxOf(a, 1) < south && boxOf(a, 3) > north) store<i32>(out + (<usize>(n++) << 2), a);
  return n;
}

function fill<T>(area: i32): void {
  const x0 = <i32>max(0.0, floor(boxOf(area, 0) * scale - left));
  const y0 = <i32>max(0.0, floor(boxOf(area, 1) * scale - top));
  const columns = <i32>min(<f64>width, floor(boxOf(area, 2) * scale - left) + 1) - x0;
  const lines = <i32>min(<f64>height, floor(boxOf(area, 3) * scale - top) + 1) - y0;
  if (columns <= 0 || lines <= 0) return;
  cover.begin(columns, lines);
  addEdges(area, left + <f64>x0, top + <f64>y0);
  const sums = cover.sums;
  const stride = cover.stride;
  let total: f64 = 0;
  for (let line = 0; line < lines; line++) {
    let at = sums + (<usize>(line * stride) << 2);
    let pixel = (y0 + line) * width + x0;
    let sum: f64 = 0;
    for (let column = 0; column < columns; column++, at += 4, pixel++) {
      const step = load<f32>(at);
      if (step) {
        sum += <f64>step;
        store<f32>(at, 0);
      }
      // Its sign tells which way the rings go round, which means nothing.
      const share = abs(sum);
      if (share > WHOLE) {
        store<T>(ids + <usize>pixel * sizeof<T>(), <T>(area + 1));
        total += 1;
      } else if (share > LEAST) {
        part(pixel, area, share * 255 + 0.5);
        total += share;
      }
    }
    store<u64>(at, 0);
  }
  if (total < 0.25) trace(area);
}

function addEdges(area: i32, dx: f64, dy: f64): void {
  for (let ring = ringOf(area), end = ringOf(area + 1); ring < end; ring++) {
    const sign = <f64>load<i8>(signs + <usize>ring);
    if (!sign) continue;
    const last = refOf(ring + 1);
    if (refOf(ring) == last) continue;
    let v = vertexOf(last - 1);
    let xa = xOf(v) * scale - dx;
    let ya = yOf(v) * scale - dy;
    for (let i = refOf(ring); i < last; i++) {
      v = vertexOf(i);
      const xb = xOf(v) * scale - dx;
      const yb = yOf(v) * scale - dy;
      cover.edge(xa, ya, xb, yb, sign);
      xa = xb;
      ya = yb;
    }
  }
}

/** An area smaller than a pixel is still there. */
function trace(area: i32): void {
  const x = <i32>floor(((boxOf(area, 0) + boxOf(area, 2)) / 2) * scale - left);
  const y = <i32>floor(((boxOf(area, 1) + boxOf(area, 3)) / 2) * scale - top);
  const narrow = (boxOf(area, 2) - boxOf(area, 0)) * scale < 2 && (boxOf(area, 3) - boxOf(area, 1)) * scale < 2;
  if (narrow && x >= 0 && y >= 0 && x < width && y < height) part(y * width + x, area, TRACE);
}

/** @param share out of 255 */
function part(pixel: i32, area: i32, share: f64): void {
  const k = <usize>++used;
  if ((k + 1) * PART > partRoom.bytes) partsAt = partRoom.double();
  const at = partsAt + k * PART;
  const head = heads + (<usize>pixel << 2);
  store<u32>(at, (<u32>area << 8) | <u32>share);
  store<i32>(at + 4, load<i32>(head));
  store<i32>(head, <i32>k);
}

@inline function areaOf(k: i32): i32 { return <i32>(load<u32>(partsAt + <usize>k * PART) >> 8); }
@inline function shareOf(k: i32): i32 { return <i32>load<u8>(partsAt + <usize>k * PART); }
@inline function before(k: i32): i32 { return load<i32>(partsAt + <usize>k * PART + 4); }

/** Where each row begins and ends, and how many pixels up to there show more than one thing. */
function findExtents<T>(ink: usize): void {
  rows = rowRoom.need(<usize>height << 3);
  mixedRows = mixedRowRoom.need((<usize>height + 1) << 2);
  store<i32>(mixedRows, 0);
  mixed = 0;
  let pixel = 0;
  for (let row = 0; row < height; row++) {
    let begin = -1;
    let end = pixel;
    for (const stop = pixel + width; pixel < stop; pixel++) {
      const dark = load<u8>(ink + <usize>pixel);
      const own = load<T>(ids + <usize>pixel * sizeof<T>());
      if (!dark && !own && !load<i32>(heads + (<usize>pixel << 2))) continue;
      if (dark || !own) mixed++;
      if (begin < 0) begin = pixel;
      end = pixel + 1;
    }
    store<i32>(rows + (<usize>row << 3), begin < 0 ? end : begin);
    store<i32>(rows + (<usize>row << 3) + 4, end);
    store<i32>(mixedRows + (<usize>(row + 1) << 2), mixed);
  }
}

/** Joins what was found for each pixel. */
function settle<T>(ink: usize): void {
  findExtents<T>(ink);
  const most = <usize>(used + 2 * mixed);
  pixels = pixelRoom.need(<usize>mixed << 2);
  first = firstRoom.need((<usize>mixed + 1) << 2);
  parts = ownerRoom.need(most * sizeof<T>());
  shares = shareRoom.need(most);
  partCount = 0;
  let m = 0;
  for (let row = 0; row < height; row++) {
    const end = load<i32>(rows + (<usize>row << 3) + 4);
    for (let pixel = load<i32>(rows + (<usize>row << 3)); pixel < end; pixel++) {
      const dark = <i32>load<u8>(ink + <usize>pixel);
      const head = load<i32>(heads + (<usize>pixel << 2));
      const own = load<T>(ids + <usize>pixel * sizeof<T>());
      // Wholly one area's: crumbs of others would come from boundaries that overlap.
      if (!dark && (own || !head)) continue;
      store<i32>(pixels + (<usize>m << 2), pixel);
      store<i32>(first + (<usize>(m++) << 2), partCount);
      if (own) put<T>(<i32>own, <f64>(255 - dark));
      else settleMixed<T>(pixel, head, 255 - dark);
      if (dark) put<T>(count + 1, <f64>dark);
    }
  }
  store<i32>(first + (<usize>m << 2), partCount);
}

@inline function put<T>(owner: i32, share: f64): void {
  store<T>(parts + <usize>partCount * sizeof<T>(), <T>owner);
  store<u8>(shares + <usize>(partCount++), <u8>share);
}

/** A pixel of several areas, or of one and the ground. @param room of it that no outline covers, out of 255 */
function settleMixed<T>(pixel: i32, head: i32, room: i32): void {
  let total = 0;
  let largest = 0;
  let main = 0;
  for (let k = head; k; k = before(k)) {
    const s = shareOf(k);
    const area = areaOf(k);
    total += s;
    if (s > largest || (s == largest && area < main)) {
      largest = s;
      main = area;
    }
  }
  if (total >= 128) store<T>(ids + <usize>pixel * sizeof<T>(), <T>(main + 1));
  // At a coast there is one part, and the rest is sea.
  const factor = <f64>room / <f64>(total > FULL && before(head) ? total : 255);
  for (let k = head; k; k = before(k)) put<T>(areaOf(k) + 1, <f64>shareOf(k) * factor + 0.5);
}
