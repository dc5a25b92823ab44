/** How groups are called inside a sentence. Pure. */

/** The name of a group inside a sentence: "white", "ethnic minority", but "Black" and "Indian". @param {{ name: string, sentenceName: string }} group */
export function groupWord(group) {
  const stem = group.sentenceName.replace(/\s+(residents|people)$/i, "");
  return stem === group.sentenceName ? group.name : stem;
}

/** @param {{ reference: import("../types").Group | null }} layer */
export function referenceWord(layer) {
  return layer.reference ? groupWord(layer.reference) : "the reference group";
}

/** @param {string} text */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** For a name that begins a sentence, inside one. @param {string} text */
export function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "a", "a and b", "a, b and c". @param {string[]} items */
export function list(items) {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}
