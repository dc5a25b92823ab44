/** Class limits in the browser: which class a value is in, and limits shared by two maps. Pure. */

/** A value on a limit belongs to the upper class. @param {number} value @param {number[]} limits inner limits, ascending */
export function classOf(value, limits) {
  let k = 0;
  while (k < limits.length && value >= limits[k]) k++;
  return k;
}

/** Above this many values exact clustering is slower than a person would wait for; quantiles stand in. */
const EXACT_UP_TO = 1200;

/**
 * Where to cut sorted values into `classes` groups with the least squared distance to their means
 * (one-dimensional k-means, exact, by dynamic programming: Wang and Song 2011, "Ckmeans.1d.dp").
 * @param {number[]} sorted ascending
 * @param {number} classes
 * @returns {number[]} index of the first value of each group but the first
 */
export function ckmeansCuts(sorted, classes) {
  const n = sorted.length;
  const sum = [0];
  const square = [0];
  for (const v of sorted) {
    sum.push(sum[sum.length - 1] + v);
    square.push(square[square.length - 1] + v * v);
  }
  const cost = (/** @type {number} */ from, /** @type {number} */ to) => {
    const s = sum[to] - sum[from];
    return square[to] - square[from] - (s * s) / (to - from);
  };
  /** @type {number[][]} */
  const from = [];
  let best = Array.from({ length: n + 1 }, (_, to) => (to === 0 ? 0 : cost(0, to)));
  for (let k = 1; k < classes; k++) {
    const next = new Array(n + 1).fill(Infinity);
    const start = new Array(n + 1).fill(0);
    for (let to = k + 1; to <= n; to++)
      for (let i = k; i < to; i++) {
        const total = best[i] + cost(i, to);
        if (total < next[to]) {
          next[to] = total;
          start[to] = i;
        }
      }
    from.push(start);
    best = next;
  }
  const cuts = [];
  let to = n;
  for (let k = classes - 2; k >= 0; k--) {
    to = from[k][to];
    cuts.unshift(to);
  }
  return cuts;
}

/** The roundest number in (below, above]: a limit that keeps both values on their sides. @param {number} below @param {number} above */
export function roundLimit(below, above) {
  for (let digits = -4; digits <= 6; digits++) {
    const unit = 10 ** digits;
    const middle = (below + above) / 2;
    for (const rounded of [Math.round(middle * unit) / unit, Math.ceil(below * unit) / unit])
      if (rounded > below && rounded <= above) return rounded;
  }
  return above;
}

/**
 * One set of limits for two maps of the same unit: the values of both are pooled and clustered together, so that
 * neither map decides for the other. Gaps stay symmetric about zero.
 * @param {number[]} values
 * @param {{ classes?: number, symmetric?: boolean }} [how]
 */
export function pooledLimits(values, { classes = 5, symmetric = false } = {}) {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = new Set(sorted).size;
  if (distinct < 2) return [];
  if (symmetric) {
    const reach = Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
    const step = niceStep((2 * reach) / classes);
    return Array.from({ length: classes - 1 }, (_, i) => step * (i - (classes - 2) / 2));
  }
  const wanted = Math.min(classes, distinct);
  const cuts =
    sorted.length <= EXACT_UP_TO
      ? ckmeansCuts(sorted, wanted)
      : Array.from({ length: wanted - 1 }, (_, k) => Math.floor((sorted.length * (k + 1)) / wanted));
  const limits = cuts.filter((c) => sorted[c] > sorted[c - 1]).map((c) => roundLimit(sorted[c - 1], sorted[c]));
  return [...new Set(limits)];
}

/** How far a limit may move to a rounder number, as a share of the narrower class beside it. */
const MAY_MOVE = 0.2;

/**
 * Limits of very many values, which leave no room between them for a round number: each goes to the roundest one near
 * it, a multiple of 1, 2 or 5 times a power of ten. Areas close to a limit may change their class by it.
 * @param {number[]} limits ascending @param {number} min of all values @param {number} max
 */
export function rounderLimits(limits, min, max) {
  const ends = [min, ...limits, max];
  const rounded = limits.map((limit, i) => {
    const room = MAY_MOVE * Math.min(limit - ends[i], ends[i + 2] - limit);
    for (let power = Math.ceil(Math.log10(max - min || 1)); power >= -6; power--)
      for (const times of [5, 2, 1]) {
        const unit = times * 10 ** power;
        const near = Math.round(limit / unit) * unit;
        if (Math.abs(near - limit) <= room) return Number(near.toPrecision(12));
      }
    return limit;
  });
  return [...new Set(rounded)];
}

/** Of RatioBreaks on the server: the smallest with which nine ratios in ten lie between 1/f⁵ and f⁵. */
const FACTORS = [1.01, 1.02, 1.05, 1.1, 1.2, 1.25, 1.5, 2, 3, 5, 10];

/** Limits for two maps of ratios together, symmetric about 1 on the scale of multiples. @param {number[]} values above 0 */
export function pooledRatioLimits(values) {
  if (new Set(values).size < 2) return [];
  const distances = values.map((v) => Math.abs(Math.log(v))).sort((a, b) => a - b);
  const reach = distances[Math.ceil(0.9 * distances.length) - 1];
  const factor = FACTORS.find((f) => 5 * Math.log(f) >= reach) ?? FACTORS[FACTORS.length - 1];
  return [factor ** -3, factor ** -1, factor, factor ** 3].map((limit) => Math.round(limit * 100) / 100);
}

/** 1, 2, 5, 10, 20, 50, …, nearest in ratio. @param {number} size */
function niceStep(size) {
  const power = 10 ** Math.floor(Math.log10(size));
  const steps = [1, 2, 5, 10].map((s) => s * power);
  return steps.reduce((a, b) => (Math.abs(Math.log(b / size)) < Math.abs(Math.log(a / size)) ? b : a));
}
