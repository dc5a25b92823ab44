/** How a longer text begins. Pure. */

/** The first two sentences of a text, and the rest. @param {string} text @returns {[string, string]} */
export function opening(text) {
  const sentences = text.split(/(?<=[.?!])\s+(?=["“A-Z])/);
  return [sentences.slice(0, 2).join(" "), sentences.slice(2).join(" ")];
}
