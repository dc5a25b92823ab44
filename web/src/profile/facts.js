/** Which of an indicator's facts lead, and what stands beside them. Pure. */

/** @typedef {import("../types").Fact} Fact */
/** @typedef {import("../types").IndicatorFacts} IndicatorFacts */

/** In the order in which a planner asks for them: the first of each list that the area has. */
const GLANCE = [
  ["employment-rate-16-64", "census-employment-rate"],
  ["modelled-unemployment-rate", "census-unemployment-rate"],
  ["inactivity-rate-16-64", "census-inactivity-rate"],
  ["claimant-count-rate"],
  ["imd-2025-average-score", "imd-2025-decile", "imd-2019-decile", "imd-2019-average-score"],
  ["imd-2025-most-deprived-tenth", "imd-2025-rank", "imd-2019-rank"],
  ["child-poverty-after-housing-costs", "child-poverty-before-housing-costs", "idaci-2025-decile"],
  ["offences-rate"],
];

/** @param {IndicatorFacts} one @param {string} measure */
export const factsOf = (one, measure) => one.facts.filter((f) => f.measure === measure);

/** The fact that an indicator is shown by: the gap of the group shown first, else the first figure that is there. @param {IndicatorFacts} one @returns {Fact} */
export function leadOf(one) {
  const gaps = factsOf(one, "gap");
  if (gaps.length) return gaps[0];
  const rates = factsOf(one, "rate");
  return rates.find((f) => f.value != null) ?? rates[0] ?? one.facts[0];
}

/** Whether the indicator says nothing of the area at all. @param {IndicatorFacts} one */
export const isAbsent = (one) => one.facts.every((f) => f.value == null);

/** The indicator with a gap between groups, if there is one. @param {IndicatorFacts[]} all */
export const gapIndicator = (all) => all.find((one) => factsOf(one, "gap").length > 0) ?? null;

/** A few figures for the top of the page. @param {IndicatorFacts[]} all @returns {IndicatorFacts[]} */
export function glanceOf(all) {
  return GLANCE.flatMap((ids) => {
    const found = ids.map((id) => all.find((one) => one.indicator.id === id)).find((one) => one && !isAbsent(one));
    return found ? [found] : [];
  });
}

/** The measures of the glance that the area has no figure of, whichever of those that stand for each other leads. @param {IndicatorFacts[]} all @returns {IndicatorFacts[]} */
export function glanceAbsent(all) {
  return GLANCE.flatMap((ids) => {
    const known = ids.flatMap((id) => all.find((one) => one.indicator.id === id) ?? []);
    return known.length && known.every(isAbsent) ? [known[0]] : [];
  });
}

/** Among the wider areas the one that most readers mean: the region, else the country, else the nearest. @param {Fact} fact */
export function widerOf(fact) {
  const known = fact.surroundings.filter((s) => s.value != null);
  return known.find((s) => s.level === "region") ?? known.find((s) => s.level === "country") ?? known[0] ?? null;
}

/**
 * Topics with those of their indicators whose names hold all that was typed; where no name does, whose descriptions do.
 * @param {{ topic: string, indicators: IndicatorFacts[] }[]} topics @param {string} text
 */
export function foundBy(topics, text) {
  const asked = plain(text).split(/\s+/).filter(Boolean);
  const named = (/** @type {IndicatorFacts} */ one, /** @type {string} */ topic) => [topic, one.indicator.name, one.indicator.sentenceName, ...one.facts.map((f) => f.group.name)];
  const by = (/** @type {(one: IndicatorFacts, topic: string) => string[]} */ said) =>
    topics
      .map(({ topic, indicators }) => ({
        topic,
        indicators: indicators.filter((one) => {
          const words = plain(said(one, topic).join(" "));
          return asked.every((word) => words.includes(word));
        }),
      }))
      .filter((t) => t.indicators.length);
  const found = by(named);
  return found.length ? found : by((one, topic) => [...named(one, topic), one.description]);
}

/** @param {string} text */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
