/**
 * Spearman's rank correlation with its 95% interval, as the server works it out: middle ranks for ties (Kendall 1945),
 * and on Fisher's scale the standard error √((1 + r²/2) ÷ (n − 3)) (Bonett and Wright 2000). Pure.
 */

const Z_95 = 1.959963984540054;

/** From 0, ties sharing the middle of their places. @param {number[]} values */
function midRanks(values) {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const ranks = new Array(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) ranks[order[i]] = (from + to) / 2;
  }
  return ranks;
}

/** @param {number[]} x @param {number[]} y */
function pearson(x, y) {
  const mean = (/** @type {number[]} */ v) => v.reduce((sum, one) => sum + one, 0) / v.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  x.forEach((one, i) => {
    xx += (one - mx) ** 2;
    yy += (y[i] - my) ** 2;
    xy += (one - mx) * (y[i] - my);
  });
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
}

/**
 * @param {number[]} x @param {number[]} y of the same areas
 * @returns {{ value: number, lower: number, upper: number } | null} null with fewer than 4 areas, or where one of the two does not vary
 */
export function spearman(x, y) {
  if (x.length < 4 || new Set(x).size < 2 || new Set(y).size < 2) return null;
  const value = pearson(midRanks(x), midRanks(y));
  if (Math.abs(value) === 1) return { value, lower: value, upper: value };
  const reach = Z_95 * Math.sqrt((1 + value ** 2 / 2) / (x.length - 3));
  return { value, lower: Math.tanh(Math.atanh(value) - reach), upper: Math.tanh(Math.atanh(value) + reach) };
}
