/** The legend of a map and the line of all its areas. Pure. */

export const legend = {
  /** @param {string} title @param {string} areas "boroughs" */
  caption: (title, areas) => `Legend: ${title}, with the number of ${areas}`,
  colour: "colour",
  colours: "colours: clear, not clear",
  clear: "clear",
  notClear: "not clear",
  number: "number",
  strip: {
    /** @param {string} areas @param {string} unit */
    title: (areas, unit) => `All ${areas}, ${unit}`,
    /** @param {number} count @param {string} areas @param {string} least @param {string} most @param {string} chosen "; Newham at 68.3%", or nothing */
    alt: (count, areas, least, most, chosen) => `${count} ${areas} from ${least} to ${most}${chosen}`,
    /** @param {string} name @param {string} figure */
    chosen: (name, figure) => `; ${name} at ${figure}`,
    /** @param {number} count @param {string} areas */
    loading: (count, areas) => `${count} ${areas}, their likely ranges are loading`,
    /** @param {string} name @param {string} range */
    range: (name, range) => `${name}, likely range: ${range}`,
  },
};
