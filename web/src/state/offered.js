/** Which measures and baselines there are for an indicator, a group and a period, and which is taken for what was asked. Pure. */

import { MEASURES, findMeasure, measureWords } from "../words/measures.js";
import { groupWord } from "../words/names.js";
import { words as catalogue } from "../words/catalogue.js";
import { isBefore } from "./period-span.js";

/** @typedef {import("../types").Indicator} Indicator */
/** @typedef {import("../types").Measure} Measure */
/** @typedef {import("../types").Period} Period */
/** @typedef {{ indicator: Indicator, group: import("../types").Group, periods: Period[], period: Period }} Choice what is shown but for its measure */

const said = catalogue.notices;

/** Periods that have ended when another begins, the earliest first. @param {Period[]} periods @param {string} later */
export function earlierPeriods(periods, later) {
  return periods.filter((p) => isBefore(p.id, later));
}

/** Why a measure cannot be had, or nothing where it can. @param {Measure} id @param {Choice} choice */
function whyNot(id, { indicator, group, periods, period }) {
  const words = measureWords(id);
  const reference = indicator.groups.find((g) => g.id === indicator.referenceGroup);
  if (!indicator.measures.includes(id) || (words.comparesGroups && !reference)) return said.hasNone(indicator.name, words.name);
  if (words.comparesGroups && group.id === reference?.id) return said.needsGroup(words.part(groupWord(reference)));
  if (words.comparesPeriods && !earlierPeriods(periods, period.id).length) return said.noneBefore(period.name);
  return "";
}

/** @param {Choice} choice @returns {Measure[]} */
export function offeredMeasures(choice) {
  return MEASURES.map((m) => m.id).filter((id) => !whyNot(id, choice));
}

/**
 * The measure to show, and what to say where it is another one than was asked.
 * @param {string | null} asked @param {Choice} choice @param {Measure} [first] where nothing is asked
 * @returns {{ id: Measure, notice: string }}
 */
export function measureOf(asked, choice, first = "rate") {
  const able = offeredMeasures(choice);
  const known = findMeasure(asked)?.id;
  if (known && able.includes(known)) return { id: known, notice: "" };
  if (!asked) return { id: able.includes(first) ? first : "rate", notice: "" };
  if (!known) {
    const id = able.includes(first) ? first : "rate";
    return { id, notice: said.insteadMeasure(said.noMeasure(asked), measureWords(id).name) };
  }
  const left = measureWords(known).alone;
  const id = able.includes(left) ? left : "rate";
  return { id, notice: said.insteadMeasure(whyNot(known, choice), measureWords(id).name) };
}

/**
 * The baseline to measure a change since, the earliest period unless another is asked for.
 * @param {string | null} asked @param {Choice} choice @param {Measure} measure
 * @returns {{ id: string | null, notice: string }}
 */
export function baselineOf(asked, { indicator, periods, period }, measure) {
  if (!measureWords(measure).comparesPeriods) return { id: null, notice: "" };
  const earlier = earlierPeriods(periods, period.id);
  const found = earlier.find((p) => p.id === asked);
  if (found || !asked) return { id: (found ?? earlier[0]).id, notice: "" };
  const named = periods.find((p) => p.id === asked);
  const why = named ? said.notBefore(period.name, named.name) : said.noBaseline(indicator.name, asked);
  return { id: earlier[0].id, notice: said.insteadSince(why, earlier[0].name) };
}
