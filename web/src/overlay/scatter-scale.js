/** Where values stand in the plot: extents, round ticks, the nearest dot. Pure. */

/** @typedef {{ low: number, high: number, from: number, to: number }} Scale values from `low` to `high` stand from `from` to `to` pixels */

/** The least and the greatest value with some room beside them. @param {number[]} values @param {boolean} withZero @returns {[number, number]} */
export function extentOf(values, withZero = false) {
  let low = withZero ? 0 : Infinity;
  let high = withZero ? 0 : -Infinity;
  for (const v of values) {
    if (v < low) low = v;
    if (v > high) high = v;
  }
  if (low > high) return [0, 1];
  const room = (high - low || Math.abs(high) || 1) * 0.05;
  return [low - room, high + room];
}

/** @param {Scale} scale @param {number} value */
export const place = ({ low, high, from, to }, value) => from + ((value - low) / (high - low)) * (to - from);

/** @param {Scale} scale @param {number} pixel */
export const valueAt = ({ low, high, from, to }, pixel) => low + ((pixel - from) / (to - from)) * (high - low);

/** Three to six round values within. @param {number} low @param {number} high */
export function ticks(low, high) {
  const raw = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((s) => s * power >= raw) ?? 10) * power;
  const out = [];
  for (let k = Math.ceil(low / step); k * step <= high; k++) out.push(Number((k * step).toPrecision(12)));
  return out;
}

/** The nearest of points within reach, −1 where there is none. @param {Float64Array} points x and y in turn, NaN for none @param {number} x @param {number} y @param {number} reach pixels */
export function nearestPoint(points, x, y, reach) {
  let best = -1;
  let least = reach * reach;
  for (let i = 0; i < points.length; i += 2) {
    const d = (points[i] - x) ** 2 + (points[i + 1] - y) ** 2;
    if (d <= least) [least, best] = [d, i / 2];
  }
  return best;
}
