/** The indicators as choices: the first of each topic, then topic by topic, with where and when each is measured. Pure. */

import { periodsOf, setFor } from "../state/resolve.js";
import { words } from "../words/catalogue.js";
import { levelWord, setPhrase } from "../words/places.js";

/** @typedef {import("../types").Catalogue} Catalogue */
/** @typedef {import("../types").Indicator} Indicator */
/** @typedef {import("./choice-list.js").Choice} Choice */

/** @type {WeakMap<Indicator, string>} */
const said = new WeakMap();

/** @param {Indicator} indicator @param {Catalogue} catalogue */
function whereAndWhen(indicator, catalogue) {
  let sentence = said.get(indicator);
  if (sentence === undefined) said.set(indicator, (sentence = sayWhereAndWhen(indicator, catalogue)));
  return sentence;
}

/** @param {Indicator} indicator @param {Catalogue} catalogue */
function sayWhereAndWhen(indicator, catalogue) {
  const drawn = indicator.availability.filter((a) => a.sets.length > 0);
  const levels = drawn.flatMap((a) => a.sets.flatMap((id) => catalogue.sets.find((s) => s.id === id)?.level ?? []));
  const longest = drawn.reduce((a, b) => (b.periods.length > a.periods.length ? b : a), drawn[0]);
  const [first, last] = [longest.periods[0], longest.periods[longest.periods.length - 1]];
  return words.explore.picker.whereAndWhen([...new Set(levels)].map(levelWord), first.name, last.name);
}

/**
 * Every topic names its main figure first in the catalogue. Those that are not drawn on the present boundaries come last.
 * @param {Catalogue} catalogue @param {import("../types").BoundarySet} set @param {boolean} setFixed whether only those of this set can be had
 * @returns {Choice[]}
 */
export function indicatorChoices(catalogue, set, setFixed) {
  const w = words.explore.picker;
  const able = catalogue.indicators.filter((i) => (setFixed ? periodsOf(i, set.id).length > 0 : i.availability.some((a) => a.sets.length > 0)));
  const here = able.filter((i) => periodsOf(i, set.id).length > 0);
  const elsewhere = able.filter((i) => !here.includes(i));
  const main = here.filter((i) => here.find((other) => other.topic === i.topic) === i);
  const byTopic = (/** @type {Indicator[]} */ list) => {
    const topics = [...new Set(list.map((i) => i.topic))];
    return topics.flatMap((topic) => list.filter((i) => i.topic === topic));
  };
  const rest = main.length > 1 && here.length > main.length ? here.filter((i) => !main.includes(i)) : here;
  return [
    ...(rest === here ? [] : main.map((i) => ({ id: i.id, name: i.name, section: w.main, note: `${i.topic} · ${whereAndWhen(i, catalogue)}` }))),
    ...byTopic(rest).map((i) => ({ id: i.id, name: i.name, section: i.topic, note: whereAndWhen(i, catalogue) })),
    ...byTopic(elsewhere).map((i) => {
      const other = setFor(catalogue, i, set);
      return { id: i.id, name: i.name, section: w.elsewhere(i.topic), note: `${other ? `${w.by(setPhrase(other))} · ` : ""}${whereAndWhen(i, catalogue)}` };
    }),
  ];
}
