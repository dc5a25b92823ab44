/** Areas together by the name that the person gave them, in the server's sentences too. Pure. */

/**
 * The same with a name in place of another, wherever it stands in a text.
 * @template T @param {T} value @param {string} from @param {string} to
 * @returns {T}
 */
export function renamed(value, from, to) {
  if (typeof value === "string") return /** @type {T} */ (value.replaceAll(from, () => to));
  if (Array.isArray(value)) return /** @type {T} */ (value.map((one) => renamed(one, from, to)));
  if (typeof value !== "object" || value === null) return value;
  return /** @type {T} */ (Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, from, to)])));
}

/** @param {import("../types").ProfileAnswer} answer @param {string} name */
export function called(answer, name) {
  return answer.area.members && name && name !== answer.area.name ? renamed(answer, answer.area.name, name) : answer;
}
