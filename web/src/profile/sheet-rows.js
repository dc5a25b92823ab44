/** Which figures of a profile stand on its one sheet of paper: always the same, in the same order. Pure. */

import { factsOf, gapIndicator, glanceAbsent, glanceOf, isAbsent, leadOf } from "./facts.js";

/** @typedef {import("../types").Fact} Fact */
/** @typedef {import("../types").IndicatorFacts} IndicatorFacts */
/** @typedef {import("../types").Source} Source */
/** @typedef {{ one: IndicatorFacts, facts: Fact[], sources: number[] }} SheetRows facts of groups, else one; `sources`: their numbers in the list, from 1 */
/**
 * @typedef {object} SheetFigures
 * @property {IndicatorFacts | null} lead what the title sentence is of
 * @property {SheetRows[]} figures first those by ethnic group, then those of the glance
 * @property {Source[]} sources in the order of their numbers
 * @property {IndicatorFacts[]} absent measures of the sheet that the area has no figure of
 * @property {number} measures how many measures have a row
 * @property {number} known how many measures have a figure of the area at all
 */

/** Who lives in an area, where nothing is known of how its groups fare. */
const COMPOSITION = "census-ethnic-composition";
/** In the glance, and left to the page. */
const NOT_ON_PAPER = /^offences-/;

/** By ethnic group: the gap and the rates behind it, else the share of each group. @param {IndicatorFacts[]} all @returns {Omit<SheetRows, "sources">[]} */
function byGroup(all) {
  const gap = gapIndicator(all);
  if (gap && !isAbsent(gap)) return [{ one: gap, facts: [leadOf(gap), ...factsOf(gap, "rate")] }];
  const shares = all.find((one) => one.indicator.id === COMPOSITION && !isAbsent(one));
  return shares ? [{ one: shares, facts: shares.facts }] : [];
}

/** @param {IndicatorFacts[]} all @returns {SheetFigures} */
export function sheetFigures(all) {
  const gap = gapIndicator(all);
  const single = glanceOf(all).filter((one) => !NOT_ON_PAPER.test(one.indicator.id)).map((one) => ({ one, facts: [leadOf(one)] }));
  const figures = [...byGroup(all), ...single];
  const sources = new Map(figures.flatMap(({ one }) => one.sources.map((s) => [s.title, s])));
  const titles = [...sources.keys()];
  return {
    lead: gap ?? single[0]?.one ?? figures[0]?.one ?? null,
    figures: figures.map((rows) => ({ ...rows, sources: rows.one.sources.map((s) => titles.indexOf(s.title) + 1) })),
    sources: [...sources.values()],
    absent: [...(gap && isAbsent(gap) ? [gap] : []), ...glanceAbsent(all).filter((one) => !NOT_ON_PAPER.test(one.indicator.id))],
    measures: figures.length,
    known: all.filter((one) => !isAbsent(one)).length,
  };
}
