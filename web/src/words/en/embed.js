/** Words of the widget in partner sites. */
export const embed = {
  loading: "Loading the map…",
  failed: "The map could not be loaded.",
  again: "Try again",
  openAtlas: "Open in Parity Atlas",
  table: "All figures in a table",
  legend: "Legend",
  pinned: (/** @type {number} */ release) => `Figures as in release ${release}.`,
  latest: (/** @type {number} */ release) => `Latest figures (release ${release}).`,
  seeLatest: "See the latest figures",
  map: (/** @type {string} */ title) => `Map: ${title}. The same figures are in the table.`,
  choose: (/** @type {string} */ areaSingular) => `Choose ${/^[aeiou]/i.test(areaSingular) ? "an" : "a"} ${areaSingular} for its figure and likely range.`,
  blocked: "This page lets no link open. Copy the address:",
  more: "Sources, licences and likely ranges",
  unclear: "Pale colours: no clear difference; chance alone could explain it.",
  source: (/** @type {string} */ sources) => `Source: ${sources}.`,
};
