/** The figure itself. Pure. */

import { brief, range, withUnit } from "../format.js";
import { contextRange } from "../wider.js";

/** @type {import("../measures.js").MeasureWords} */
export const rate = {
  id: "rate",
  name: "rate",
  comparesGroups: false,
  comparesPeriods: false,
  neutral: null,
  highIsLower: false,
  alone: "rate",
  overTime: "rate",
  changeOf: "change",
  unclear: "",
  term: null,
  part: (_reference, kind = "rate") => `the ${kind} itself`,
  note: "",
  phrase: (cell, layer) => rate.short(Number(cell.value), layer),
  short: (value, { unit }, decimals = unit.decimals) => withUnit(value, unit, decimals),
  span: (lower, upper, { unit }) => range(lower, upper, unit, unit.decimals),
  between: (cell, { unit }) => `between ${range(Number(cell.lower), Number(cell.upper), unit, unit.decimals).replace(" to ", " and ")}`,
  figure: (cell, layer) => rate.phrase(cell, layer) + contextRange(cell, (lower, upper) => brief(lower, upper, layer.unit, layer.unit.decimals)),
  headline: (cell, layer) => {
    const { indicator, group, period } = layer;
    const whose = group.id === "all" ? "" : ` of ${group.sentenceName}`;
    // "IMD 2019 average score, 2019" would say its year twice.
    const when = indicator.sentenceName.includes(period.name) ? "" : `, ${period.name}`;
    return [rate.phrase(cell, layer), `${indicator.sentenceName}${whose}${when}`];
  },
  behind: () => [],
  legend: ({ indicator, group }) => {
    if (indicator.kind === "rank") return "Rank, 1 is most deprived";
    if (indicator.kind === "decile") return "Decile, 1 is the most deprived tenth";
    if (/more-deprived/.test(indicator.polarity)) return `${indicator.sentenceName}: higher is more deprived`;
    return `${indicator.sentenceName}${group.id === "all" ? "" : `, ${group.sentenceName}`}`;
  },
  sharedLegend: ({ indicator }) => indicator.sentenceName,
  column: ({ indicator }) => indicator.sentenceName,
  ends: () => null,
  clarity: () => "",
  claritySentence: () => "",
  extremes: (low, high, layer) => `From ${rate.phrase(low, layer)} in ${low.name} to ${rate.phrase(high, layer)} in ${high.name}`,
  clearOnes: () => [],
  meaning: () => "",
  sign: () => "",
  sides: [],
};
