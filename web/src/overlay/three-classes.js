/** The three classes of a measure, by the rules of the server's overlay. Pure. */

import { classOf, roundLimit } from "../choropleth/breaks.js";
import { wordsOf } from "../words/measures.js";

/** @typedef {import("../types").Cell} Cell */
/** @typedef {import("../types").Layer} Layer */

const SHARE_INSIDE = 0.9;
/** Of ratios: the smallest whose cube nine in ten do not exceed, either way. */
const FACTORS = [1.01, 1.02, 1.05, 1.1, 1.2, 1.25, 1.5, 2, 3, 5, 10];
const ROUND = [1, 2, 2.5, 5, 10];

/** @param {number[]} distances */
function reachOf(distances) {
  const sorted = [...distances].sort((a, b) => a - b);
  return sorted[Math.ceil(SHARE_INSIDE * sorted.length) - 1];
}

/** @param {number} least @param {number} decimals */
function roundStep(least, decimals) {
  const floor = Math.max(least, 10 ** -decimals);
  const power = 10 ** Math.floor(Math.log10(floor) + 1e-9);
  const step = ROUND.map((r) => r * power).find((s) => s >= floor - 1e-12 && Math.abs(s - Number(s.toFixed(decimals))) < 1e-9) ?? 10 * power;
  return Number(step.toPrecision(12));
}

/** About a third of the areas each; what reads the same stays together. @param {number[]} values */
function thirds(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const starts = sorted.flatMap((v, i) => (i && v > sorted[i - 1] ? [i] : []));
  const classes = Math.min(3, starts.length + 1);
  /** @type {number[]} */
  const cuts = [];
  for (let k = 1; k < classes; k++) {
    const share = (sorted.length * k) / classes;
    const able = starts.slice(starts.indexOf(cuts[k - 2]) + 1, starts.length - (classes - 1 - k));
    cuts.push(able.reduce((best, at) => (Math.abs(at - share) < Math.abs(best - share) ? at : best)));
  }
  return cuts.map((at) => roundLimit(sorted[at - 1], sorted[at]));
}

/**
 * Inner limits: a difference has them about zero, a ratio about 1, deciles at 4 and 8; of all else a third of the areas is in each class.
 * @param {Pick<Layer, "indicator" | "measure">} layer @param {number[]} values of the areas that have both measures, at least one @returns {number[]}
 */
export function threeLimits(layer, values) {
  const { neutral } = wordsOf(layer);
  if (neutral === 0) {
    const step = roundStep(reachOf(values.map(Math.abs)) / 3, layer.indicator.decimals);
    return [-step, step];
  }
  if (neutral === 1) {
    const reach = reachOf(values.map((v) => Math.abs(Math.log(v))));
    const factor = FACTORS.find((f) => 3 * Math.log(f) >= reach) ?? FACTORS[FACTORS.length - 1];
    return [Math.round(100 / factor) / 100, factor];
  }
  return layer.indicator.kind === "decile" ? [4, 8] : thirds(values);
}

/**
 * Whether the likely range lies within one class; what was not sampled has none to leave it. Null where nobody says.
 * @param {Cell} cell @param {number[]} limits @param {import("../types").Uncertainty} uncertainty
 */
export function isWithin({ lower, upper, reliability }, limits, { method }) {
  if (lower === null || upper === null) return reliability === "not-sampled" || method === "not-sampled" ? true : null;
  return classOf(lower, limits) === classOf(upper, limits);
}
