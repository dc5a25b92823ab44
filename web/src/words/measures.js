/**
 * How a figure is looked at, and all that differs between the ways: one object of words for each measure. Views ask
 * the object of their layer and know no measure by name. Pure.
 */

import { change } from "./measures/change.js";
import { gapChange } from "./measures/gap-change.js";
import { gap } from "./measures/gap.js";
import { rate } from "./measures/rate.js";
import { ratio } from "./measures/ratio.js";

/** @typedef {import("../types").Cell} Cell */
/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Measure} Measure */
/** @typedef {import("../types").Row} Row */
/** @typedef {Pick<Layer, "indicator" | "measure" | "unit" | "group" | "reference" | "period" | "baseline" | "uncertainty" | "refusals"> & { missing?: Layer["missing"] }} Told a layer or a series */
/**
 * @typedef {object} MeasureWords
 * @property {Measure} id
 * @property {string} name "gap", after "no" and "a"
 * @property {boolean} comparesGroups whether it sets a group beside a reference group
 * @property {boolean} comparesPeriods whether it sets a period beside a baseline
 * @property {number | null} neutral the value of "no difference"; null where values are no comparison
 * @property {boolean} highIsLower whether a high value says that the group's rate is the lower one
 * @property {Measure} alone what is left of it for a group that has none to be compared with
 * @property {"rate" | "gap" | "ratio"} overTime what a series shows of it
 * @property {Measure | null} changeOf what its difference between two periods is
 * @property {string} unclear "no clear difference", or nothing where nothing is compared
 * @property {[string, string] | null} term glossary entry, and the words that open it
 * @property {(reference: string, kind?: string) => string} part in the sentence over the map: "gap to white"; of a figure itself, what kind it is
 * @property {string} note under its name in the list of measures
 * @property {(cell: Cell, layer: Told) => string} phrase "27.4 points lower than white"
 * @property {(value: number, layer: Told, decimals?: number) => string} short where a table or an axis says the unit: "27.4 lower"
 * @property {(lower: number, upper: number, layer: Told) => string} span its range there: "8.7 to 46.1 lower"
 * @property {(cell: Cell, layer: Told) => string} between its range in a sentence: "between 9.0 and 45.8 points lower"
 * @property {(cell: Cell, layer: Told) => string} figure of a wider area, in short: "11.5 points lower (8.5–14.5)"
 * @property {(cell: Cell, layer: Told) => [string, string]} headline the number on a card and the words behind it
 * @property {(cell: Cell, layer: Told) => [string, string][]} behind the figures it is made of, each with its name
 * @property {(layer: Told) => string} legend what the classes measure, above them
 * @property {(layer: Told) => string} sharedLegend the same for two maps of different groups or periods
 * @property {string} [legendNote] what the words of the classes mean, where that is not plain
 * @property {(layer: Told) => string} column head of a column of its values
 * @property {(layer: Told) => [string, string] | null} ends what lies to the left and to the right on a line of values
 * @property {(cell: Cell, layer: Told) => string} clarity "Lower than white"
 * @property {(cell: Cell, layer: Told) => string} claritySentence
 * @property {(low: Row, high: Row, layer: Told) => string} extremes the two ends of a map
 * @property {(rows: Row[], layer: Layer) => string[]} clearOnes which areas differ clearly
 * @property {(layer: Told) => string} meaning how a value of the table reads
 * @property {(layer: Told) => string} sign what the sign of a value means, for a file
 * @property {Role[]} sides the figures it is made of
 */
/** @typedef {import("./sides.js").Role} Role */

const ALL = { rate, gap, ratio, change, "gap-change": gapChange };

/** In the order in which they are offered. */
export const MEASURES = /** @type {MeasureWords[]} */ (Object.values(ALL));

/** @param {Measure} id @returns {MeasureWords} */
export function measureWords(id) {
  return ALL[id];
}

/** The measure with this name, if there is one. @param {string | null} id */
export function findMeasure(id) {
  return MEASURES.find((m) => m.id === id) ?? null;
}

/** The words of what a layer or a series shows. @param {{ measure: Measure }} layer */
export function wordsOf(layer) {
  return measureWords(layer.measure);
}

/** Whether the areas of a layer are tested for a clear difference at all. @param {Layer} layer */
export function isTested(layer) {
  return (layer.falseDiscovery?.compared ?? 0) > 0;
}
