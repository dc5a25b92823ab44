/** Where the figures of a trend are written: at their points, inside the picture, none over another. Pure. */

/** @typedef {{ at: number, x: number, y: number, text: string }} Point */
/** @typedef {{ at: number, x: number, y: number, text: string, anchor: "start" | "middle" | "end" }} Label */

const CHARACTER = 6.9;
const LINE = 13;
/** From the middle of a mark to the foot of the letters over it. */
const OVER = 8;
/** From the middle of a mark to the foot of the letters under it. */
const UNDER = 18;

/**
 * @param {Point[]} points the most important first; one whose label would touch an earlier one stays without
 * @param {{ left: number, right: number, top: number }} box edges that no label may cross; the top is that of the first line's foot
 * @returns {Label[]}
 */
export function labelled(points, { left, right, top }) {
  /** @type {(Label & { from: number, to: number })[]} */
  const out = [];
  for (const { at, x, y, text } of points) {
    const width = text.length * CHARACTER;
    const from = Math.min(right - width, Math.max(left, x - width / 2));
    const free = (/** @type {number} */ foot) => out.every((o) => from >= o.to + 4 || from + width <= o.from - 4 || Math.abs(foot - o.y) >= LINE);
    const foot = [y - OVER, y + UNDER].find((f) => f >= top && free(f));
    if (foot === undefined) continue;
    const anchor = from === left ? "start" : from === right - width ? "end" : "middle";
    out.push({ at, y: foot, text, anchor, x: anchor === "start" ? from : anchor === "end" ? from + width : x, from, to: from + width });
  }
  return out.map(({ from: _from, to: _to, ...label }) => label);
}
