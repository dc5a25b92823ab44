/** Differences, which go one of two ways: a size and a word, never a sign that has to be explained. Pure. */

import { number } from "./format.js";

/**
 * @typedef {object} TwoWays
 * @property {string} plus the word for a value above zero: "lower" of a gap, "higher" of a change
 * @property {string} minus the word for one below
 * @property {string} none what a value is that prints as nothing: "no gap"
 */

/** True when a difference prints as nothing. @param {number} value @param {number} decimals */
export const printsAsNothing = (value, decimals) => !/[1-9]/.test(number(Math.abs(value), decimals));

/** @param {number} value @param {number} decimals */
const size = (value, decimals) => number(Math.abs(value), decimals);

/** "27.4 lower", "no gap": where a table or an axis says the unit; with `unit` "27.4 points lower". @param {number} value @param {TwoWays} words @param {number} decimals @param {string} [unit] */
export function oneWay(value, words, decimals, unit = "") {
  if (printsAsNothing(value, decimals)) return words.none;
  return `${size(value, decimals)}${unit} ${value > 0 ? words.plus : words.minus}`;
}

/** "8.7 to 46.1 lower", "26.7 higher to 12.3 lower": the range of such a difference. @param {number} lower @param {number} upper @param {TwoWays} words @param {number} decimals */
export function span(lower, upper, words, decimals) {
  const nothing = (/** @type {number} */ v) => printsAsNothing(v, decimals);
  if (nothing(lower) || nothing(upper) || lower < 0 !== upper < 0) return `${oneWay(lower, words, decimals)} to ${oneWay(upper, words, decimals)}`;
  return lower > 0 ? `${size(lower, decimals)} to ${size(upper, decimals)} ${words.plus}` : `${size(upper, decimals)} to ${size(lower, decimals)} ${words.minus}`;
}

/**
 * "between 9.0 and 45.8 points lower", "between 8.0 points higher and 28.2 points lower".
 * @param {number} lower @param {number} upper @param {TwoWays} words @param {number} decimals @param {string} unit " points"
 */
export function between(lower, upper, words, decimals, unit) {
  const { plus, minus, none } = words;
  const sized = (/** @type {number} */ v) => size(v, decimals);
  // A limit that rounds to nothing is none: "between 0.0 and 35.4 points lower" would look clear.
  if (printsAsNothing(lower, decimals) && upper > 0) return `between ${none} and ${sized(upper)}${unit} ${plus}`;
  if (printsAsNothing(upper, decimals) && lower < 0) return `between ${sized(lower)}${unit} ${minus} and ${none}`;
  if (lower >= 0) return `between ${sized(lower)} and ${sized(upper)}${unit} ${plus}`;
  if (upper <= 0) return `between ${sized(upper)} and ${sized(lower)}${unit} ${minus}`;
  return `between ${sized(lower)}${unit} ${minus} and ${sized(upper)}${unit} ${plus}`;
}

/** In brackets behind a difference: "8.5–14.5", or both sides where the range crosses zero. @param {number} lower @param {number} upper @param {TwoWays} words @param {number} decimals */
export function spread(lower, upper, words, decimals) {
  if (lower >= 0) return `${size(lower, decimals)}–${size(upper, decimals)}`;
  if (upper <= 0) return `${size(upper, decimals)}–${size(lower, decimals)}`;
  return `${size(lower, decimals)} ${words.minus} to ${size(upper, decimals)} ${words.plus}`;
}
