/** A catalogue in another language on top of the English one: what it has not, stays English. Pure. */

/** @typedef {Record<string, unknown>} Part */

/** @param {unknown} value @returns {value is Part} */
const isPart = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The English catalogue with each string, list or sentence function replaced that the other one has.
 * @template {Part} T @param {T} english @param {Part} other @returns {T}
 */
export function withFallback(english, other) {
  const one = (/** @type {unknown} */ own, /** @type {unknown} */ theirs) => (isPart(own) ? withFallback(own, isPart(theirs) ? theirs : {}) : (theirs ?? own));
  return /** @type {T} */ (Object.fromEntries(Object.entries(english).map(([key, own]) => [key, one(own, other[key])])));
}

/** Where the other catalogue has nothing: "shell.skip". @param {Part} english @param {Part} other @returns {string[]} */
export function untranslated(english, other, path = "") {
  return Object.entries(english).flatMap(([key, own]) => {
    const theirs = other[key];
    if (isPart(own)) return untranslated(own, isPart(theirs) ? theirs : {}, `${path}${key}.`);
    return theirs == null ? [path + key] : [];
  });
}

/** What the other catalogue has that English has not, or has as another kind of thing: a slip of the translator. @param {Part} english @param {Part} other @returns {string[]} */
export function misplaced(english, other, path = "") {
  return Object.entries(other).flatMap(([key, theirs]) => {
    const own = english[key];
    if (isPart(own) && isPart(theirs)) return misplaced(own, theirs, `${path}${key}.`);
    return typeof own === typeof theirs && Array.isArray(own) === Array.isArray(theirs) ? [] : [path + key];
  });
}
