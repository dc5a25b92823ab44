/** Which labels there is room for. Pure. */

/** @typedef {{ x: number, y: number, width: number, height: number, weight: number }} Wanted centre and size in pixels */

/**
 * Heaviest first; one that would touch another, leaves the frame or has no place is left out.
 * @param {Wanted[]} wanted
 * @param {{ left: number, top: number, right: number, bottom: number }} frame
 * @param {number} [gap] pixels kept between labels
 * @returns {number[]} indexes of the labels to show
 */
export function placeLabels(wanted, frame, gap = 3) {
  /** @type {{ l: number, t: number, r: number, b: number }[]} */
  const taken = [];
  /** @type {number[]} */
  const shown = [];
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[b].weight - wanted[a].weight);
  for (const i of order) {
    const { x, y, width, height } = wanted[i];
    if (Number.isNaN(x)) continue;
    const box = { l: x - width / 2, t: y - height / 2, r: x + width / 2, b: y + height / 2 };
    if (box.l < frame.left || box.t < frame.top || box.r > frame.right || box.b > frame.bottom) continue;
    if (taken.some((o) => box.l < o.r + gap && box.r > o.l - gap && box.t < o.b + gap && box.b > o.t - gap)) continue;
    taken.push(box);
    shown.push(i);
  }
  return shown.sort((a, b) => a - b);
}
