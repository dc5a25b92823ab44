/**
 * The colours of classes. Chosen by search so that neighbouring classes keep a CIEDE2000 difference of at least 10,
 * also under simulated protanopia, deuteranopia and tritanopia; `palette.test.js` holds them to it.
 */

/** @typedef {import("../types").Palette} PaletteName */

/** Light to dark, one hue. */
const SEQUENTIAL = ["#eef8f5", "#aacecd", "#70aaad", "#34828a", "#064f5c"];

/** From "group is much higher" (purple) through no gap to "group is much lower" (orange). */
const DIVERGING = ["#5b2a86", "#a284c8", "#f8f7f2", "#f0a052", "#b8500a"];

/** The same classes where the difference is not clear: paler and greyer, in the same order. */
const DIVERGING_CALM = ["#aea4c5", "#d6c9dd", "#f8f7f2", "#f4dbc0", "#d0b08f"];

/** Least to most deprived. */
const DEPRIVATION = ["#fcf0d4", "#f3bf94", "#d9777c", "#963a72", "#3f1452"];
const DEPRIVATION_TEN = [
  "#fff8da", "#ffe0a0", "#ffb452", "#e88554", "#d8575a", "#b6356c", "#87339a", "#5e1e6c", "#280050", "#0a0722",
];

export const palettes = {
  sequential: SEQUENTIAL,
  diverging: DIVERGING,
  divergingCalm: DIVERGING_CALM,
  deprivation: DEPRIVATION,
  deprivationTen: DEPRIVATION_TEN,
};

/** Spreads `count` classes over a ramp, ends kept. @param {string[]} ramp @param {number} count */
function spread(ramp, count) {
  if (count === 1) return [ramp[Math.floor(ramp.length / 2)]];
  return Array.from({ length: count }, (_, i) => ramp[Math.round((i * (ramp.length - 1)) / (count - 1))]);
}

/**
 * Fills for classes 0..count−1, lowest value first.
 * @param {PaletteName} name
 * @param {number} count
 * @param {boolean} lowIsDark for ranks and deciles, where 1 is the most deprived
 */
export function classColours(name, count, lowIsDark = false) {
  if (count < 1) return [];
  if (name === "diverging") return spread(DIVERGING, count);
  const ramp = name === "deprivation" ? (count > 5 ? DEPRIVATION_TEN : DEPRIVATION) : SEQUENTIAL;
  const colours = spread(ramp, count);
  return lowIsDark ? colours.reverse() : colours;
}

/** Fills where a gap is not clear from zero. @param {number} count */
export function calmColours(count) {
  return count < 1 ? [] : spread(DIVERGING_CALM, count);
}
