/** The later figure less that of the baseline. Pure. */

import { areasNamed, clearly } from "../clear-areas.js";
import { lowerFirst } from "../names.js";
import { rateBehind } from "../sides.js";
import { between, oneWay, printsAsNothing, span, spread } from "../two-ways.js";
import { contextRange } from "../wider.js";
import { baselineName } from "./since.js";

/** In a sentence. */
const SAID = { plus: "higher", minus: "lower", none: "no change" };
/** In a table, as the classes of the legend have it. */
const LISTED = { plus: "up", minus: "down", none: "no change" };

/** @type {import("../measures.js").MeasureWords} */
export const change = {
  id: "change",
  name: "change between periods",
  comparesGroups: false,
  comparesPeriods: true,
  neutral: 0,
  highIsLower: false,
  alone: "change",
  overTime: "rate",
  changeOf: null,
  unclear: "no clear change",
  term: ["baseline", "What a baseline is"],
  part: () => "change",
  note: "has it changed since an earlier period?",
  phrase: (cell, layer) => {
    const { decimals, suffix } = layer.unit;
    const value = Number(cell.value);
    if (printsAsNothing(value, decimals)) return `the same as in ${baselineName(layer)}`;
    return `${oneWay(value, SAID, decimals, suffix)} than in ${baselineName(layer)}`;
  },
  short: (value, { unit }, decimals = unit.decimals) => oneWay(value, LISTED, decimals),
  span: (lower, upper, { unit }) => span(lower, upper, LISTED, unit.decimals),
  between: (cell, { unit }) => between(Number(cell.lower), Number(cell.upper), SAID, unit.decimals, unit.suffix),
  figure: (cell, { unit }) =>
    oneWay(Number(cell.value), SAID, unit.decimals, unit.suffix) + contextRange(cell, (lower, upper) => spread(lower, upper, SAID, unit.decimals)),
  headline: (cell, layer) => {
    const { unit, period } = layer;
    const value = Number(cell.value);
    if (printsAsNothing(value, unit.decimals)) return ["0", `the same in ${period.name} as in ${baselineName(layer)}`];
    const [size, ...rest] = oneWay(value, SAID, unit.decimals, unit.suffix).split(" ");
    return [size, `${rest.join(" ")} in ${period.name} than in ${baselineName(layer)}`];
  },
  sides: ["baseline", "later"],
  behind: (cell, layer) => [
    [baselineName(layer), rateBehind(cell, "baseline", layer)],
    [layer.period.name, rateBehind(cell, "later", layer)],
  ],
  legend: ({ indicator, group, ...layer }) => `Change in ${lowerFirst(indicator.sentenceName)}${group.id === "all" ? "" : `, ${group.sentenceName}`}, ${baselineName(layer)} to ${layer.period.name}`,
  sharedLegend: ({ indicator }) => `Change in ${lowerFirst(indicator.sentenceName)}`,
  column: ({ unit }) => `Change in${unit.suffix}`,
  ends: () => ["Down", "up"],
  clarity: ({ clarity }) => (clarity === "higher" ? "Rose" : clarity === "lower" ? "Fell" : clarity ? "No clear change" : ""),
  claritySentence: ({ clarity }) => {
    if (clarity === "no-clear-difference") return "No clear change: the likely range includes no change at all, so chance alone could explain it.";
    return clarity ? `The change is clear: the figure ${clarity === "higher" ? "rose" : "fell"}.` : "";
  },
  extremes: (low, high, layer) => `At one end is ${high.name}, ${change.phrase(high, layer)}; at the other ${low.name}, ${change.phrase(low, layer)}`,
  clearOnes: (rows, layer) => {
    const [rose, fell] = [clearly(rows, "higher"), clearly(rows, "lower")];
    if (!rose.length && !fell.length) return [`In no ${layer.set.areaSingular} has the figure clearly changed.`];
    return [
      ...(rose.length ? [`The figure clearly rose in ${areasNamed(rose, layer)}.`] : []),
      ...(fell.length ? [`It clearly fell in ${areasNamed(fell, layer)}.`.replace(/^It/, rose.length ? "It" : "The figure")] : []),
    ];
  },
  meaning: (layer) => `“up” and “down” say how the figure of ${layer.period.name} stands to that of ${baselineName(layer)}`,
  sign: (layer) => `positive: higher in ${layer.period.name} than in ${baselineName(layer)}; negative: lower`,
};
