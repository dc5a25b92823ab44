/** The server's glossary: asked for once, when a word is first wanted. */

import { fetchGlossary } from "../api.js";
import { locale } from "../words/language.js";

/** @typedef {import("../types").Term} Term */

/** @type {Promise<Term[]> | null} */
let asked = null;

/** All terms by name. A failed answer is forgotten, so that the next one asks again. @returns {Promise<Term[]>} */
export function listTerms() {
  asked ??= fetchGlossary().then((terms) => terms.sort((a, b) => a.term.localeCompare(b.term, locale)));
  asked.catch(() => (asked = null));
  return asked;
}
