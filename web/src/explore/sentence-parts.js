/** The sentence over a map, as text and as choices. Pure. */

import { earlierPeriods, offeredMeasures } from "../state/offered.js";
import { indicatorsOf, periodsOf, resolve, setFor } from "../state/resolve.js";
import { words } from "../words/catalogue.js";
import { measureWords } from "../words/measures.js";
import { indicatorChoices } from "./indicator-choices.js";
import { capital, groupWord } from "../words/names.js";
import { setPhrase } from "../words/places.js";

/** @typedef {import("../types").Catalogue} Catalogue */
/** @typedef {import("../types").Query} Query */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */
/** @typedef {import("./part-picker.js").Choice} Choice */
/** @typedef {{ text: string, choices: Choice[] }} Part */

/** The measure and, of a change, its baseline. @param {Resolved} now @returns {{ measure: Part | null, baseline: Part | null }} */
function measureParts({ indicator, query, periods }) {
  const [group, reference] = [query.group, indicator.referenceGroup].map((id) => indicator.groups.find((g) => g.id === id));
  const period = periods.find((p) => p.id === query.period);
  if (!group || !period) return { measure: null, baseline: null };
  const offered = offeredMeasures({ indicator, group, periods, period }).map(measureWords);
  if (offered.length < 2) return { measure: null, baseline: null };
  const part = (/** @type {import("../words/measures.js").MeasureWords} */ of) => of.part(reference ? groupWord(reference) : "", indicator.kind);
  const measure = { text: part(measureWords(query.measure)), choices: offered.map((of) => ({ id: of.id, name: capital(part(of)), note: of.note || undefined })) };
  if (!query.baseline) return { measure, baseline: null };
  const earlier = earlierPeriods(periods, query.period);
  const text = earlier.find((p) => p.id === query.baseline)?.name ?? query.baseline;
  return { measure, baseline: { text, choices: [...earlier].reverse().map((p) => ({ id: p.id, name: p.name })) } };
}

/**
 * @param {Resolved} now
 * @param {Catalogue} catalogue
 * @param {{ setFixed?: boolean }} [how] in Compare both panes share one set
 * @returns {{ indicator: Part, group: Part | null, measure: Part | null, baseline: Part | null, period: Part, set: Part }}
 */
export function sentenceParts(now, catalogue, { setFixed = false } = {}) {
  const { query, set, indicator, periods } = now;
  const group = indicator.groups.find((g) => g.id === query.group);
  const measure = measureWords(query.measure);
  return {
    ...measureParts(now),
    indicator: {
      text: indicator.sentenceName,
      choices: indicatorChoices(catalogue, set, setFixed),
    },
    group:
      indicator.groups.length < 2
        ? null
        : {
            text: group?.sentenceName ?? "",
            choices: indicator.groups.map((g) => ({
              id: g.id,
              name: g.name,
              note:
                measure.comparesGroups && g.id === indicator.referenceGroup
                  ? words.explore.sentence.isReference(measureWords(measure.alone).name)
                  : undefined,
            })),
          },
    period: {
      text: periods.find((p) => p.id === query.period)?.name ?? query.period,
      choices: [...periods].reverse().map((p) => ({ id: p.id, name: p.name })),
    },
    set: {
      text: setPhrase(set),
      choices: catalogue.sets
        .filter((s) => s.indicators.length > 0 && indicatorsOf(catalogue, s.id).length > 0)
        .map((s) => ({
          id: s.id,
          name: s.name,
          note: words.explore.sentence.setNote(s.count, s.areaPlural, periodsOf(indicator, s.id).length > 0),
        })),
    },
  };
}

/**
 * What changes when a part is chosen. A new indicator takes its own groups and periods; the set follows it where needed.
 * @param {keyof Query} part @param {string} id @param {Resolved} now @param {Catalogue} catalogue
 * @returns {{ [K in keyof Query]?: string | null }}
 */
export function choosePart(part, id, now, catalogue) {
  if (part === "indicator") {
    const next = catalogue.indicators.find((i) => i.id === id);
    if (!next) return {};
    const set = setFor(catalogue, next, now.set);
    const keepsGroup = next.groups.some((g) => g.id === now.query.group);
    const keeps = (/** @type {string | null} */ period) => (set && periodsOf(next, set.id).some((p) => p.id === period) ? period : null);
    return {
      indicator: id,
      set: set?.id ?? now.set.id,
      group: keepsGroup ? now.query.group : null,
      measure: next.measures.includes(now.query.measure) ? now.query.measure : null,
      period: keeps(now.query.period),
      baseline: keeps(now.query.baseline),
    };
  }
  if (part === "set") {
    const kept = periodsOf(now.indicator, id);
    if (!kept.length) return { set: id, indicator: null, group: null, measure: null, period: null, baseline: null };
    const keeps = (/** @type {string | null} */ period) => (kept.some((p) => p.id === period) ? period : null);
    return { set: id, period: keeps(now.query.period), baseline: keeps(now.query.baseline) };
  }
  const measure = measureWords(now.query.measure);
  if (part === "group" && id === now.indicator.referenceGroup && measure.comparesGroups) return { group: id, measure: measure.alone };
  return { [part]: id };
}

/**
 * What the address becomes with another part of the sentence, and what was not to be had. The selected area is kept where the
 * new boundaries hold the same code.
 * @param {keyof import("../types").Query} part @param {string} id @param {Resolved} now @param {Catalogue} catalogue @param {string | null} area that is selected
 * @returns {{ patch: Partial<import("../types").AppState>, shown: Resolved, notices: string[] } | null} `shown`: what the map then shows
 */
export function withPart(part, id, now, catalogue, area) {
  const patch = choosePart(part, id, now, catalogue);
  const next = resolve({ ...now.query, ...patch }, catalogue);
  if (!next) return null;
  const isNewSet = patch.set && patch.set !== now.set.id;
  return { patch: { ...next.query, ...(isNewSet ? { map: null, area: next.set.level === now.set.level ? area : null } : {}) }, shown: next, notices: next.notices };
}
