/** The group's rate divided by the reference group's: below 1 where the group's is lower. Pure. */

import { number } from "../format.js";
import { capital, groupWord, referenceWord } from "../names.js";
import { contextRange } from "../wider.js";
import { besideReference } from "./beside-reference.js";

/** @type {import("../measures.js").MeasureWords} */
export const ratio = {
  ...besideReference,
  id: "ratio",
  name: "ratio between groups",
  neutral: 1,
  highIsLower: false,
  overTime: "ratio",
  changeOf: null,
  term: ["ratio", "What a ratio is"],
  part: (reference) => `ratio to ${reference}`,
  note: "one rate divided by the other: 1 is equal",
  phrase: (cell, layer) => `${ratio.short(Number(cell.value), layer)} times the ${referenceWord(layer)} rate`,
  short: (value, { unit }, decimals = unit.decimals) => number(value, decimals),
  span: (lower, upper, { unit }) => `${number(lower, unit.decimals)} to ${number(upper, unit.decimals)}`,
  between: (cell, { unit }) => `between ${number(Number(cell.lower), unit.decimals)} and ${number(Number(cell.upper), unit.decimals)} times`,
  figure: (cell, layer) =>
    `${ratio.short(Number(cell.value), layer)} times` + contextRange(cell, (lower, upper) => `${number(lower, layer.unit.decimals)}–${number(upper, layer.unit.decimals)}`),
  headline: (cell, layer) => [ratio.short(Number(cell.value), layer), `times the ${referenceWord(layer)} rate, ${layer.period.name}`],
  legend: (layer) => `The ${groupWord(layer.group)} rate is … times the ${referenceWord(layer)} rate`,
  sharedLegend: (layer) => `The rate is … times the ${referenceWord(layer)} rate`,
  legendNote: "1.00 is equal; under 1, the group’s rate is the lower one.",
  column: (layer) => `Times the ${referenceWord(layer)} rate`,
  ends: (layer) => [`${capital(groupWord(layer.group))} rate lower`, "higher"],
  claritySentence: (cell, layer) =>
    cell.clarity === "no-clear-difference"
      ? "No clear difference: the likely range includes 1, which is equal, so chance alone could explain it."
      : besideReference.claritySentence(cell, layer),
  extremes: (low, high, layer) => `From ${ratio.phrase(low, layer)} in ${low.name} to ${ratio.phrase(high, layer)} in ${high.name}`,
  meaning: (layer) => `the ${groupWord(layer.group)} rate divided by the ${referenceWord(layer)} rate: 1 is equal, under 1 is lower`,
  sign: (layer) => `the ${groupWord(layer.group)} rate divided by the ${referenceWord(layer)} rate; below 1: lower`,
};
