/** What is said where an address asks for something that is not there, and what is shown in its place. Pure. */

export const notices = {
  /** @param {string} why @param {string} instead a name */
  instead: (why, instead) => `${why} This shows ${instead}.`,
  /** @param {string} why @param {string} measure "gap between groups" */
  insteadMeasure: (why, measure) => `${why} This shows the ${measure}.`,
  /** @param {string} why @param {string} since a period */
  insteadSince: (why, since) => `${why} This shows the change since ${since}.`,
  noFiguresFor: (/** @type {string} */ set) => `No figures are loaded for ${set}.`,
  noSet: (/** @type {string} */ asked) => `The boundaries “${asked}” are not loaded here.`,
  /** @param {string} indicator @param {string} area "borough" @param {string} instead */
  notBy: (indicator, area, instead) => `${indicator} is not available by ${area}. This shows ${instead} instead.`,
  noIndicator: (/** @type {string} */ asked) => `There is no indicator “${asked}”.`,
  noGroup: (/** @type {string} */ indicator, /** @type {string} */ asked) => `${indicator} has no group “${asked}”.`,
  noPeriod: (/** @type {string} */ asked) => `There is no figure for ${asked}.`,
  noMeasure: (/** @type {string} */ asked) => `There is no measure “${asked}”.`,
  hasNone: (/** @type {string} */ indicator, /** @type {string} */ measure) => `${indicator} has no ${measure}.`,
  needsGroup: (/** @type {string} */ measure) => `A ${measure} needs another group.`,
  noneBefore: (/** @type {string} */ period) => `There is no period before ${period} that a change could be measured since.`,
  notBefore: (/** @type {string} */ period, /** @type {string} */ since) => `A change to ${period} cannot be measured since ${since}, which is not before it.`,
  noBaseline: (/** @type {string} */ indicator, /** @type {string} */ asked) => `${indicator} has no figure for ${asked} to measure a change since.`,
};
