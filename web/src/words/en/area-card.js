/** What the card of an area says in English, beside the figures. Pure. */

export const areaCard = {
  close: (/** @type {string} */ area) => `Close ${area}`,
  within: (/** @type {string} */ areas) => `in ${areas}`,
  noFigure: (/** @type {string} */ period) => `No figure for ${period}`,
  forThisArea: " for this area",
  decile: "1 is the most deprived tenth of areas, 10 the least.",
  rank: "Rank 1 is the most deprived.",
  howSure: "How sure",
  /** As the sentence about the smallest change has it, where it opens its glossary entry. */
  notSeen: "could not be seen",
  /** As the sentence about a list has it. */
  together: "looked at together",
  noWider: (/** @type {string} */ indicator) => `The source gives no ${indicator} for wider areas.`,
  noTrend: "One edition only, so there is no trend here.",
  seeInCompare: "See in Compare",
  addToCompare: "Add to Compare",
  table: "Table",
  copyLink: "Copy link",
  trend: {
    none: (/** @type {string} */ first, /** @type {string} */ last) => `No figure in any year from ${first} to ${last}.`,
    alt: (/** @type {string} */ ends, /** @type {string[]} */ missing) => `Trend. ${ends}${missing.length ? ` No figure for ${missing.join(", ")}.` : ""}`,
    range: (/** @type {string} */ span) => `, likely ${span}`,
    baseline: (/** @type {string} */ period) => `${period}, the baseline`,
    missing: (/** @type {number} */ n) => `${n === 1 ? "a year" : `${n} years`} without a figure`,
    band: "The band is each year’s likely range.",
  },
};
