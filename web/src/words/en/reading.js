/** "How to read this map": made from what is shown. */

export const reading = {
  title: { explore: "How to read this map", table: "How to read this table", compare: "How to read these maps", areas: "How to read this table", overlay: "How to read this map", profile: "How to read this page" },
  /** @param {string} what is measured @param {string} low @param {string} high labels of the outer classes @param {number} classes */
  sequential: (what, low, high, classes) => `Colour shows ${what}: the darker, the higher. The ${classes} classes go from “${low}” to “${high}”; areas of one colour are in one class, not equal.`,
  /** @param {string} what is measured */
  deprivation: (what) => `Colour shows ${what}: the darker, the more deprived.`,
  /** @param {string} title of the legend */
  diverging: (title) => `Orange says lower, purple says higher, and the stronger the colour, the more. The legend begins the sentence: “${title}”.`,
  /** @param {string} unclear "no clear difference" @param {string} areas "28 boroughs" */
  pale: (unclear, areas) => `Pale colours mean ${unclear}: chance alone could explain what is shown. That is so in ${areas}.`,
  nonePale: "No area is pale: wherever there is a figure, the difference is clear.",
  patterns: {
    suppressed: "Diagonal lines on white",
    missing: "Crossed lines on white",
    "not-applicable": "Upright lines on white",
    unreliable: "Dots over the colour",
  },
  /** @param {string} pattern @param {string} reason in the source's words @param {string} areas "1 borough" */
  pattern: (pattern, reason, areas) => `${pattern} in ${areas}: ${reason}. That is neither zero nor a low figure.`,
  /** @param {string} areas */
  dots: (areas) => `Dots over the colour in ${areas}: too few people were asked for a reliable figure.`,
  sampled: "Each figure is an estimate. Its likely range says between which values the true figure probably lies; two areas whose ranges overlap much may not differ.",
  counted: "Everybody was counted, so no survey error is in these figures; the range says how far a share of so few people moves by chance.",
  size: "A large area on the map need not be home to many people: the table gives each area one row.",
  table: [
    "Each row is one area, with the figure, its likely range, and how far it can be relied upon. Press a heading to sort by it.",
    "A row without a figure says why. Nothing is left out, and no empty cell is a zero.",
  ],
  compareSame: "Both maps use one scale: the same colour means the same figures on both.",
  compareOwn: "Each map has a scale of its own: the same colour can mean different figures. Read the legend over each.",
  compareTable: "Under the maps, a difference is called higher or lower only where its own likely range says so; else it is no clear difference.",
  areas: [
    "Under each indicator stand the chosen areas, then the wider areas around them. The dot is the figure, the line its likely range; all lines of one indicator have one scale.",
    "“Higher” and “lower” are said only where the likely range of the difference, which is not the overlap of two ranges, says so; else there is no clear difference.",
    "With many differences some seem clear by chance. Those of one list are judged together, and what is clear only when looked at alone says so.",
  ],
  overlay: [
    "Each colour stands for a pair: along one side of the square the first measure rises, along the other the second. The darkest corner is high on both.",
    "Colours darken with either measure, in black and white too. Choosing cells of the square keeps only their areas; pointing at an area says its cell in words.",
    "Where a likely range crosses a class limit an area could as well be in another cell. The square says of how many; on the map the fewer are marked: a stroke for the unsure, else a cross for the sure.",
    "The maps show areas, not people: that both are high in one place does not say that they meet in one person.",
  ],
  profile: [
    "Each line is one measure of this area, with its period, its likely range and its source.",
    "“Higher” and “lower” are said only where the likely range of the difference says so; else there is no clear difference.",
  ],
};
