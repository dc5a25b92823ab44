/** What the table of areas by indicators says. Pure. */

export const compareAreas = {
  modeLabel: "What is compared",
  modeMaps: "Maps",
  modeAreas: "Areas in a table",
  title: "Areas in a table",
  loading: "The figures are loading.",
  /** @param {number} n how many are chosen */
  empty: (n) => `${n ? "One more area is needed." : "Nothing is compared yet."} Choose two to ten areas: find them by name or code, take what you selected on a map, or paste codes.`,
  chosen: "Areas",
  /** @param {number} n */
  chosenCount: (n) => `${n} of 10`,
  firstNote: "first",
  /** @param {string} name */
  makeFirst: (name) => `Set the others against ${name}`,
  makeFirstShort: "Make first",
  /** @param {string} name */
  remove: (name) => `Remove ${name}`,
  /** @param {string} name */
  added: (name) => `${name} was added.`,
  /** @param {string} name */
  removed: (name) => `${name} was removed.`,
  full: "Ten areas are in the table, which is the most. Remove one to add another.",

  find: "Find an area by name, code or postcode",
  findButton: "Find",
  /** @param {number} n */
  found: (n) => (n === 0 ? "No area was found. Check the spelling, or try part of the name." : n === 1 ? "One area was found." : `${n} areas were found.`),
  foundList: "Areas found",
  /** @param {string} name */
  add: (name) => `Add ${name}`,
  selected: "Selected on the map:",
  group: "Your group:",
  groupUnnamed: "your areas together",
  /** @param {string[]} members */
  groupOf: (members) => members.join(" and "),
  preset: "Areas together",
  presetNone: "Choose areas to take as one…",
  paste: "Paste codes or names",
  pasteHelp: "One a line, or with commas between them. Codes joined with ~ are taken together as one area: E09000012~E09000025.",
  pasteButton: "Add these",
  /** @param {number} n */
  pasted: (n) => (n === 0 ? "None of these could be added." : n === 1 ? "One area was added." : `${n} areas were added.`),
  /** @param {string} text @param {string} [meant] */
  pasteBad: (text, meant) => `“${text}” is no area that is known here.${meant ? ` Was this meant: ${meant}?` : ""}`,
  pasteFull: "The rest did not fit: ten areas are the most.",

  addRow: "Add an indicator",
  rowLabel: "Indicator",
  rowsFull: "Twenty indicators are the most. Remove one to add another.",
  /** @param {string} indicator @param {string} group */
  rowOf: (indicator, group) => `${indicator}: ${group}`,
  /** @param {string} indicator @param {string} group @param {string} reference */
  rowGap: (indicator, group, reference) => `${indicator}: gap of ${group} to ${reference}`,
  against: "Differences to",
  againstFirst: "the first area",
  /** @type {Record<string, string>} */
  againstLevel: { lad: "its borough or district", subregion: "its part of London", region: "its region", country: "its country" },
  order: "Order",
  orderChosen: "as chosen",
  orderFigure: "by figure",
  csv: "Download CSV",

  /** @param {string} to */
  caption: (to) => `Figures of the areas, row by row, and their differences to ${to}`,
  headArea: "Area",
  headFigure: "Figure and likely range",
  headLine: "On one line",
  headDifference: "Difference",
  /** @param {string} to */
  headDifferenceTo: (to) => `Difference to ${to}`,
  /** @param {string} subject */
  removeRow: (subject) => `Remove the row ${subject}`,
  removeRowShort: "Remove",
  /** @param {string} period @param {string} sources */
  about: (period, sources) => `${period}. ${sources}.`,
  notLoaded: "The table could not be shown",
  offline: "No connection",
  whichArea: "Remove that area from the list above, or check its code.",
  notThere: "This row could not be shown.",
  again: "Try again",
  /** @param {string[]} areas whom it surrounds @param {boolean} all of the chosen */
  around: (areas, all) => (all ? "Around all of them" : `Around ${areas.join(", ")}`),
  isFirst: "The others are set against this one.",
  notPublished: "Its source publishes no figure for areas of this kind.",
  notComparedUnpublished: "Not compared: one of the two is of a kind of area that the source has no figure of.",
  /** @param {number} n */
  inCommon: (n) => `${n} pairs of these areas have people in common`,
  noWider: "Its source has no figure of such a wider area to set it against.",
  noFirst: "Not compared with the first area.",
  clarity: { higher: "Higher", lower: "Lower", "no-clear-difference": "No clear difference" },
  clarityOfGap: { higher: "Gap higher", lower: "Gap lower", "no-clear-difference": "No clear difference" },
  /** @param {string} word "higher" or "lower" @param {number} n how many are judged together */
  onlyAlone: (word, n) => `${word} when looked at alone; among the ${n} differences judged together it could be chance`,
  /** @param {string} to @param {string} how */
  than: (to, how) => `Against ${to}: ${how}`,

  judged: "What is judged together",
  /** @param {string[]} subjects @param {boolean} withOthers whether other rows are judged apart */
  judgedList: (subjects, withOthers) =>
    `${
      subjects.length === 1 ? `The differences in “${subjects[0]}” are one list` : withOthers ? `The differences in these ${subjects.length} rows are one list: ${subjects.join("; ")}` : "The differences in all rows are one list"
    }, those to the first area and those to the wider areas around.`,
  judgedApart: "Rates and gaps are judged apart, since a gap is made of rates.",
  /** What stands on its one sheet of paper alone. */
  sheet: {
    /** @param {string} to */
    caption: (to) => `Each figure with its likely range, and under it how the area stands to ${to}`,
    /** @param {string} period @param {boolean} isSample */
    when: (period, isSample) => (isSample ? period : `${period}, not a sample`),
    noWider: "None given",
    notPublished: "None published for such areas",
    /** @param {number} left @param {number} all */
    measuresLeft: (left, all) => `${left} of ${all} measures ${left === 1 ? "is" : "are"} left out for want of room. They are at the link below, and in the CSV file there.`,
    reading:
      "In brackets is the likely range, which holds the true figure in about 19 of 20 cases; what is no sample has none. * When looked at alone: among all differences that are judged together it could be chance. How large each difference is, and what is judged together, stands in the table at the link below.",
  },
  onAPage: "The dot is the figure, the line its likely range, all on one scale within a row. Circles are the chosen areas, diamonds the wider ones around them.",
};
