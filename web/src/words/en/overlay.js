/** What Overlay says in English: two measures over the same areas. Pure. */

import { counted, number } from "../format.js";

/** @typedef {{ areaSingular: string, areaPlural: string }} Areas */

export const overlay = {
  viewName: "Overlay",
  windowTitle: "Overlay – Parity Atlas",
  loading: "Loading two measures over each other…",
  codeAway: "This view could not be fetched. Check the connection, then try again.",
  nothingLoaded: { title: "Nothing to lay over each other", text: "Overlay needs boundaries with figures. Load them with atlas load, then reload this page." },
  whatIsShown: "What is shown",
  across: "Across",
  up: "Up",
  boundaries: "Boundaries",
  with: " with ",
  by: " by ",
  swap: "Swap the two measures",
  showAs: { label: "Show as", map: "Map", table: "Table" },
  legendAndFilter: "Legend and filter",
  plotAndList: "Plot and list",
  stage: { map: "Map", table: "Table" },
  mapLabel: (/** @type {string} */ title) => `Map: ${title}. The same figures are in the table.`,
  loadingLabel: "Loading",
  sameMeasure: "Both measures would be the same, so another one is shown beside it.",
  noneBeside: (/** @type {string} */ areas) => `Only one measure is loaded for ${areas}, so nothing can be laid over it.`,
  noArea: (/** @type {string} */ code, /** @type {string} */ areas) => `There is no area “${code}” among the ${areas}.`,
  association: {
    label: "How the two go together",
    notPeople: "Areas, not people.",
    more: "What else to bear in mind",
    leftOut: (/** @type {string} */ areas, /** @type {string[]} */ reasons) => `Left out: ${areas} (${reasons.join("; ")}).`,
    leftOutOf: (/** @type {string} */ title, /** @type {string} */ why, /** @type {number} */ count) => `${title}: ${lowerFirst(why)}, ${number(count, 0)}`,
    noShared: (/** @type {string} */ areas) => `None of the ${areas} has both figures, so there is no map of the two. The table shows what each of them has.`,
  },
  square: {
    title: "Two measures, nine classes",
    how: "Choose cells to keep only their areas.",
    group: "Nine classes. Arrow keys move between them, Enter or the space bar chooses.",
    cell: (/** @type {string} */ across, /** @type {string} */ up, /** @type {number} */ count, /** @type {number} */ uncertain, /** @type {Areas} */ areas) =>
      `${across}; ${up}: ${counted(count, areas.areaSingular, areas.areaPlural)}${uncertain ? `, ${number(uncertain, 0)} could as well be in another cell` : ""}`,
    all: "Keep all",
    uncertain: (/** @type {number} */ n, /** @type {number} */ of, /** @type {Areas} */ areas) =>
      `Could as well be in another cell: a likely range crosses a class limit. ${number(n, 0)} of ${counted(of, areas.areaSingular, areas.areaPlural)}.`,
    /** Under the count of a cell. @param {number} n @param {number} of */
    unsure: (n, of) => (n === of ? "unsure" : `${number(n, 0)} unsure`),
    certain: (/** @type {number} */ n, /** @type {number} */ unsure, /** @type {number} */ of, /** @type {Areas} */ areas) =>
      `Sure of its cell: its likely ranges stay within it. ${number(n, 0)} of ${counted(of, areas.areaSingular, areas.areaPlural)}; ${number(unsure, 0)} could as well be in another cell.`,
    allUncertain: (/** @type {number} */ n, /** @type {number} */ of, /** @type {Areas} */ areas) =>
      `Unsure: a likely range crosses a class limit, so the area could as well be in another cell. ${n === of ? `All ${counted(of, areas.areaSingular, areas.areaPlural)} on this map.` : `${number(n, 0)} of ${counted(of, areas.areaSingular, areas.areaPlural)}; of the others nobody says.`}`,
    aside: (/** @type {number} */ n, /** @type {Areas} */ areas) => `Not chosen: ${counted(n, areas.areaSingular, areas.areaPlural)}`,
    missing: (/** @type {string} */ why, /** @type {string} */ title, /** @type {string} */ count) => `${why}: ${count}. ${title}`,
    oneClass: "All areas have about the same figure",
  },
  classes: {
    below: (/** @type {string} */ limit) => `below ${limit}`,
    between: (/** @type {string} */ from, /** @type {string} */ to) => `${from} to below ${to}`,
    from: (/** @type {string} */ limit) => `${limit} or more`,
    /** A class of an axis by its place. @param {number} place 0 to 2 @param {string} low @param {string} high */
    place: (place, low, high) => (place === 0 ? low : place === 2 ? high : "in the middle"),
    named: (/** @type {string} */ place, /** @type {string} */ limits) => (limits ? `${place} (${limits})` : place),
  },
  area: {
    side: (/** @type {string} */ title, /** @type {string} */ figure) => `${title}: ${lowerFirst(figure)}`,
    cell: (/** @type {string} */ across, /** @type {string} */ up) => `Cell: ${across}, ${up}`,
    uncertain: "Could as well be in another cell",
    certain: "Its likely ranges stay within this cell",
    notKnown: "Nobody says how sure its cell is",
    noCell: "In no cell: not both figures can be relied on",
  },
  plot: {
    title: (/** @type {Areas} */ { areaSingular }) => `Each dot is one ${areaSingular}`,
    label: (/** @type {string} */ x, /** @type {string} */ y, /** @type {string} */ areas) => `Plot of ${areas}: across, ${x}; up, ${y}. The same figures are in the table.`,
    how: "Drag over dots to keep only those. Lines through a dot are its likely ranges.",
    byValue: "Choose by value",
    from: (/** @type {string} */ axis) => `${axis}, from`,
    to: (/** @type {string} */ axis) => `${axis}, to`,
    apply: "Keep these",
    clear: "Keep all",
    signs: "Above zero means lower than the group compared with.",
  },
  list: {
    worst: "Worst on both",
    chosen: "Chosen areas",
    worstMeans: (/** @type {string} */ x, /** @type {string} */ y) => `Both ${x} and ${y}.`,
    noWorse: "More of one of these measures is neither better nor worse. Choose the cells or dots that matter to you, and they are listed here.",
    none: (/** @type {string} */ areas) => `No ${areas}.`,
    count: (/** @type {number} */ n, /** @type {Areas} */ areas) => counted(n, areas.areaSingular, areas.areaPlural),
    onMap: "Show on the map",
    export: "Export list",
    more: (/** @type {number} */ n) => `Show ${number(n, 0)} more`,
    close: "Clear",
  },
  third: {
    title: "A third measure, as a filter",
    none: "None",
    indicator: "Third measure",
    group: "Group of the third measure",
    part: "Which third of the areas",
    parts: { all: "All", low: "Lowest", middle: "Middle", high: "Highest" },
    limits: (/** @type {string} */ title, /** @type {string} */ low, /** @type {string} */ high, /** @type {string} */ source) =>
      `${title}. A third of the areas each: below ${low}, from there to below ${high}, ${high} or more. Source: ${source}.`,
    loading: "The third measure is loading; all areas are kept until it is there.",
    away: "The third measure could not be loaded; all areas are kept.",
    uncertain: (/** @type {number} */ n, /** @type {Areas} */ areas) => `Of ${counted(n, areas.areaSingular, areas.areaPlural)} the likely range crosses one of these limits.`,
  },
  starts: {
    title: "Ready-made",
    gap: (/** @type {string} */ where) => `Deprivation and the employment gap, ${where}`,
    three: (/** @type {string} */ where) => `Deprivation, unemployment and ethnic composition, ${where}`,
    two: (/** @type {string} */ where) => `Deprivation and unemployment, ${where}`,
  },
  table: {
    find: "Find in table",
    download: "Download CSV",
    area: (/** @type {string} */ singular) => capitalised(singular),
    cell: "Cell",
    inCell: (/** @type {string} */ across, /** @type {string} */ up) => `${capitalised(across)}; ${up}`,
    certain: "How sure the cell is",
    more: (/** @type {number} */ n, /** @type {number} */ of) => `Show ${number(n, 0)} more of ${number(of, 0)}`,
  },
  /** Of two measures that are laid over each other in the page, because one is the reader's own. */
  inPage: {
    title: (/** @type {string} */ x, /** @type {string} */ y, /** @type {string} */ area) => `${x} and ${y}, by ${area}`,
    axis: (/** @type {string} */ measure, /** @type {string} */ area) => `${measure}, by ${area}`,
    ends: {
      rate: /** @type {[string, string]} */ (["lower", "higher"]),
      deprived: /** @type {[string, string]} */ (["less deprived", "more deprived"]),
      change: /** @type {[string, string]} */ (["went down", "went up"]),
      gap: (/** @type {string} */ reference) => /** @type {[string, string]} */ ([`further above ${reference}`, `further below ${reference}`]),
      ratio: (/** @type {string} */ reference) => /** @type {[string, string]} */ ([`lower beside ${reference}`, `higher beside ${reference}`]),
    },
    tooFew: (/** @type {number} */ n) => `Too few areas have both figures to say how the two go together: ${number(n, 0)}.`,
    noVariation: "There is no correlation to state, because one of the two measures is the same everywhere.",
    figures: (/** @type {string} */ r, /** @type {string} */ lower, /** @type {string} */ upper) => `rank correlation ${r}, likely between ${lower} and ${upper}`,
    higher: (/** @type {string} */ areas, /** @type {string} */ x, /** @type {string} */ y, /** @type {string} */ figures) =>
      `Over ${areas}, those with a higher number for “${x}” tend to have a higher one for “${y}”: ${figures}.`,
    lower: (/** @type {string} */ areas, /** @type {string} */ x, /** @type {string} */ y, /** @type {string} */ figures) =>
      `Over ${areas}, those with a higher number for “${x}” tend to have a lower one for “${y}”: ${figures}.`,
    noLink: (/** @type {string} */ areas, /** @type {string} */ x, /** @type {string} */ y, /** @type {string} */ figures) => `Over ${areas} there is no clear link between “${x}” and “${y}”: ${figures}.`,
    areas: "These are areas, not people: what goes together over areas need not go together for the people who live in them.",
    inThisPage:
      "Your own figures stay in this page, so classes and the link were worked out here and not by the atlas. Each area counts once, however many people live there; the link by numbers of people is not worked out. The atlas does not know which end of your figures is worse, nor whether both measures are of the same time.",
    neighbours: "The likely range of the link takes the areas as independent. Neighbours are alike, so that the true range is wider.",
    sampled: "At least one measure is from a survey. Its chance errors make a link look weaker than it is.",
  },
  sources: {
    boundaries: (/** @type {string} */ text) => `Boundaries: ${text}`,
    release: (/** @type {number} */ n) => `Release ${number(n, 0)}.`,
  },
};

/** "Too few people" inside a sentence; names of things that begin with several capitals stay. @param {string} text */
function lowerFirst(text) {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** @param {string} text */
const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);
