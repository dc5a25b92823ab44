/** What Compare says. Pure. */

const ORDINALS = ["first", "second", "third", "fourth"];
const NAMES = ["First", "Second", "Third", "Fourth"];

export const compare = {
  /** What a map is called: left and right while there are two. @param {number} place from 0 @param {number} count of maps */
  pane: (place, count) => (count === 2 ? (place ? "Right" : "Left") : NAMES[place]),
  /** @param {string} areaPlural @param {number} count of maps */
  countedOn: (areaPlural, count) =>
    ` (${ORDINALS.slice(0, count)
      .map((which, i) => `${i ? "" : `${areaPlural} `}on the ${which} map`)
      .join(" | ")})`,
  /** Before the picker of the boundaries. @param {number} count of maps */
  mapsBy: (count) => `${["Two", "Three", "Four"][count - 2]} maps by`,
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
