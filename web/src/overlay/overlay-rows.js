/** The areas of an overlay, each with its two figures and its cell; which of them are chosen. Pure. */

/** @typedef {import("../types").OverlayAnswer} OverlayAnswer */
/** @typedef {import("../types").OverlayChoice} OverlayChoice */
/** @typedef {import("../types").Cell} Cell */
/** @typedef {import("../choropleth/rows.js").Areas} Areas */
/**
 * @typedef {object} OverlayRow
 * @property {number} index place in the set
 * @property {string} code
 * @property {string} name
 * @property {Cell} x
 * @property {Cell} y
 * @property {number | null} cell 3·y + x; null where not both figures can be relied on
 * @property {boolean | null} certain whether chance alone would not have put it elsewhere; null where nobody knows
 */

/** @type {Cell} */
const NONE = { value: null, lower: null, upper: null, marker: "missing" };

/** In the order of the areas. @param {OverlayAnswer} answer @param {Areas} areas @returns {OverlayRow[]} */
export function joinOverlay(answer, areas) {
  const { columns } = answer;
  const at = new Map(columns.code.map((code, i) => [code, i]));
  const figure = (/** @type {"x" | "y"} */ axis, /** @type {number} */ i) => ({
    value: columns[`${axis}Value`][i],
    lower: columns[`${axis}Lower`][i],
    upper: columns[`${axis}Upper`][i],
    marker: columns[`${axis}Marker`][i],
    reliability: columns[`${axis}Reliability`][i],
  });
  return Array.from({ length: areas.count }, (_, index) => {
    const code = areas.code(index);
    const i = columns.code[index] === code ? index : at.get(code);
    const known = { index, code, name: areas.name(index) };
    if (i === undefined) return { ...known, x: NONE, y: NONE, cell: null, certain: null };
    return { ...known, x: figure("x", i), y: figure("y", i), cell: columns.class[i], certain: columns.classCertain[i] };
  });
}

/** Whether anything at all is chosen. @param {OverlayChoice} choice @param {boolean} hasThird whether the third measure is there */
export function isChoosing({ cells, brush, third }, hasThird) {
  return cells.length > 0 || brush !== null || (hasThird && third.part !== null);
}

/**
 * Which areas are chosen; those without a cell never are.
 * @param {OverlayChoice} choice
 * @param {import("./third-measure.js").Third | null} third the third measure, where it is there
 * @returns {(row: OverlayRow) => boolean}
 */
export function chosen({ cells, brush, third: { part } }, third) {
  const wanted = new Set(cells);
  const place = part ? { low: 0, middle: 1, high: 2 }[part] : null;
  return (row) => {
    if (row.cell === null || row.x.value === null || row.y.value === null) return false;
    if (wanted.size && !wanted.has(row.cell)) return false;
    if (brush && !(row.x.value >= brush[0] && row.x.value <= brush[1] && row.y.value >= brush[2] && row.y.value <= brush[3])) return false;
    return place === null || third === null || third.classes[row.index] === place;
  };
}

/** Which areas of a map carry a mark @typedef {"uncertain" | "certain" | null} Marked */

/**
 * How many areas could as well be in another cell, how many could not, and which of the two are marked: the fewer, so
 * that a map of a small survey, where nearly all are uncertain, stays calm.
 * @param {OverlayRow[]} rows @returns {{ uncertain: number, certain: number, marked: Marked }}
 */
export function marksOf(rows) {
  let uncertain = 0;
  let certain = 0;
  for (const row of rows) {
    if (row.cell === null) continue;
    if (row.certain === false) uncertain++;
    else if (row.certain === true) certain++;
  }
  const marked = uncertain === 0 ? null : uncertain <= certain ? "uncertain" : certain ? "certain" : null;
  return { uncertain, certain, marked };
}

/** How many areas are left out for want of a figure, by side and marker. @param {OverlayRow[]} rows @returns {{ side: "x" | "y", marker: import("../types").Marker, count: number }[]} */
export function leftOut(rows) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const row of rows) {
    if (row.cell !== null) continue;
    for (const side of /** @type {const} */ (["x", "y"])) {
      if (row[side].value !== null && row[side].marker !== "unreliable") continue;
      const key = `${side} ${row[side].marker ?? "missing"}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].map(([key, count]) => {
    const [side, marker] = key.split(" ");
    return { side: /** @type {"x" | "y"} */ (side), marker: /** @type {import("../types").Marker} */ (marker), count };
  });
}

/** The areas in the worse third of both, the worst by x first; null where neither end is worse. @param {OverlayRow[]} rows @param {OverlayAnswer} answer */
export function worstRows(rows, answer) {
  if (!answer.worstOnBoth) return null;
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return answer.worstOnBoth.flatMap(({ code }) => byCode.get(code) ?? []);
}
