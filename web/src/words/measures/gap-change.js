/**
 * The later gap less the gap at the baseline. A gap is wider or narrower only while it stays on one side: of one that
 * crosses zero it is said towards whose lower or higher rate it moved. Pure.
 */

import { areasNamed, clearly } from "../clear-areas.js";
import { number } from "../format.js";
import { groupWord, referenceWord } from "../names.js";
import { reason } from "../reasons.js";
import { side } from "../sides.js";
import { between, oneWay, printsAsNothing, span, spread } from "../two-ways.js";
import { contextRange } from "../wider.js";
import { WAYS as GAP } from "./gap.js";
import { baselineName } from "./since.js";

/** @typedef {import("../../types").Cell} Cell */
/** @typedef {import("../measures.js").Told} Told */

/** In a sentence, of a gap that stays on one side. */
const SAID = { plus: "wider", minus: "narrower", none: "no change" };
/** In a table, as the classes of the legend have it. */
const LISTED = { plus: "up", minus: "down", none: "no change" };

/** Whether the group's rate is the lower one at both ends. @param {Cell} cell */
const staysGap = (cell) => [cell.baselineValue, cell.laterValue].every((v) => v != null && v >= 0);

/** Of a gap that does not stay on one side. @param {Told} layer @returns {import("../two-ways.js").TwoWays} */
function towards(layer) {
  const rate = `${groupWord(layer.group)} rate`;
  return { plus: `towards a lower ${rate}`, minus: `towards a higher ${rate}`, none: "no change" };
}

/** @param {Cell} cell @param {Told} layer */
const words = (cell, layer) => (staysGap(cell) ? SAID : towards(layer));

/** One of the two gaps, with its range. @param {Cell} cell @param {"baseline" | "later"} role @param {Told} layer */
function gapBehind(cell, role, layer) {
  const { unit, missing } = layer;
  const gap = side(cell, role);
  if (gap.value == null) return reason(gap.marker, missing);
  return oneWay(gap.value, GAP, unit.decimals, unit.suffix) + contextRange(gap, (lower, upper) => spread(lower, upper, GAP, unit.decimals));
}

/** @type {import("../measures.js").MeasureWords} */
export const gapChange = {
  id: "gap-change",
  name: "change of a gap",
  comparesGroups: true,
  comparesPeriods: true,
  neutral: 0,
  highIsLower: true,
  alone: "change",
  overTime: "gap",
  changeOf: null,
  unclear: "no clear change",
  term: ["baseline", "What a baseline is"],
  part: (reference) => `change in gap to ${reference}`,
  note: "has the gap become wider or narrower?",
  phrase: (cell, layer) => {
    const { decimals, suffix } = layer.unit;
    const value = Number(cell.value);
    if (printsAsNothing(value, decimals)) return `the same gap as in ${baselineName(layer)}`;
    return `${oneWay(value, words(cell, layer), decimals, suffix)} ${staysGap(cell) ? "than in" : "since"} ${baselineName(layer)}`;
  },
  short: (value, { unit }, decimals = unit.decimals) => oneWay(value, LISTED, decimals),
  span: (lower, upper, { unit }) => span(lower, upper, LISTED, unit.decimals),
  between: (cell, layer) => between(Number(cell.lower), Number(cell.upper), words(cell, layer), layer.unit.decimals, layer.unit.suffix),
  figure: (cell, layer) => {
    const { decimals, suffix } = layer.unit;
    return oneWay(Number(cell.value), words(cell, layer), decimals, suffix) + contextRange(cell, (lower, upper) => spread(lower, upper, staysGap(cell) ? SAID : LISTED, decimals));
  },
  headline: (cell, layer) => {
    const { unit, period } = layer;
    const value = Number(cell.value);
    if (printsAsNothing(value, unit.decimals)) return ["0", `the same gap in ${period.name} as in ${baselineName(layer)}`];
    const when = staysGap(cell) ? `${value > 0 ? "wider" : "narrower"} gap in ${period.name} than in ${baselineName(layer)}` : `${words(cell, layer)[value > 0 ? "plus" : "minus"]}, ${baselineName(layer)} to ${period.name}`;
    return [number(Math.abs(value), unit.decimals), `${unit.suffix.trim()} ${when}`];
  },
  sides: ["baseline", "later"],
  behind: (cell, layer) => [
    [`Gap in ${baselineName(layer)}`, gapBehind(cell, "baseline", layer)],
    [`Gap in ${layer.period.name}`, gapBehind(cell, "later", layer)],
  ],
  legend: (layer) => `Change of the gap to ${referenceWord(layer)}, ${baselineName(layer)} to ${layer.period.name}`,
  sharedLegend: (layer) => `Change of the gap to ${referenceWord(layer)}`,
  legendNote: "Up: the group’s rate has fallen further behind, or is less far ahead. Down: the other way.",
  column: ({ unit }) => `Change of gap in${unit.suffix}`,
  ends: () => ["Gap down", "up"],
  clarity: (cell, layer) => {
    if (!cell.clarity) return "";
    if (cell.clarity === "no-clear-difference") return "No clear change";
    const text = words(cell, layer)[cell.clarity === "higher" ? "plus" : "minus"];
    return staysGap(cell) ? `Gap ${text}` : `Moved ${text}`;
  },
  claritySentence: (cell, layer) => {
    if (cell.clarity === "no-clear-difference") return "No clear change: the likely range includes no change at all, so chance alone could explain it.";
    if (!cell.clarity) return "";
    const up = cell.clarity === "higher";
    return staysGap(cell) ? `The change is clear: the gap ${up ? "widened" : "narrowed"}.` : `The change is clear: the gap moved ${words(cell, layer)[up ? "plus" : "minus"]}.`;
  },
  extremes: (low, high, layer) => `At one end is ${high.name}, ${gapChange.phrase(high, layer)}; at the other ${low.name}, ${gapChange.phrase(low, layer)}`,
  clearOnes: (rows, layer) => {
    const [up, down] = [clearly(rows, "higher"), clearly(rows, "lower")];
    if (!up.length && !down.length) return [`In no ${layer.set.areaSingular} has the gap clearly changed.`];
    const moved = (/** @type {import("../../types").Row[]} */ areas, /** @type {string} */ verb, /** @type {"plus" | "minus"} */ way) =>
      areas.length ? [`The gap clearly ${areas.every(staysGap) ? verb : `moved ${towards(layer)[way]}`} in ${areasNamed(areas, layer)}.`] : [];
    return [...moved(down, "narrowed", "minus"), ...moved(up, "widened", "plus")];
  },
  meaning: (layer) => `“up” says that the ${groupWord(layer.group)} rate has fallen further behind the ${referenceWord(layer)} rate, or is less far ahead; “down” the other way`,
  sign: (layer) => `positive: the gap moved towards a lower ${groupWord(layer.group)} rate from ${baselineName(layer)} to ${layer.period.name}; negative: towards a higher one`,
};
