/** A profile as CSV (RFC 4180): a line a figure, each with its period, range or reason, and source. Pure. */

import { csvField } from "../share/csv.js";
import { isSampled, noRange } from "../words/reasons.js";
import { absence, toldOf } from "./told.js";

/** @typedef {import("../types").Fact} Fact */
/** @typedef {import("../types").IndicatorFacts} IndicatorFacts */
/** @typedef {[string, (fact: Fact, one: IndicatorFacts, topic: string) => unknown]} Column */

/** @param {Fact} fact @param {IndicatorFacts} one */
function why(fact, one) {
  if (fact.value == null) return absence(fact);
  return fact.lower == null || fact.upper == null ? (isSampled(one) ? noRange(fact, toldOf(one, fact)) : one.uncertainty.text) : "";
}

/** @param {import("../types").ProfileAnswer} answer @returns {Column[]} */
function columns({ area, release }) {
  return [
    ["area_code", () => area.code],
    ["area_name", () => area.name],
    ["topic", (_f, _o, topic) => topic],
    ["indicator", (_f, one) => one.indicator.name],
    ["group", (f) => f.group.name],
    ["measure", (f) => f.measure],
    ["reference", (f) => f.reference?.name],
    ["period", (f) => f.period.name],
    ["baseline", (f) => f.baseline?.name],
    ["unit", (f) => f.unit.words],
    ["value", (f) => f.value],
    ["lower", (f) => f.lower],
    ["upper", (f) => f.upper],
    ["marker", (f) => f.marker],
    ["why_no_value_or_range", why],
    ["how_sure", (f) => f.reliabilityWords.label],
    ["detectable_change", (f) => f.detectableChange],
    ["clarity", (f) => f.clarity],
    ["place", (f) => f.rank?.sentence],
    ["together", (f) => f.together?.sentence],
    ["uncertainty", (_f, one) => one.uncertainty.text],
    ["source", (_f, one) => one.sources.map((s) => `${s.title}, ${s.publisher}`).join("; ")],
    ["licence", (_f, one) => [...new Set(one.sources.map((s) => s.licence))].join("; ")],
    ["release", () => release],
  ];
}

/** @param {import("../types").ProfileAnswer} answer */
export function profileCsv(answer) {
  const all = columns(answer);
  const lines = answer.topics.flatMap(({ topic, indicators }) => indicators.flatMap((one) => one.facts.map((fact) => all.map(([, get]) => get(fact, one, topic)))));
  return [all.map(([name]) => name), ...lines].map((line) => line.map(csvField).join(",")).join("\r\n") + "\r\n";
}
