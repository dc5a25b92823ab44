/** What the two panes of Compare show, from the state and sensible beginnings. Pure. */

import { isBefore } from "../state/period-span.js";
import { indicatorsOf, resolve } from "../state/resolve.js";
import { measureWords } from "../words/measures.js";
import { words } from "../words/catalogue.js";
import { capital, groupWord } from "../words/names.js";
import { setPhrase } from "../words/places.js";

/** @typedef {import("../types").AppState} AppState */
/** @typedef {import("../types").Catalogue} Catalogue */
/** @typedef {import("../types").Query} Query */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */

/**
 * The state to begin Compare with when only one map is known: both sides of a gap, the reference group left; both
 * periods of a change. A map without groups is set beside another indicator of the same areas.
 * @param {AppState} state @param {Catalogue} catalogue @returns {AppState}
 */
export function withSecondPane(state, catalogue) {
  if (Object.values(state.right).some((v) => v !== null)) return state;
  const now = resolve({ ...state, measure: state.measure ?? "gap" }, catalogue);
  if (!now) return state;
  const { indicator, query, set } = now;
  const words = measureWords(query.measure);
  if (words.comparesPeriods) {
    const shared = { indicator: indicator.id, group: query.group, measure: words.overTime, baseline: null };
    return { ...state, ...query, ...shared, period: query.baseline, right: { ...shared, period: query.period } };
  }
  const reference = indicator.referenceGroup;
  if (reference && indicator.groups.length > 1) {
    const group = query.group === reference ? indicator.defaultGroup : query.group;
    const shared = { indicator: indicator.id, measure: "rate", period: query.period, baseline: null };
    return { ...state, ...query, ...shared, group: reference, right: { ...shared, group } };
  }
  const other = indicatorsOf(catalogue, set.id).find((i) => i.id !== indicator.id) ?? indicator;
  return { ...state, ...query, right: { indicator: other.id, group: null, measure: null, period: null, baseline: null } };
}

/**
 * The first two maps, and all of them in their order.
 * @param {AppState} state @param {Catalogue} catalogue @returns {{ left: Resolved, right: Resolved, all: Resolved[] } | null}
 */
export function comparePanes(state, catalogue) {
  const whole = withSecondPane(state, catalogue);
  const left = resolve(whole, catalogue, { measure: "rate" });
  if (!left) return null;
  const further = (/** @type {AppState["right"]} */ asked) =>
    /** @type {Resolved} */ (resolve({ ...asked, set: asked.set ?? left.set.id }, catalogue, { measure: "rate", indicator: left.indicator.id }));
  const right = further(whole.right);
  return { left, right, all: [left, right, ...whole.more.map(further)] };
}

/** One scale makes sense for one indicator in one measure, on whatever areas: only then do unit and meaning agree. @param {Query} a @param {Query} b */
export function canShareScale(a, b) {
  return a.indicator === b.indicator && a.measure === b.measure;
}

/**
 * The difference of two maps that the server can give with its interval: of two groups in one period their gap, of two
 * periods of one group their change, or the change of their gap.
 * @param {Query} a the left map @param {Query} b @param {Resolved["indicator"]} indicator
 * @returns {{ query: Query, reference?: string } | null}
 */
export function differenceBetween(a, b, indicator) {
  if (!canShareScale(a, b) || a.set !== b.set) return null;
  if (a.measure === "rate" && a.period === b.period && a.group !== b.group && indicator.measures.includes("gap"))
    return { query: { ...b, measure: "gap" }, reference: a.group };
  if (a.group !== b.group) return null;
  const measure = measureWords(a.measure).changeOf;
  const [earlier, later] = isBefore(b.period, a.period) ? [b, a] : [a, b];
  if (!measure || !indicator.measures.includes(measure) || !isBefore(earlier.period, later.period)) return null;
  return { query: { ...later, measure, baseline: earlier.period } };
}

/** Why no difference is given. @param {Query} a @param {Query} b */
export function whyNoDifference(a, b) {
  const { why } = words.compare;
  if (a.indicator !== b.indicator || a.measure !== b.measure) return why.otherMeasures;
  if (a.set !== b.set) return why.otherAreas;
  if (measureWords(a.measure).comparesPeriods) return why.changes;
  if (a.period !== b.period && a.group === b.group) return why.periods;
  if (a.period !== b.period) return why.groupsAndPeriods;
  return a.group === b.group ? why.same : why.none;
}

/** What tells one pane from the other, for a column heading. @param {Resolved} pane @param {Resolved} other */
export function paneLabel(pane, other) {
  const { indicator, query } = pane;
  const group = indicator.groups.find((g) => g.id === query.group);
  const reference = indicator.groups.find((g) => g.id === indicator.referenceGroup);
  const period = pane.periods.find((p) => p.id === query.period)?.name ?? query.period;
  const who = indicator.groups.length > 1 ? group?.name : null;
  const same = canShareScale(query, other.query);
  const measure = measureWords(query.measure);
  const say = words.compare.label;
  const since = query.baseline ? say.since(pane.periods.find((p) => p.id === query.baseline)?.name ?? query.baseline) : "";
  const looked = measure.neutral === null ? "" : `, ${measure.part(reference ? groupWord(reference) : "")}${since}`;
  const oneTime = query.period === other.query.period && query.baseline === other.query.baseline;
  const where = query.set === other.query.set ? "" : say.by(setPhrase(pane.set));
  if (where && same && oneTime && query.group === other.query.group) return capital(setPhrase(pane.set));
  if (same && oneTime && who) return `${who}${looked}${where}`;
  if (same && query.group === other.query.group) return (query.baseline ? say.change(period, since) : period) + where;
  const what = `${who && group ? say.of(indicator.sentenceName, group.sentenceName) : indicator.sentenceName}${looked}${where}`;
  // "IMD 2019 average score" already says its year.
  return what.includes(period) ? what : `${what}, ${period}`;
}

/** Ready-made pairs worth looking at on this set. @param {Resolved} left @param {Catalogue} catalogue @returns {{ name: string, state: Partial<AppState> }[]} */
export function ideas(left, catalogue) {
  const able = indicatorsOf(catalogue, left.set.id);
  const grouped = able.find((i) => i.referenceGroup !== null && i.measures.includes("gap"));
  const deprivation = able.find((i) => i.kind === "score" && /deprived/.test(i.polarity));
  const out = [];
  if (grouped) {
    const word = (/** @type {string | null} */ id) => grouped.groups.find((g) => g.id === id)?.name ?? "";
    const base = { indicator: grouped.id, period: null, baseline: null };
    out.push({
      name: words.compare.beside(word(grouped.referenceGroup), word(grouped.defaultGroup).toLowerCase()),
      state: { ...base, group: grouped.referenceGroup, measure: "rate", right: { ...base, group: grouped.defaultGroup, measure: "rate" } },
    });
    if (deprivation)
      out.push({
        name: words.compare.gapBesideDeprivation,
        state: { ...base, group: grouped.defaultGroup, measure: "gap", right: { ...base, indicator: deprivation.id, group: null, measure: "rate" } },
      });
    const periods = grouped.availability.find((a) => a.sets.includes(left.set.id))?.periods ?? [];
    if (periods.length > 1) {
      const [first, last] = [periods[0], periods[periods.length - 1]];
      const same = { indicator: grouped.id, group: grouped.defaultGroup, measure: "rate", baseline: null };
      out.push({ name: words.compare.beside(first.name, last.name), state: { ...same, period: first.id, right: { ...same, period: last.id } } });
    }
  }
  return out;
}
