/** The 95% range of a share among people asked (Wilson 1927, "Probable inference"). Pure. */

const Z = 1.959963984540054;

/** @param {number} percent @param {number} people @returns {[number, number]} in per cent */
export function wilson(percent, people) {
  const p = percent / 100;
  const z2 = Z * Z;
  const middle = p + z2 / (2 * people);
  const half = Z * Math.sqrt((p * (1 - p)) / people + z2 / (4 * people * people));
  const over = 1 + z2 / people;
  return [Math.max(0, (100 * (middle - half)) / over), Math.min(100, (100 * (middle + half)) / over)];
}
