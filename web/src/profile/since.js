/** Which period a profile measures a change since. Pure. */

import { isBefore } from "../state/period-span.js";

/** @typedef {import("../types").Period} Period */

const YEARS = 10;

/** @param {Period} period */
export const yearOf = (period) => Number(period.id.slice(0, 4));

/**
 * The first period of the year or after it that has ended when the latest begins; the earliest where every one is.
 * @param {Period[]} periods the earliest first @param {Period} latest @param {number | null} year ten years before the latest if null
 * @returns {Period | null} null where nothing is before the latest
 */
export function baselineFor(periods, latest, year) {
  const wanted = year ?? yearOf(latest) - YEARS;
  const earlier = periods.filter((p) => isBefore(p.id, latest.id));
  return earlier.find((p) => yearOf(p) >= wanted) ?? earlier[earlier.length - 1] ?? null;
}

/** The years that a change can be measured since, the latest first. @param {import("../types").ProfileAnswer} answer */
export function baselineYears(answer) {
  const years = answer.topics.flatMap((t) => t.indicators.flatMap((i) => i.periods.slice(0, -1).map(yearOf)));
  return [...new Set(years)].sort((a, b) => b - a);
}

/** A year as the address has it, "2010" or an id that begins so. @param {string | null} text */
export function askedYear(text) {
  const year = Number(/^(\d{4})/.exec(text ?? "")?.[1] ?? NaN);
  return year >= 1900 && year <= 2200 ? year : null;
}
