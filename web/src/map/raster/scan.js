/**
 * Scan-converts the areas in view into a raster that says for every pixel which area it shows, and for pixels on edges
 * how much of each. Colours come later, by look-up: a switch of indicator touches no geometry. Pure.
 */

import { Cover } from "./cover.js";
import { strengthOf, stroke } from "./strokes.js";

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

/** Below this a part of a pixel is not worth keeping. */
const LEAST = 1 / 64;
const WHOLE = 1 - LEAST;
/** Shares that together come to this fill their pixel: what was not worth keeping must not let the ground shine through. */
const FULL = 238;
/** What an area that has hardly any extent here is given of its pixel. */
const TRACE = 96;

export class Scanner {
  constructor() {
    this.cover = new Cover();
    this.heads = new Uint32Array(0);
    this.ink = new Uint8Array(0);
    this.bearing = new Uint8Array(0);
    this.used = 0;
    this.next = new Uint32Array(1 << 14);
    this.area = new Uint32Array(1 << 14);
    this.share = new Uint8Array(1 << 14);
    this.anyInk = false;
  }

  /** @param {Coverage} coverage @param {Int8Array} signs of its rings @param {View} view @returns {AreaRaster} */
  scan(coverage, signs, view) {
    const size = view.width * view.height;
    if (this.heads.length < size) [this.heads, this.ink] = [new Uint32Array(size), new Uint8Array(size)];
    this.heads.fill(0, 0, size);
    if (this.anyInk) this.ink.fill(0);
    this.anyInk = false;
    this.used = 0;
    const ids = coverage.count + 2 <= 0xffff ? new Uint16Array(size) : new Uint32Array(size);
    const visible = areasIn(coverage, view);
    for (const area of visible) this.#fill(coverage, signs, area, view, ids);
    this.#outline(coverage, visible, view);
    return this.#settle(coverage.count, view, ids);
  }

  /** @param {Coverage} c @param {Int8Array} signs @param {number} area @param {View} view @param {Uint16Array | Uint32Array} ids */
  #fill(c, signs, area, { width, height, left, top, scale }, ids) {
    const { boxes, firstRing, firstRef, refs, xs, ys } = c;
    const x0 = Math.max(0, Math.floor(boxes[4 * area] * scale - left));
    const y0 = Math.max(0, Math.floor(boxes[4 * area + 1] * scale - top));
    const columns = Math.min(width, Math.floor(boxes[4 * area + 2] * scale - left) + 1) - x0;
    const rows = Math.min(height, Math.floor(boxes[4 * area + 3] * scale - top) + 1) - y0;
    if (columns <= 0 || rows <= 0) return;
    const { cover } = this;
    cover.begin(columns, rows);
    const [dx, dy] = [left + x0, top + y0];
    for (let ring = firstRing[area]; ring < firstRing[area + 1]; ring++) {
      const sign = signs[ring];
      if (!sign) continue;
      const end = firstRef[ring + 1];
      let v = refs[end - 1];
      let xa = xs[v] * scale - dx;
      let ya = ys[v] * scale - dy;
      for (let i = firstRef[ring]; i < end; i++) {
        v = refs[i];
        const xb = xs[v] * scale - dx;
        const yb = ys[v] * scale - dy;
        cover.edge(xa, ya, xb, yb, sign);
        xa = xb;
        ya = yb;
      }
    }
    const { sums, stride } = cover;
    let total = 0;
    for (let row = 0; row < rows; row++) {
      let at = row * stride;
      let pixel = (y0 + row) * width + x0;
      let sum = 0;
      for (let column = 0; column < columns; column++, at++, pixel++) {
        sum += sums[at];
        sums[at] = 0;
        // Its sign tells which way the rings go round, which means nothing.
        const share = sum < 0 ? -sum : sum;
        if (share > WHOLE) {
          ids[pixel] = area + 1;
          total++;
        } else if (share > LEAST) {
          this.#part(pixel, area, share * 255 + 0.5);
          total += share;
        }
      }
      sums[at] = sums[at + 1] = 0;
    }
    if (total < 0.25) this.#trace(c, area, width, height, left, top, scale);
  }

  /** An area smaller than a pixel is still there. @param {Coverage} c @param {number} area @param {number} width @param {number} height @param {number} left @param {number} top @param {number} scale */
  #trace({ boxes }, area, width, height, left, top, scale) {
    const x = Math.floor(((boxes[4 * area] + boxes[4 * area + 2]) / 2) * scale - left);
    const y = Math.floor(((boxes[4 * area + 1] + boxes[4 * area + 3]) / 2) * scale - top);
    const narrow = (boxes[4 * area + 2] - boxes[4 * area]) * scale < 2 && (boxes[4 * area + 3] - boxes[4 * area + 1]) * scale < 2;
    if (narrow && x >= 0 && y >= 0 && x < width && y < height) this.#part(y * width + x, area, TRACE);
  }

  /** @param {number} pixel @param {number} area @param {number} share out of 255 */
  #part(pixel, area, share) {
    const k = ++this.used;
    if (k >= this.next.length) {
      this.next = grown(this.next);
      this.area = grown(this.area);
      this.share = grown(this.share);
    }
    this.area[k] = area;
    this.share[k] = share;
    this.next[k] = this.heads[pixel];
    this.heads[pixel] = k;
  }

  /** @param {Coverage} c @param {Uint32Array} visible @param {View} view */
  #outline(c, visible, { width, height, left, top, scale, ratio, line }) {
    const { boxes, firstRing, firstRef, refs, xs, ys } = c;
    const strengths = new Uint8Array(visible.length);
    for (let k = 0; k < visible.length; k++) {
      const box = 4 * visible[k];
      const size = (Math.sqrt((boxes[box + 2] - boxes[box]) * (boxes[box + 3] - boxes[box + 1])) * scale) / ratio;
      strengths[k] = line.whole ? 255 : strengthOf(size);
      if (strengths[k]) this.anyInk = true;
    }
    if (!this.anyInk || !line.width) return void (this.anyInk = false);
    // A vertex bears what the least of its areas bears, so that a large area has no dark edge towards small ones.
    if (this.bearing.length < xs.length) this.bearing = new Uint8Array(xs.length);
    const { bearing, ink } = this;
    bearing.fill(255);
    for (let k = 0; k < visible.length; k++) {
      const s = strengths[k];
      for (let i = firstRef[firstRing[visible[k]]]; i < firstRef[firstRing[visible[k] + 1]]; i++) if (bearing[refs[i]] > s) bearing[refs[i]] = s;
    }
    const thick = line.width * ratio;
    for (let k = 0; k < visible.length; k++) {
      if (!strengths[k]) continue;
      for (let ring = firstRing[visible[k]]; ring < firstRing[visible[k] + 1]; ring++) {
        const end = firstRef[ring + 1];
        let a = refs[end - 1];
        let xa = xs[a] * scale - left;
        let ya = ys[a] * scale - top;
        for (let i = firstRef[ring]; i < end; i++) {
          const b = refs[i];
          const xb = xs[b] * scale - left;
          const yb = ys[b] * scale - top;
          const seen = (xa > -2 || xb > -2) && (ya > -2 || yb > -2) && (xa < width + 2 || xb < width + 2) && (ya < height + 2 || yb < height + 2);
          if (seen && (bearing[a] || bearing[b])) stroke(ink, width, height, xa, ya, xb, yb, bearing[a], bearing[b], thick);
          a = b;
          xa = xb;
          ya = yb;
        }
      }
    }
  }

  /** Joins what was found for each pixel. @param {number} count @param {View} view @param {Uint16Array | Uint32Array} ids @returns {AreaRaster} */
  #settle(count, view, ids) {
    const { heads, ink, next, area, share } = this;
    const { rows, mixedRows } = this.#extents(view, ids);
    const mixed = mixedRows[view.height];
    const pixels = new Uint32Array(mixed);
    const first = new Uint32Array(mixed + 1);
    const most = this.used + 2 * mixed;
    /** @type {Uint16Array | Uint32Array} */
    const parts = new /** @type {any} */ (ids.constructor)(most);
    const shares = new Uint8Array(most);
    let m = 0;
    let used = 0;
    for (let row = 0; row < view.height; row++) {
      for (let pixel = rows[2 * row], end = rows[2 * row + 1]; pixel < end; pixel++) {
        const dark = ink[pixel];
        const head = heads[pixel];
        const own = ids[pixel];
        // Wholly one area's: crumbs of others would come from boundaries that overlap.
        if (!dark && (own || !head)) continue;
        const left = 255 - dark;
        pixels[m] = pixel;
        first[m++] = used;
        if (own) {
          parts[used] = own;
          shares[used++] = left;
        } else {
          let total = 0;
          let largest = 0;
          let main = 0;
          for (let k = head; k; k = next[k]) {
            const s = share[k];
            total += s;
            if (s > largest || (s === largest && area[k] < main)) {
              largest = s;
              main = area[k];
            }
          }
          if (total >= 128) ids[pixel] = main + 1;
          // At a coast there is one part, and the rest is sea.
          const factor = left / (total > FULL && next[head] ? total : 255);
          for (let k = head; k; k = next[k]) {
            parts[used] = area[k] + 1;
            shares[used++] = share[k] * factor + 0.5;
          }
        }
        if (dark) {
          parts[used] = count + 1;
          shares[used++] = dark;
        }
      }
    }
    first[m] = used;
    return { view, count, ids, rows, pixels, mixedRows, first, parts: parts.slice(0, used), shares: shares.slice(0, used) };
  }

  /** Where each row begins and ends, and how many pixels up to there show more than one thing. @param {View} view @param {Uint16Array | Uint32Array} ids */
  #extents({ width, height }, ids) {
    const { heads, ink } = this;
    const rows = new Uint32Array(2 * height);
    const mixedRows = new Uint32Array(height + 1);
    let mixed = 0;
    for (let row = 0, pixel = 0; row < height; row++) {
      let begin = -1;
      let end = pixel;
      for (const stop = pixel + width; pixel < stop; pixel++) {
        const dark = ink[pixel];
        const own = ids[pixel];
        if (!dark && !own && !heads[pixel]) continue;
        if (dark || !own) mixed++;
        if (begin < 0) begin = pixel;
        end = pixel + 1;
      }
      rows[2 * row] = begin < 0 ? end : begin;
      rows[2 * row + 1] = end;
      mixedRows[row + 1] = mixed;
    }
    return { rows, mixedRows };
  }
}

/** Areas whose box is in the view. @param {Coverage} coverage @param {View} view @returns {Uint32Array} */
export function areasIn({ count, boxes }, { left, top, width, height, scale }) {
  const [west, north, east, south] = [left / scale, top / scale, (left + width) / scale, (top + height) / scale];
  const found = new Uint32Array(count);
  let n = 0;
  for (let a = 0; a < count; a++) if (boxes[4 * a] < east && boxes[4 * a + 2] > west && boxes[4 * a + 1] < south && boxes[4 * a + 3] > north) found[n++] = a;
  return found.subarray(0, n);
}

/** @template {Uint8Array | Uint16Array | Uint32Array} T @param {T} list @returns {T} */
function grown(list) {
  const larger = new /** @type {any} */ (list.constructor)(2 * list.length);
  larger.set(list);
  return larger;
}
