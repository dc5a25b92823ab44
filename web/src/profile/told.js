/** A fact of a profile as the words of figures need it: like a layer of one area. Pure. */

import { wordsOf } from "../words/measures.js";
import { valueSentence } from "../words/sentences.js";

/** @typedef {import("../types").Fact} Fact */
/** @typedef {import("../types").IndicatorFacts} IndicatorFacts */
/** @typedef {import("../words/measures.js").Told & Pick<import("../types").Layer, "reliability">} FactTold */

/** @param {IndicatorFacts} one @param {Fact} fact @returns {FactTold} */
export function toldOf(one, fact) {
  return {
    indicator: one.indicator,
    measure: fact.measure,
    unit: fact.unit,
    group: fact.group,
    reference: fact.reference,
    period: fact.period,
    baseline: fact.baseline,
    uncertainty: one.uncertainty,
    reliability: fact.reliability ? [{ id: fact.reliability, label: fact.reliabilityWords.label, count: 1 }] : [],
    refusals: fact.refused ? { [fact.refused]: reasonIn(fact) } : {},
  };
}

/** The server's reason behind the name of what is asked: it names the member that is withheld. @param {Fact} fact */
export function reasonIn(fact) {
  if (fact.refusedBecause) return fact.refusedBecause;
  const at = fact.sentence.indexOf(`${fact.subject}: `);
  return at < 0 ? fact.sentence : fact.sentence.slice(at + fact.subject.length + 2);
}

/** Why there is no figure, in the server's words. @param {Fact} fact */
export function absence(fact) {
  return fact.value == null ? reasonIn(fact) : "";
}

/** "10.1 points lower than white, likely between 8.1 points higher and 28.3 points lower". @param {IndicatorFacts} one @param {Fact} fact */
export function figureSentence(one, fact) {
  return fact.value == null ? reasonIn(fact) : valueSentence(fact, toldOf(one, fact));
}

/** "10.1 points lower (8.1 higher to 28.3 lower)". @param {import("../types").Cell} cell @param {FactTold} told */
export function figureShort(cell, told) {
  return wordsOf(told).figure(cell, told);
}
