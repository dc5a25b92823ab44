/** The last answer of a costly question, asked again at every stroke of the pointer. Pure. */

/**
 * @template {unknown[]} A @template T
 * @param {(...given: A) => T} make
 * @returns {(...given: A) => T} the same answer as long as it is given the same things
 */
export function remembered(make) {
  /** @type {A | null} */
  let last = null;
  /** @type {T} */
  let answer;
  return (...given) => {
    if (!last || given.length !== last.length || given.some((g, i) => g !== /** @type {A} */ (last)[i])) {
      answer = make(...given);
      last = given;
    }
    return answer;
  };
}
