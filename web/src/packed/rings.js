/** Rings of a coverage: a point inside an area, its outline in degrees. Pure. */

/** @typedef {Omit<import("./coverage.js").Coverage, "boxes">} Coverage */

/** Twice the signed area. @param {Coverage} c @param {number} ring */
function ringArea({ firstRef, refs, xs, ys }, ring) {
  let sum = 0;
  const end = firstRef[ring + 1];
  for (let i = firstRef[ring], j = end - 1; i < end; j = i++) sum += xs[refs[j]] * ys[refs[i]] - xs[refs[i]] * ys[refs[j]];
  return sum;
}

/** Whether a point is inside an odd number of the rings. @param {Coverage} c @param {number} from @param {number} to ring after the last @param {number} x @param {number} y */
function isInside({ firstRef, refs, xs, ys }, from, to, x, y) {
  let odd = false;
  for (let ring = from; ring < to; ring++) {
    const end = firstRef[ring + 1];
    for (let i = firstRef[ring], j = end - 1; i < end; j = i++) {
      const a = refs[i];
      const b = refs[j];
      if (ys[a] > y !== ys[b] > y && x < ((xs[b] - xs[a]) * (y - ys[a])) / (ys[b] - ys[a]) + xs[a]) odd = !odd;
    }
  }
  return odd;
}

/** @param {Coverage} c @param {number} ring */
function ringBox({ firstRef, refs, xs, ys }, ring) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = firstRef[ring]; i < firstRef[ring + 1]; i++) {
    const [x, y] = [xs[refs[i]], ys[refs[i]]];
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box;
}

const LINES = 7;

/**
 * A point of the largest part of an area: its centre of gravity where that is inside, else the middle of the widest
 * stretch on one of a few lines across it. For an area without extent, one of its vertices.
 * @param {Coverage} coverage @param {number} area @returns {[number, number]} shares of the Web Mercator square; NaN where it has no vertex
 */
export function pointInside(coverage, area) {
  const { firstRing, firstRef, refs, xs, ys } = coverage;
  const [from, to] = [firstRing[area], firstRing[area + 1]];
  let largest = from;
  let most = 0;
  for (let ring = from; ring < to; ring++) {
    const size = Math.abs(ringArea(coverage, ring));
    if (size > most) [largest, most] = [ring, size];
  }
  const first = refs[firstRef[largest]];
  if (from === to) return [NaN, NaN];
  if (!most) return [xs[first], ys[first]];
  const centre = centreOf(coverage, largest);
  if (isInside(coverage, from, to, centre[0], centre[1])) return centre;
  const [, north, , south] = ringBox(coverage, largest);
  let best = centre;
  let widest = 0;
  for (let k = 1; k <= LINES; k++) {
    const y = north + ((south - north) * (k - 0.5)) / LINES;
    const crossings = crossingsAt(coverage, from, to, y);
    for (let i = 0; i + 1 < crossings.length; i += 2)
      if (crossings[i + 1] - crossings[i] > widest) {
        widest = crossings[i + 1] - crossings[i];
        best = [(crossings[i] + crossings[i + 1]) / 2, y];
      }
  }
  return best;
}

/** Centre of gravity. @param {Coverage} c @param {number} ring @returns {[number, number]} */
function centreOf({ firstRef, refs, xs, ys }, ring) {
  const origin = refs[firstRef[ring]];
  const [x0, y0] = [xs[origin], ys[origin]];
  let [sum, x, y] = [0, 0, 0];
  const end = firstRef[ring + 1];
  for (let i = firstRef[ring], j = end - 1; i < end; j = i++) {
    const [ax, ay, bx, by] = [xs[refs[j]] - x0, ys[refs[j]] - y0, xs[refs[i]] - x0, ys[refs[i]] - y0];
    const cross = ax * by - bx * ay;
    sum += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return [x0 + x / (3 * sum), y0 + y / (3 * sum)];
}

/** Where a level line enters and leaves the rings. @param {Coverage} c @param {number} from @param {number} to @param {number} y */
function crossingsAt({ firstRef, refs, xs, ys }, from, to, y) {
  const found = [];
  for (let ring = from; ring < to; ring++) {
    const end = firstRef[ring + 1];
    for (let i = firstRef[ring], j = end - 1; i < end; j = i++) {
      const [a, b] = [refs[i], refs[j]];
      if (ys[a] > y !== ys[b] > y) found.push(((xs[b] - xs[a]) * (y - ys[a])) / (ys[b] - ys[a]) + xs[a]);
    }
  }
  return found.sort((p, q) => p - q);
}

/** Degrees east. @param {number} x share of the Web Mercator square */
export const lngOf = (x) => x * 360 - 180;
/** Degrees north. @param {number} y share of the Web Mercator square */
export const latOf = (y) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

/** Its rings as closed lines. @param {Coverage} coverage @param {number} area @returns {{ type: "MultiLineString", coordinates: number[][][] }} degrees */
export function outlineOf(coverage, area) {
  const { firstRing, firstRef, refs, xs, ys } = coverage;
  const coordinates = [];
  for (let ring = firstRing[area]; ring < firstRing[area + 1]; ring++) {
    const line = Array.from(refs.subarray(firstRef[ring], firstRef[ring + 1]), (v) => [lngOf(xs[v]), latOf(ys[v])]);
    if (line.length) coordinates.push([...line, line[0]]);
  }
  return { type: "MultiLineString", coordinates };
}
