/** Codes and names that a person pasted, each found, found in several, or not found with a suggestion. Pure. */

import { CODE } from "./group.js";

/** @typedef {{ code: string, name: string, nameWelsh?: string }} Place */
/** @typedef {{ text: string, place?: Place, twice?: boolean, suggestion?: Place }} Read */

/** Pieces between line breaks, commas, semicolons, tabs and tildes. @param {string} text */
export function pieces(text) {
  return text
    .split(/[\n\r,;\t~|]+/)
    .map((piece) => piece.replace(/^["'\s]+|["'\s]+$/g, ""))
    .filter(Boolean);
}

/** Without accents, case, marks and the words that official names add. @param {string} name */
export function plain(name) {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(london borough of|royal borough of|city and county of|borough of|county borough|council|borough|the)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** How many letters have to be changed (Levenshtein), as far as `most`. @param {string} a @param {string} b @param {number} most */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length];
}

/** The place whose name or code is nearest, if one is near enough to be meant. @param {string} asked @param {Place[]} places @returns {Place | undefined} */
export function nearest(asked, places) {
  const most = Math.max(2, Math.floor(asked.length / 3));
  let best;
  let least = most + 1;
  for (const place of places)
    for (const name of [plain(place.name), plain(place.nameWelsh ?? ""), place.code.toLowerCase()].filter(Boolean)) {
      const steps = name.startsWith(asked) && asked.length > 3 ? 1 : distance(asked, name, most);
      if (steps < least) [best, least] = [place, steps];
    }
  return best;
}

/**
 * @param {string} text as pasted @param {Place[]} places those that can be taken together
 * @returns {Read[]} one a piece, in their order
 */
export function readPlaces(text, places) {
  const byCode = new Map(places.map((p) => [p.code, p]));
  const byName = new Map(places.flatMap((p) => [p.nameWelsh, p.name].filter((n) => n !== undefined).map((n) => [plain(n), p])));
  const seen = new Set();
  return pieces(text).map((piece) => {
    const code = piece.toUpperCase().replace(/\s/g, "");
    const place = CODE.test(code) ? byCode.get(code) : byName.get(plain(piece));
    // A code that is well formed is a code of something else, and the nearest code would be a place at random.
    if (!place && CODE.test(code) && !places.some((p) => distance(p.code, code, 1) === 1)) return { text: code };
    if (!place) return { text: piece.slice(0, 80), suggestion: nearest(CODE.test(code) ? code.toLowerCase() : plain(piece).slice(0, 60), places) };
    const twice = seen.has(place.code);
    seen.add(place.code);
    return { text: piece.slice(0, 80), place, ...(twice ? { twice } : {}) };
  });
}
