/** What Compare says. Pure. */

const ORDINALS = ["first", "second", "third", "fourth"];
const NAMES = ["First", "Second", "Third", "Fourth"];

export const compare = {
  /** What a map is called: left and right while there are two. @param {number} place from 0 @param {number} count of maps */
  pane: (place, count) => (count === 2 ? (place ? "Right" : "Left") : NAMES[place]),
  /** @param {string[]} areaPlurals of each map */
  countedOn: (areaPlurals) =>
    ` (${areaPlurals.map((areas, i) => `${i && areas === areaPlurals[i - 1] ? "" : `${areas} `}on the ${ORDINALS[i]} map`).join(" | ")})`,
  /** Before the picker of the boundaries. @param {number} count of maps */
  mapsBy: (count) => `${["Two", "Three", "Four"][count - 2]} maps by`,
  /** @param {number} count of maps */
  maps: (count) => ["Two", "Three", "Four"][count - 2] + " maps",
  boundaries: "Boundaries",
  boundariesOfAll: "Boundaries of all maps",
  differingBoundaries: "different boundaries",
  ideas: "Ready-made pairs",
  /** @param {string} first @param {string} second */
  beside: (first, second) => `${first} beside ${second}`,
  gapBesideDeprivation: "Gap beside deprivation",
  scale: "Scale",
  scaleSame: "Same scale",
  scaleOwn: "Own scales",
  ownScalesBecause: "These maps show different measures, so each has a scale of its own: one colour means different figures on them.",
  someOwnScales: "Maps of one measure share a scale. The others have scales of their own: one colour means different figures on them.",
  /** @param {string} name */
  mapOf: (name) => `${name} map`,
  /** @param {string} name @param {string} title */
  mapShows: (name, title) => `${name} map: ${title}`,
  map: "Map",
  loading: "Loading",
  differences: "Differences",
  inWords: "The maps in words",
  /** @param {string} code @param {string[]} areas "boroughs in London" of each set */
  noSuchArea: (code, areas) => `There is no area “${code}” among the ${areas.join(" or the ")}.`,
  beginWithDifferences: "To begin with: the two largest and the two smallest differences.",
  beginWithFigures: "To begin with: the highest and the lowest of the left map.",
  beginWithShared: "To begin with: the highest and the lowest of the left map among the areas that both have.",
  intervals: "Ranges are 95% intervals; the difference has its own.",
  /** @param {string} clear @param {string} not */
  clearAndNot: (clear, not) => `${clear} clear, ${not} not`,
  /** @param {string} unclear */
  pale: (unclear) => `Pale colours, “not”: ${unclear}, chance alone could explain it.`,
  label: {
    /** @param {string} period */
    since: (period) => ` since ${period}`,
    /** @param {string} period @param {string} since */
    change: (period, since) => `${period}, change${since}`,
    /** @param {string} indicator @param {string} group */
    of: (indicator, group) => `${indicator} of ${group}`,
    /** @param {string} set */
    by: (set) => `, by ${set}`,
  },
  why: {
    otherMeasures: "The two maps measure different things, so no difference is given between them.",
    otherAreas: "The two maps are drawn on different boundaries, so no difference is given between them. On the same boundaries there may be one.",
    changes: "Both maps show changes. Whether one change differs from the other is not tested here.",
    periods: "Whether these two periods differ by more than chance is not tested for this measure.",
    groupsAndPeriods: "The two maps show different groups in different years, so no difference is given.",
    same: "Both maps show the same figures.",
    none: "No difference is given for these two.",
  },
  table: {
    /** @param {string} areas */
    caption: (areas) => `Selected ${areas} side by side`,
    /** @param {string} from @param {string} to */
    changeFrom: (from, to) => `Change, ${from} to ${to}`,
    change: "Change",
    difference: "Difference",
    inWords: "In words",
    remove: "Remove",
    /** @param {string} name */
    removeArea: (name) => `Remove ${name}`,
    notSample: "not a sample",
    notGiven: "not given",
    notComparable: "not comparable: one figure is missing or unreliable",
    notTested: "not tested: no sample",
    howToAdd: "Select areas on the maps, or find them by name, to add them here.",
    /** @param {string} area */
    add: (area) => `Add a ${area}`,
    choose: "Choose…",
  },
  /** Where the maps show different areas: what stands at one place. */
  place: {
    title: "At one place",
    none: "Select an area on one of the maps: here stands what each map shows at that place, the area that holds a point inside the one you selected.",
    loading: "Looking for the areas at this place…",
    /** @param {string} name @param {string} figure */
    on: (name, figure) => `${name} map: ${figure}`,
    /** @param {string} name */
    nothing: (name) => `${name} map: no area at this place.`,
    caution: "Areas of different sets can differ in size: their figures are not to be subtracted.",
  },
  swipe: {
    button: "One over the other",
    /** With three or four maps. */
    firstTwo: "The first two maps lie over each other; the others come back side by side.",
    divider: "Divider between the left and the right map",
    /** @param {number} left per cent of the width */
    value: (left) => (left === 0 ? "The right map on the whole width" : left === 100 ? "The left map on the whole width" : `The left map on ${left}% of the width, the right map on ${100 - left}%`),
    help: "Drag the divider, or move it with the arrow keys; Page Up and Page Down move it farther, Home and End to the sides.",
    none: "Point at an area to read both maps there.",
  },
  apart: {
    label: "Where the maps are",
    together: "Move together",
    own: "Own places",
    place: "Place",
    showing: "showing",
    whole: "the whole map",
    /** @param {string} name */
    around: (name) => `${name} and around`,
    elsewhere: "a place off the map",
  },
  addPane: "Add a map",
  removePane: "Remove",
  moveEarlier: "Move earlier",
  /** @param {string} action @param {string} pane what the map is called */
  onPane: (action, pane) => `${action}: ${pane.toLowerCase()} map`,
  paneAdded: "A map was added at the end.",
  paneRemoved: "The map was removed.",
  /** @param {number} place from 0, after the move */
  paneMoved: (place) => `The map is now the ${ORDINALS[place]}.`,
  showDifference: "Difference as a map",
  differenceMap: "Difference map",
  /** @param {string} first @param {string} second */
  differenceOf: (first, second) => `Difference: ${second} against ${first}`,
  noDifferenceMap: "There is no map of the difference.",
  differenceLoading: "The difference is loading.",
  /** The table and the difference are always of the first two maps. */
  ofFirstTwo: "Table and difference are of the first two maps. Move another map earlier to compare it with the first.",
};
