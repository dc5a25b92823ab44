/** Why an area has no figure of some measures. Pure. */

import { capital } from "../words/names.js";
import { leadOf } from "./facts.js";
import { absence } from "./told.js";

/** @typedef {import("../types").IndicatorFacts} IndicatorFacts */

/** The reason without the name of the figure, so that figures with one reason stand together. @param {string} why */
function reasonAlone(why) {
  return capital(why.replace(/^.+ of several areas together is not worked out: /, ""));
}

/** Each reason for which there is no figure once, with the measures that it holds for. @param {IndicatorFacts[]} absent @returns {Map<string, IndicatorFacts[]>} */
export function byReason(absent) {
  /** @type {Map<string, IndicatorFacts[]>} */
  const reasons = new Map();
  for (const one of absent) {
    const why = reasonAlone(absence(leadOf(one)));
    reasons.set(why, [...(reasons.get(why) ?? []), one]);
  }
  return reasons;
}
