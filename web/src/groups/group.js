/** Areas taken together, as the address holds them: `together=Name:E09000011,E09000012`. Pure. */

/** @typedef {import("../types").Together} Together */

/** As many as the server takes together. */
export const MOST_MEMBERS = 400;
const LONGEST_NAME = 60;
const LONGEST_TEXT = LONGEST_NAME * 3 + 1 + MOST_MEMBERS * 10;
export const CODE = /^[A-Z]\d{8}$/;

/** A name without what would break a line, a heading or the address. @param {string} text */
export function cleanName(text) {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}:<>]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();
}

/** Reads what it can; anything that names no area is no group. @param {string | null} text @returns {Together | null} */
export function parseTogether(text) {
  if (!text || text.length > LONGEST_TEXT) return null;
  const at = text.indexOf(":");
  const codes = text
    .slice(at + 1)
    .split(/[,~]/)
    .map((code) => code.trim())
    .filter((code) => CODE.test(code));
  const members = [...new Set(codes)].slice(0, MOST_MEMBERS);
  return members.length ? { name: at < 0 ? "" : cleanName(text.slice(0, at)), codes: members } : null;
}

/** @param {Together | null} group @returns {string | null} nothing where there is no member */
export function formatTogether(group) {
  return group?.codes.length ? `${cleanName(group.name)}:${group.codes.join(",")}` : null;
}

/** What the server is asked for: a code, or codes joined in ascending order, so that one group has one address. @param {Together} group */
export function selectionOf(group) {
  return [...group.codes].sort().join("~");
}

/** With an area put in, or taken out where it is in; null when the last one goes. @param {Together | null} group @param {string} code @returns {Together | null} */
export function toggled(group, code) {
  const codes = group?.codes ?? [];
  const next = codes.includes(code) ? codes.filter((c) => c !== code) : [...codes, code].slice(0, MOST_MEMBERS);
  return next.length ? { name: group?.name ?? "", codes: next } : null;
}
