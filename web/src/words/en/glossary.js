/** Help: how to use the maps, and what the words mean. */

export const glossary = {
  title: "Help",
  close: "Close",
  readingTitle: "How to read what you see",
  noteTitle: "What the word means",
  lookingUp: "Looking it up…",
  notThere: "This word is not in the list.",
  allWords: "All words",
  find: "Find a word",
  /** @param {number} count of the words found @param {string} text looked for */
  found: (count, text) => (count ? `${count === 1 ? "One word" : `${count} words`} with “${text}”.` : `No word with “${text}”. Try a part of it.`),
  hintsAgain: "Show the first steps again",
  wordsTitle: "What the words mean",
  readMore: "Read more",
  howTitle: "How to use this map",
  /** Each with what it is about first. @type {[string, string][]} */
  how: [
    ["Say what to see.", "Each underlined part of the sentence opens its choices: what is measured, for whom, when and where."],
    ["Select an area", "on the map, in the table or by the search, for its figures, likely range and trend."],
    ["Full colours", "mark a clear difference. Pale colours mark one that chance alone could explain."],
    ["Patterns", "mark areas without a reliable figure; the legend says which pattern stands for which reason."],
    ["Table", "shows the same figures as rows to sort, find and download."],
    ["Compare", "sets two maps side by side; Explore then takes you back to your map."],
    ["Keyboard:", "Tab reaches the map’s areas, arrow keys move between neighbours, Enter selects, Escape clears the selection. Maps with many small areas are one stop, with a cursor that the arrow keys move."],
  ],
};
