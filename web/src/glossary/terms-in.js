/** Finds the words of the glossary in a text, so that each opens its explanation where it stands. Pure. */

/** @typedef {import("../types").Term} Term */
/** @typedef {string | { id: string, text: string }} Piece */

const escaped = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What a term is called inside a sentence: "Employment rate (16 and over, Census 2021)" is found as a whole alone. @param {Term} term */
const names = ({ term }) => [term, ...(term.endsWith("y") ? [`${term.slice(0, -1)}ies`] : [`${term}s`])];

/**
 * A text cut into pieces; the first mention of each term is one of its own. The longest term wins; a term is no part of another word.
 * @param {string} text @param {Term[]} terms @param {string} [without] id of a term that is not to be linked: the one explained here
 * @returns {Piece[]}
 */
export function termsIn(text, terms, without = "") {
  const ids = new Map(terms.flatMap((t) => names(t).map((name) => [name.toLowerCase(), t.id])));
  const wanted = [...ids.keys()].sort((a, b) => b.length - a.length);
  if (!wanted.length) return [text];
  const found = new RegExp(`(?<![\\p{L}\\d])(?:${wanted.map(escaped).join("|")})(?![\\p{L}\\d])`, "giu");
  const said = new Set([without]);
  /** @type {Piece[]} */
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(found)) {
    const id = /** @type {string} */ (ids.get(match[0].toLowerCase()));
    if (said.has(id)) continue;
    said.add(id);
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push({ id, text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}
