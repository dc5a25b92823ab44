/** What a change between two periods is said to be. Pure. */

import { number } from "./format.js";

/** @typedef {import("../types").Change} Change */
/** @typedef {{ subject: string, rose: string, fell: string, more: string, less: string, unit: string }} ChangeWords */

/**
 * The words for a change of a rate or of a gap. A gap "narrows" only while it stays on one side: of one
 * that crosses zero the direction is said by whose rate gained.
 *
 * @param {boolean} isGap
 * @param {string} unit what follows a difference: " points"
 * @param {string} groupName the group's word: "ethnic minority"
 * @param {(number | null)[]} ends the gaps at the baseline and later
 * @returns {ChangeWords}
 */
export function changeWords(isGap, unit, groupName, ends) {
  if (!isGap) return { subject: "the figure", rose: "rose by", fell: "fell by", more: "higher", less: "lower", unit };
  if (ends.every((gap) => gap != null && gap >= 0))
    return { subject: "the gap", rose: "widened by", fell: "narrowed by", more: "wider", less: "narrower", unit };
  return {
    subject: "the gap",
    rose: `moved towards a lower ${groupName} rate by`,
    fell: `moved towards a higher ${groupName} rate by`,
    more: `towards a lower ${groupName} rate`,
    less: `towards a higher one`,
    unit,
  };
}

/**
 * "From 2004 to 2020 the gap narrowed by 5.1 points, likely by 1.3 to 8.9." Where chance alone could
 * explain it, that is said first and no number stands for it but the range it could be in.
 *
 * @param {Change} change later less baseline
 * @param {ChangeWords} words
 * @param {number} decimals
 */
export function changeSentence(change, words, decimals) {
  const when = `From ${change.baseline.name} to ${change.period.name}`;
  const amount = (/** @type {number} */ n) => number(Math.abs(n), decimals);
  if (change.clarity === "no-clear-difference")
    return `${when} there is no clear change: ${words.subject} could have moved anywhere from ${amount(change.lower)}${words.unit} ${words.less} to ${amount(change.upper)}${words.unit} ${words.more}.`;
  const rose = change.value > 0;
  const [near, far] = rose ? [change.lower, change.upper] : [change.upper, change.lower];
  return `${when} ${words.subject} ${rose ? words.rose : words.fell} ${amount(change.value)}${words.unit}, likely by ${amount(near)} to ${amount(far)}.`;
}
