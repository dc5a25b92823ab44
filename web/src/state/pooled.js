/** One set of class limits for several views, all periods of an indicator or maps side by side: the values of all are pooled. */

import { pooledLimits, pooledRatioLimits, rounderLimits } from "../choropleth/breaks.js";
import { extent } from "../choropleth/strip.js";
import { measureWords } from "../words/measures.js";
import { firmValuesOf } from "./firm-values.js";
import { isBefore } from "./period-span.js";

/** @typedef {import("../types").Query} Query */
/** @typedef {import("../types").BoundarySet} BoundarySet */
/** @typedef {import("../types").Period} Period */

/** The periods that the measure has: those of a change begin when its baseline has ended. @param {Period[]} periods @param {Query} query */
export function shownPeriods(periods, { baseline }) {
  return baseline ? periods.filter((p) => isBefore(baseline, p.id)) : periods;
}

/**
 * The limits of several views of one indicator and measure together, so that none decides for the others.
 * @param {{ set: BoundarySet, query: Query }[]} views @param {string} kind of the indicator @param {AbortSignal} [signal]
 * @returns {Promise<number[] | undefined>} none where the values are classes already, or too few differ
 */
export async function limitsOfViews(views, kind, signal) {
  if (kind === "decile") return undefined;
  const values = (await Promise.all(views.map((view) => firmValuesOf(view, signal)))).flat();
  const { neutral } = measureWords(views[0].query.measure);
  const limits = neutral === 1 ? pooledRatioLimits(values) : neutral === 0 ? pooledLimits(values, { symmetric: true }) : rounderLimits(pooledLimits(values), ...extent(values));
  return limits.length ? limits : undefined;
}

/** Those of all periods of a view. @param {BoundarySet} set @param {Query} query @param {Period[]} periods @param {string} kind @param {AbortSignal} [signal] */
export function limitsOfAllPeriods(set, query, periods, kind, signal) {
  return limitsOfViews(periods.map((p) => ({ set, query: { ...query, period: p.id } })), kind, signal);
}
