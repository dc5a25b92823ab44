/** What Explore says in English: one map, its time, its uncertainty, the card of an area. Pure. */

import { counted } from "../format.js";

export const explore = {
  picker: {
    search: (/** @type {string} */ label) => `Search: ${label.toLowerCase()}`,
    placeholder: "Search by word: crime, income, work…",
    count: (/** @type {number} */ n) => counted(n, "choice", "choices"),
    none: (/** @type {string} */ text) => `Nothing here has “${text}” in its name. Try a shorter word.`,
    main: "The main figure of each topic",
    elsewhere: (/** @type {string} */ topic) => `${topic}, on other boundaries`,
    by: (/** @type {string} */ areas) => `by ${areas}`,
    /** @param {string[]} levels @param {string} first @param {string} last */
    whereAndWhen: (levels, first, last) => `${levels.join(", ")} · ${first === last ? first : `${first}–${last}`}`,
  },
  since: "Change since",
  sinceFirst: (/** @type {string} */ period) => `${period}, the first`,
  showChange: "Show this change on the map",
  noChangeYet: (/** @type {string} */ period) => `${period} is the first period, so there is no change to tell.`,
  tooFewForChange: "Too few years have a figure with a likely range to say whether it has changed.",
  detectable: {
    /** What a figure of two years on would have to be. @param {string} year @param {string} by @param {string} up where the scale goes that far, else empty @param {string} down */
    rate: (year, by, up, down) => {
      const to = [up && `${up} or more`, down && `${down} or less`].filter(Boolean).join(", or to ");
      return `To be seen by ${year}, two years on, a change would have to be of about ${by}${to ? `: to ${to}` : ""}, with figures as sure as this one.`;
    },
    /** @param {string} year @param {string} by */
    gap: (year, by) => `To be seen by ${year}, two years on, the gap would have to change by about ${by}, with figures as sure as these.`,
  },
};
