/** One set of class limits for all periods of an indicator: the values of all are pooled, so that no period decides for the others. */

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
 * The limits of all periods together; none where the values are classes already, or too few differ.
 * @param {BoundarySet} set @param {Query} query @param {Period[]} periods @param {string} kind of the indicator @param {AbortSignal} [signal]
 * @returns {Promise<number[] | undefined>}
 */
export async function limitsOfAllPeriods(set, query, periods, kind, signal) {
  if (kind === "decile") return undefined;
  const values = (await Promise.all(periods.map((p) => firmValuesOf({ set, query: { ...query, period: p.id } }, signal)))).flat();
  const { neutral } = measureWords(query.measure);
  const limits = neutral === 1 ? pooledRatioLimits(values) : neutral === 0 ? pooledLimits(values, { symmetric: true }) : rounderLimits(pooledLimits(values), ...extent(values));
  return limits.length ? limits : undefined;
}
