/** The sentence over a map, as text and as choices. Pure. */

import { periodsOf, setFor } from "../state/resolve.js";
import { groupWord } from "../words/sentences.js";
import { setPhrase } from "../words/places.js";

/** @typedef {import("../types").Catalogue} Catalogue */
/** @typedef {import("../types").Query} Query */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */
/** @typedef {import("./part-picker.js").Choice} Choice */
/** @typedef {{ text: string, choices: Choice[] }} Part */

/** @param {Resolved} now */
function measureTexts(now) {
  const reference = now.indicator.groups.find((g) => g.id === now.indicator.referenceGroup);
  return { rate: "the rate itself", gap: reference ? `gap to ${groupWord(reference)}` : "gap" };
}

/**
 * @param {Resolved} now
 * @param {Catalogue} catalogue
 * @param {{ setFixed?: boolean }} [how] in Compare both panes share one set
 * @returns {{ indicator: Part, group: Part | null, measure: Part | null, period: Part, set: Part }}
 */
export function sentenceParts(now, catalogue, { setFixed = false } = {}) {
  const { query, set, indicator, periods } = now;
  const indicators = [...catalogue.indicators]
    .filter((i) => (setFixed ? periodsOf(i, set.id).length > 0 : i.availability.some((a) => a.sets.length > 0)))
    .sort((a, b) => Number(periodsOf(b, set.id).length > 0) - Number(periodsOf(a, set.id).length > 0));
  const texts = measureTexts(now);
  const group = indicator.groups.find((g) => g.id === query.group);
  const hasGap = indicator.measures.includes("gap") && indicator.referenceGroup !== null;
  return {
    indicator: {
      text: indicator.sentenceName,
      choices: indicators.map((i) => {
        const here = periodsOf(i, set.id).length > 0;
        const other = here ? null : setFor(catalogue, i, set);
        return {
          id: i.id,
          name: i.name,
          section: here ? i.topic : `${i.topic}, on other boundaries`,
          note: other ? `by ${setPhrase(other)}` : undefined,
        };
      }),
    },
    group:
      indicator.groups.length < 2
        ? null
        : {
            text: group?.sentenceName ?? "",
            choices: indicator.groups.map((g) => ({
              id: g.id,
              name: g.name,
              note: query.measure === "gap" && g.id === indicator.referenceGroup ? "shows the rate: others are compared with this group" : undefined,
            })),
          },
    measure:
      !hasGap || query.group === indicator.referenceGroup
        ? null
        : {
            text: texts[query.measure],
            choices: [
              { id: "rate", name: capitalised(texts.rate) },
              { id: "gap", name: capitalised(texts.gap), note: "difference in percentage points" },
            ],
          },
    period: {
      text: periods.find((p) => p.id === query.period)?.name ?? query.period,
      choices: [...periods].reverse().map((p) => ({ id: p.id, name: p.name })),
    },
    set: {
      text: setPhrase(set),
      choices: catalogue.sets
        .filter((s) => s.indicators.length > 0 && catalogue.indicators.some((i) => periodsOf(i, s.id).length > 0))
        .map((s) => ({
          id: s.id,
          name: s.name,
          note: `${s.count.toLocaleString("en-GB")} ${s.areaPlural}${periodsOf(indicator, s.id).length ? "" : " · other indicators"}`,
        })),
    },
  };
}

/** @param {string} text */
const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);

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
    const keepsPeriod = set && periodsOf(next, set.id).some((p) => p.id === now.query.period);
    return {
      indicator: id,
      set: set?.id ?? now.set.id,
      group: keepsGroup ? now.query.group : null,
      measure: next.measures.includes(now.query.measure) ? now.query.measure : null,
      period: keepsPeriod ? now.query.period : null,
    };
  }
  if (part === "set") {
    const keeps = periodsOf(now.indicator, id);
    if (!keeps.length) return { set: id, indicator: null, group: null, measure: null, period: null };
    return { set: id, period: keeps.some((p) => p.id === now.query.period) ? now.query.period : null };
  }
  if (part === "group" && id === now.indicator.referenceGroup) return { group: id, measure: "rate" };
  return { [part]: id };
}
