/** The outlines of the areas in view as a plane of ink: each shared edge once, no darker than the smaller of its areas bears. Pure. */

import { strengthOf, stroke } from "./strokes.js";

/** @typedef {import("../../packed/coverage.js").Coverage} Coverage */
/** @typedef {import("./scan.js").View} View */

export class Outlines {
  constructor() {
    this.ink = new Uint8Array(0);
    this.anyInk = false;
    /** How dark an edge may be at each vertex. */
    this.bearing = new Uint8Array(0);
    /** To which vertex an edge was last drawn from each. */
    this.drawnTo = new Uint32Array(0);
  }

  /** @param {Coverage} c @param {Uint32Array} visible areas in view @param {View} view @returns {Uint8Array} how dark each pixel is, 0 to 255 */
  draw(c, visible, { width, height, left, top, scale, ratio, line }) {
    const size = width * height;
    if (this.ink.length < size) this.ink = new Uint8Array(size);
    else if (this.anyInk) this.ink.fill(0);
    this.anyInk = false;
    const { boxes, firstRing, firstRef, refs, xs, ys } = c;
    const strengths = new Uint8Array(visible.length);
    let least = 255;
    for (let k = 0; k < visible.length; k++) {
      const box = 4 * visible[k];
      const across = (Math.sqrt((boxes[box + 2] - boxes[box]) * (boxes[box + 3] - boxes[box + 1])) * scale) / ratio;
      strengths[k] = line.whole ? 255 : strengthOf(across);
      if (strengths[k]) this.anyInk = true;
      if (strengths[k] < least) least = strengths[k];
    }
    if (!line.width) this.anyInk = false;
    if (!this.anyInk) return this.ink;
    // A vertex bears what the least of its areas bears, so that a large area has no dark edge towards small ones.
    if (this.bearing.length < xs.length) this.bearing = new Uint8Array(xs.length);
    if (this.drawnTo.length < xs.length) this.drawnTo = new Uint32Array(xs.length);
    const { bearing, drawnTo, ink } = this;
    bearing.fill(255);
    drawnTo.fill(0xffffffff);
    for (let k = 0; least < 255 && k < visible.length; k++) {
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
          // A shared edge is met twice, mostly backwards the second time.
          if (seen && (bearing[a] || bearing[b]) && drawnTo[b] !== a && drawnTo[a] !== b) {
            drawnTo[a] = b;
            stroke(ink, width, height, xa, ya, xb, yb, bearing[a], bearing[b], thick);
          }
          a = b;
          xa = xb;
          ya = yb;
        }
      }
    }
    return ink;
  }
}
