/** What the table of areas says of a row, of a figure and of a difference. Pure. */

import { words } from "../words/catalogue.js";
import { measureWords } from "../words/measures.js";
import { lowerFirst } from "../words/names.js";
import { partsOf, standing, turned } from "./areas-rows.js";

/** @typedef {import("../types").AreasIndicator} AreasIndicator */
/** @typedef {import("../types").AreasFigure} AreasFigure */

const say = words.compareAreas;

/** As the words of figures need it: like a layer of a few areas. @param {AreasIndicator} one @param {import("../types").Measure} measure @returns {import("../words/measures.js").Told & Pick<import("../types").Layer, "reliability">} */
export function toldOf(one, measure) {
  const { indicator, unit, group, reference, period, baseline, uncertainty } = one;
  return { indicator, measure, unit, group, reference, period, baseline, uncertainty, refusals: {}, reliability: [] };
}

/** What a row is called before its figures are there, or where they cannot be had. @param {string} row @param {import("../types").Indicator[]} indicators */
export function rowName(row, indicators) {
  const { id, group, measure } = partsOf(row);
  const indicator = indicators.find((i) => i.id === id);
  if (!indicator) return id;
  const named = indicator.groups.find((g) => g.id === group);
  if (!named || indicator.groups.length < 2) return indicator.name;
  const reference = indicator.groups.find((g) => g.id === indicator.referenceGroup);
  return measure === "rate" || !reference ? say.rowOf(indicator.name, lowerFirst(named.name)) : say.rowGap(indicator.name, lowerFirst(named.name), lowerFirst(reference.name));
}

/**
 * How an area stands to what all are set against: a judgement, one of a whole list, and the sentence that has the figures.
 * @param {AreasIndicator} one @param {AreasFigure} area @param {{ against: string, first: string, inList: number, measure?: import("../types").Measure }} how
 * @returns {{ judgement: string, sentence: string }} an empty judgement: nothing is judged, and the sentence says why
 */
export function differenceTold(one, area, { against, first, inList, measure = "rate" }) {
  if (against === "first" && area.code === first) return { judgement: "", sentence: say.isFirst };
  const stands = standing(one, area, against, first);
  if (!stands) return { judgement: "", sentence: against === "first" ? say.noFirst : say.noWider };
  const { difference, isTurned } = stands;
  const isUnpublished = (/** @type {string} */ code) => one.areas.some((a) => a.code === code && a.notPublished);
  if (isUnpublished(difference.first.code) || isUnpublished(difference.second.code)) return { judgement: "", sentence: say.notComparedUnpublished };
  if (difference.noDifference) return { judgement: "", sentence: difference.noDifference };
  const [alone, listed] = [turned(difference.clarity, isTurned), turned(difference.clarityInList, isTurned)];
  if (!alone) return { judgement: "", sentence: difference.sentence };
  const clarity = measureWords(measure).comparesGroups ? say.clarityOfGap : say.clarity;
  const isOnlyAlone = alone !== "no-clear-difference" && listed === "no-clear-difference";
  return { judgement: isOnlyAlone ? say.onlyAlone(clarity[alone], inList) : clarity[alone], sentence: difference.sentence };
}
