/** Which choices hold what is sought. Pure. */

/** @typedef {import("./choice-list.js").Choice} Choice */

/** @param {string} text without accents and case */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Those in whose name, heading or note every word of the text begins a word; those with all of them in the name come first.
 * @param {Choice[]} choices @param {string} text
 */
export function matchingChoices(choices, text) {
  const sought = plain(text).split(/\s+/).filter(Boolean);
  if (!sought.length) return choices;
  const holds = (/** @type {string} */ held) => {
    const begun = plain(held).split(/[^\p{L}\p{N}]+/u);
    return sought.every((s) => begun.some((b) => b.startsWith(s)));
  };
  const [named, others] = [/** @type {Choice[]} */ ([]), /** @type {Choice[]} */ ([])];
  for (const c of choices) {
    if (holds(c.name)) named.push(c);
    else if (holds(`${c.name} ${c.section ?? ""} ${c.note ?? ""}`)) others.push(c);
  }
  return [...named, ...others];
}
