/** The table twin of a map. */

export const table = {
  map: "Map",
  table: "Table",
  find: "Find in table",
  download: "Download CSV",
  /** @param {boolean} tested whether its areas are tested for a clear difference */
  swipe: (tested) => `Swipe the table sideways for ${tested ? "ranges, words and classes" : "ranges and classes"} →`,
  /** @param {string} title */
  label: (title) => `Table: ${title}`,
  range: "Likely range",
  sure: "How sure",
  sureOfLess: "How sure of the less certain figure",
  inWords: "In words",
  class: "Class",
  /** @param {string} more @param {string} all */
  more: (more, all) => `Show ${more} more of ${all}`,
};
