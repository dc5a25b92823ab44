/** Where every area stands on one line: positions of a strip plot or, for many areas, of a histogram. Pure. */

/** @typedef {import("../types").Row} Row */

/** Round numbers that span the values. @param {number} min @param {number} max @param {number} [about] how many */
export function ticks(min, max, about = 5) {
  const span = max - min || 1;
  const power = 10 ** Math.floor(Math.log10(span / about));
  const step = [1, 2, 5, 10].map((s) => s * power).find((s) => span / s <= about) ?? 10 * power;
  const first = Math.ceil(min / step - 1e-9) * step;
  const out = [];
  for (let v = first; v <= max + step * 1e-6; v += step) out.push(Number(v.toPrecision(12)));
  return out;
}

/**
 * Dots pushed apart so that none hides another.
 * @param {number[]} xs pixels @param {number} radius @param {number} halfHeight room above and below the line
 * @returns {number[]} offset of each from the line
 */
export function swarm(xs, radius, halfHeight) {
  const order = xs.map((_, i) => i).sort((a, b) => xs[a] - xs[b]);
  /** @type {number[]} */
  const ys = new Array(xs.length).fill(0);
  /** @type {number[]} */
  const placed = [];
  for (const i of order) {
    const near = placed.filter((j) => xs[i] - xs[j] < 2 * radius);
    const free = (/** @type {number} */ y) => near.every((j) => (xs[i] - xs[j]) ** 2 + (y - ys[j]) ** 2 >= (2 * radius) ** 2 * 0.98);
    for (let step = 0; step <= halfHeight; step += 1) {
      if (free(step)) {
        ys[i] = step;
        break;
      }
      if (free(-step)) {
        ys[i] = -step;
        break;
      }
    }
    placed.push(i);
  }
  return ys;
}

/** The least and the most: of tens of thousands too, which are too many arguments for Math.min. @param {number[]} values @returns {[number, number]} */
export function extent(values) {
  let [least, most] = [Infinity, -Infinity];
  for (const v of values) {
    if (v < least) least = v;
    if (v > most) most = v;
  }
  return [least, most];
}

/** Counts in equal bins. @param {number[]} values @param {number} min @param {number} max @param {number} bins */
export function histogram(values, min, max, bins) {
  const counts = new Array(bins).fill(0);
  for (const v of values) counts[Math.min(bins - 1, Math.max(0, Math.floor(((v - min) / (max - min || 1)) * bins)))]++;
  return counts;
}
