/** How a figure of a profile, or of areas together, changed since a baseline, in words. Pure. */

import { changeSentence, changeWords } from "../words/change.js";
import { groupWord } from "../words/names.js";
import { differenceSuffix } from "../words/reliability.js";
import { words } from "../words/catalogue.js";

/**
 * @param {import("../types").SeriesAnswer} series asked from a baseline
 * @param {import("../types").Period} since that baseline
 */
export function changeSince(series, since) {
  const { change, indicator, measure, unit, group } = series;
  if (!change) return words.profile.noChange(since.name);
  const at = (/** @type {string} */ id) => series.periods.find((p) => p.period.id === id)?.value ?? null;
  const ends = [at(change.baseline.id), at(change.period.id)];
  return changeSentence(change, changeWords(measure === "gap", differenceSuffix(unit), groupWord(group), ends), indicator.decimals);
}

/** Of figures that are no sample: the two as they are, with no range to tell chance by. @param {import("../types").SeriesAnswer} series @param {import("../types").Period} since @param {(value: number) => string} say */
export function fromTo(series, since, say) {
  const known = series.periods.filter((p) => p.value != null);
  const [first, last] = [known.find((p) => p.period.id === since.id), known[known.length - 1]];
  if (!first || !last || first === last) return words.profile.noChange(since.name);
  return words.profile.fromTo(first.period.name, say(Number(first.value)), last.period.name, say(Number(last.value)));
}
