/** Numbers as people print them: real minus signs, no negative zero, en dashes, fixed decimals. */

import { locale } from "./language.js";

/** @typedef {import("../types").Unit} Unit */

export const MINUS = "\u2212";

/** @type {Map<number, Intl.NumberFormat>} */
const formats = new Map();

/** @param {number} decimals */
function formatFor(decimals) {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  return format;
}

/** A number with fixed decimals; a value that rounds to nothing is plain zero. @param {number} value @param {number} decimals */
export function number(value, decimals) {
  const text = formatFor(decimals).format(Math.abs(value));
  const isZero = !/[1-9]/.test(text);
  return value < 0 && !isZero ? MINUS + text : text;
}

/** With a sign, for gaps and change; zero has none. @param {number} value @param {number} decimals */
export function signed(value, decimals) {
  const text = number(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? "+" + text : text;
}

/** "58.2%". @param {number} value @param {Unit} unit @param {number} decimals */
export function withUnit(value, unit, decimals) {
  return number(value, decimals) + unit.suffix;
}

/** "42.0% to 74.4%": words, because a dash beside a minus sign reads badly. @param {number} lower @param {number} upper @param {Unit} unit @param {number} decimals */
export function range(lower, upper, unit, decimals) {
  const suffix = unit.suffix.startsWith(" ") ? "" : unit.suffix;
  return `${number(lower, decimals)}${suffix} to ${number(upper, decimals)}${unit.suffix}`;
}

/** "42.0–74.4%": with an en dash, where no minus sign stands beside it. @param {number} lower @param {number} upper @param {Unit} unit @param {number} decimals */
export function brief(lower, upper, unit, decimals) {
  if (number(lower, decimals).startsWith(MINUS)) return range(lower, upper, unit, decimals);
  return `${number(lower, decimals)}–${number(upper, decimals)}${unit.suffix}`;
}

/** "1 borough", "32 boroughs". @param {number} count @param {string} one @param {string} many */
export function counted(count, one, many) {
  return `${number(count, 0)} ${count === 1 ? one : many}`;
}

/** Text from elsewhere with its hyphens before digits made minus signs. @param {string} text */
export function withMinusSigns(text) {
  return text.replace(/(^|[\s(])-(?=\d)/g, `$1${MINUS}`);
}

/** "first", "2nd", "3rd", … @param {number} n */
export function ordinal(n) {
  const rest = n % 100;
  const suffix = rest > 10 && rest < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return number(n, 0) + suffix;
}
