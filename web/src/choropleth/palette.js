/**
 * The colours of classes. Chosen by search so that any two classes of a map keep a CIEDE2000 difference of at least 10,
 * also under simulated protanopia, deuteranopia and tritanopia, and of at least 5 in greyscale; the tests and
 * `docs/colours.md` hold them to it.
 */

/** @typedef {import("../types").Palette} PaletteName */

/** Light to dark, one hue. */
const SEQUENTIAL = ["#eef8f5", "#aacecd", "#70aaad", "#34828a", "#064f5c"];

/** From "group is much higher" (purple) through no gap to "group is much lower" (orange). */
const DIVERGING = ["#512377", "#8064b5", "#f8f7f2", "#cf7422", "#a04300"];

/**
 * The same classes where the difference is not clear: paler and greyer, in the same order. Each of them is lighter than every
 * clear class, and purple is darker than orange throughout, so that in greyscale the nine are nine greys.
 */
const DIVERGING_CALM = ["#a198bf", "#cdc2d8", "#f8f7f2", "#f2d9bd", "#cbaa83"];

/** Least to most deprived. */
const DEPRIVATION = ["#fcf0d4", "#f3bf94", "#d9777c", "#963a72", "#3f1452"];
const DEPRIVATION_TEN = [
  "#fff7da", "#f9d89c", "#feb44c", "#e88554", "#da565b", "#b9366f", "#83379f", "#5c226e", "#2c044d", "#01001f",
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
