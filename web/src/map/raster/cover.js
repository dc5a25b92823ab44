/**
 * Exact area coverage of one area at a time, by signed areas: each edge adds to the pixels it crosses what it uncovers
 * of them to its right, and a running sum along a row gives the share of each pixel that is inside. The method of font
 * rasterisers (Levien 2016, "Inside the fastest font renderer in the world"); neighbours that share an edge sum to one. Pure.
 */

export class Cover {
  constructor() {
    this.sums = new Float32Array(1 << 16);
    this.width = 0;
    this.height = 0;
    this.stride = 0;
  }

  /** Begins an area of so many pixels; all that follows is relative to its upper left corner. @param {number} width @param {number} height */
  begin(width, height) {
    this.width = width;
    this.height = height;
    this.stride = width + 2;
    if (this.sums.length < this.stride * height) this.sums = new Float32Array(this.stride * height);
  }

  /** @param {number} xa @param {number} ya @param {number} xb @param {number} yb pixels @param {number} sign of its ring @returns {void} */
  edge(xa, ya, xb, yb, sign) {
    // Always downwards, so that the two sides of a shared edge do the same sums.
    if (ya > yb) return this.edge(xb, yb, xa, ya, -sign);
    if (ya === yb || yb <= 0 || ya >= this.height) return;
    const slope = (xb - xa) / (yb - ya);
    const end = Math.min(yb, this.height);
    let [x, y] = ya < 0 ? [xa - ya * slope, 0] : [xa, ya];
    for (let row = Math.floor(y); y < end; row++) {
      const nextY = Math.min(row + 1, end);
      const nextX = x + slope * (nextY - y);
      this.#piece(row * this.stride, x, nextX, (nextY - y) * sign);
      x = nextX;
      y = nextY;
    }
  }

  /** The part of an edge in one row. @param {number} base @param {number} xa @param {number} xb @param {number} height signed */
  #piece(base, xa, xb, height) {
    const { sums, width } = this;
    const left = Math.max(0, Math.min(xa, xb));
    if (left >= width) return;
    const right = Math.max(left, Math.min(width, Math.max(xa, xb)));
    const first = Math.floor(left);
    if (right <= first + 1) {
      const share = height * (first + 1 - (left + right) / 2);
      sums[base + first] += share;
      sums[base + first + 1] += height - share;
      return;
    }
    // In several columns: what is uncovered up to x grows with the square of the way from the left end.
    const half = 0.5 / (right - left);
    let before = 0;
    let covered = 0;
    let column = first;
    for (; column < right; column++) {
      const x = column + 1;
      const upTo = x < right ? (x - left) * (x - left) * half : x - (left + right) / 2;
      const share = height * (upTo - before);
      sums[base + column] += share - covered;
      covered = share;
      before = upTo;
    }
    sums[base + column] += height - covered;
  }
}
