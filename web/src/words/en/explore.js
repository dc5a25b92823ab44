/** What Explore says in English: one map, its time, its uncertainty, the card of an area. Pure. */

import { counted, number } from "../format.js";

export const explore = {
  nothing: "Nothing is loaded yet",
  load: ["Load boundaries and figures with ", ", then reload this page."],
  noArea: (/** @type {string} */ code, /** @type {string} */ areas) => `There is no area “${code}” among the ${areas}.`,
  shown: "What is shown",
  loading: "Loading",
  key: "Legend and figures",
  selected: "Selected area",
  mapOf: (/** @type {string} */ title) => `Map: ${title}. The same figures are in the table.`,
  sentence: {
    labels: { indicator: "Indicator", group: "Group", measure: "Measure", baseline: "Baseline", period: "Period", set: "Boundaries" },
    joints: { of: "of", in: "in", since: "since", by: "by" },
    isReference: (/** @type {string} */ measure) => `shows the ${measure}: others are compared with this group`,
    /** @param {number} count @param {string} areas @param {boolean} here whether the present indicator is there too */
    setNote: (count, areas, here) => `${number(count, 0)} ${areas}${here ? "" : " · other indicators"}`,
  },
  showAs: { label: "Show as", map: "Map", table: "Table", years: "All periods" },
  certainty: {
    label: "How sure the map is",
    sure: "Only what we can be sure of",
    edges: "Mark what could be in another class",
    setAside: "Set aside: not sure enough",
    between: "Could as well be in another class",
    areaSetAside: "Set aside: not sure enough to be shown",
    couldBe: (/** @type {string[]} */ classes) => `Could as well be in “${classes.join("”, “")}”`,
    /** @param {number} aside @param {number} all with a figure @param {string} areas */
    count: (aside, all, areas) => `${number(aside, 0)} of ${number(all, 0)} ${areas} with a figure set aside: unreliable, too wide a range, or no clear difference.`,
    noRanges: "These figures come without likely ranges, so nothing says how sure they are.",
    point: "Point at an area for its likely range.",
  },
  ranks: {
    head: (/** @type {number} */ of) => `Rank of ${number(of, 0)}`,
    /** @param {{ rank: number, lowest: number, highest: number }} rank */
    cell: ({ rank, lowest, highest }) => (lowest === highest ? number(rank, 0) : `${number(rank, 0)} (${number(lowest, 0)}–${number(highest, 0)})`),
    none: "not ranked",
    meaning: "Rank 1 is the largest figure. In brackets are the ranks between which chance alone could put the area, in 19 of 20 repetitions of the survey.",
  },
  time: {
    label: "Time",
    period: "Step through the periods",
    before: "The period before",
    after: "The next period",
    play: "Play",
    stop: "Stop",
    lock: "Same classes in all periods",
    loading: "The figures of all periods are loading.",
    title: (/** @type {string} */ first, /** @type {string} */ last) => `${first}–${last}, in the same classes`,
    how: "Every map has the classes of the legend. Choose one to see it large.",
    /** @param {string} period @param {string[]} counts */
    small: (period, counts) => `${period}: ${counts.join("; ")}`,
    /** @param {number} count @param {{ areaSingular: string, areaPlural: string } | null} areas named once @param {string} label */
    counted: (count, areas, label) => `${areas ? counted(count, areas.areaSingular, areas.areaPlural) : number(count, 0)}: ${label}`,
  },
  overview: {
    hint: (/** @type {string} */ area, /** @type {boolean} */ sampled) => `Select ${/^[aeiou]/i.test(area) ? "an" : "a"} ${area} for its figures${sampled ? ", likely range and trend" : ""}.`,
    wider: (/** @type {string | undefined} */ baseline, /** @type {string} */ period) => `Wider figures, ${baseline ? `${baseline} to ` : ""}${period}`,
    inWords: "The map in words",
    measured: "What is measured",
    terms: "What the words mean",
  },
  comparison: { pale: "Pale colours:", chance: ", chance alone could explain it.", together: "Why together" },
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
