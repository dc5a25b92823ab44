/** The reference group's rate less the group's: positive where the group's is lower. Pure. */

import { groupWord, referenceWord, capital } from "../names.js";
import { between, oneWay, printsAsNothing, span, spread } from "../two-ways.js";
import { contextRange } from "../wider.js";
import { besideReference } from "./beside-reference.js";

export const WAYS = { plus: "lower", minus: "higher", none: "no gap" };

/** @type {import("../measures.js").MeasureWords} */
export const gap = {
  ...besideReference,
  id: "gap",
  name: "gap between groups",
  neutral: 0,
  highIsLower: true,
  overTime: "gap",
  changeOf: "gap-change",
  term: ["gap", "What a gap is"],
  part: (reference) => `gap to ${reference}`,
  note: "difference in percentage points",
  phrase: (cell, layer) => {
    const { decimals, suffix } = layer.unit;
    const value = Number(cell.value);
    if (printsAsNothing(value, decimals)) return `the same as ${referenceWord(layer)}`;
    return `${oneWay(value, WAYS, decimals, suffix)} than ${referenceWord(layer)}`;
  },
  short: (value, { unit }, decimals = unit.decimals) => oneWay(value, WAYS, decimals),
  span: (lower, upper, { unit }) => span(lower, upper, WAYS, unit.decimals),
  between: (cell, { unit }) => between(Number(cell.lower), Number(cell.upper), WAYS, unit.decimals, unit.suffix),
  figure: (cell, { unit }) =>
    oneWay(Number(cell.value), WAYS, unit.decimals, unit.suffix) + contextRange(cell, (lower, upper) => spread(lower, upper, WAYS, unit.decimals)),
  headline: (cell, layer) => {
    const [size, ...rest] = gap.phrase(cell, layer).split(" ");
    return /^\d/.test(size) ? [size, `${rest.join(" ")}, ${layer.period.name}`] : ["0", `points: the same as ${referenceWord(layer)}, ${layer.period.name}`];
  },
  legend: (layer) => `The ${groupWord(layer.group)} rate is … than the ${referenceWord(layer)} rate`,
  sharedLegend: (layer) => `The rate is … than the ${referenceWord(layer)} rate`,
  column: ({ unit }) => `Gap in${unit.suffix}`,
  ends: (layer) => [`${capital(groupWord(layer.group))} rate higher`, "lower"],
  extremes: (low, high, layer) => `The widest gap is in ${high.name}, ${gap.phrase(high, layer)}; at the other end is ${low.name}, ${gap.phrase(low, layer)}`,
  meaning: (layer) => `“lower” and “higher” say how the ${groupWord(layer.group)} rate stands to the ${referenceWord(layer)} rate`,
  sign: (layer) => `positive: the ${groupWord(layer.group)} rate is lower than the ${referenceWord(layer)} rate; negative: higher`,
};
