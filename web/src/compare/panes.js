/** What the two panes of Compare show, from the state and sensible beginnings. Pure. */

import { groupWord } from "../words/sentences.js";
import { indicatorsOf, resolve } from "../state/resolve.js";

/** @typedef {import("../types").AppState} AppState */
/** @typedef {import("../types").Catalogue} Catalogue */
/** @typedef {import("../types").Query} Query */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */

/**
 * The state to begin Compare with when only one map is known: both sides of a gap, the reference group left.
 * A map without groups is set beside another indicator of the same areas.
 * @param {AppState} state @param {Catalogue} catalogue @returns {AppState}
 */
export function withSecondPane(state, catalogue) {
  if (Object.values(state.right).some((v) => v !== null)) return state;
  const now = resolve({ ...state, measure: state.measure ?? "gap" }, catalogue);
  if (!now) return state;
  const { indicator, query, set } = now;
  const reference = indicator.referenceGroup;
  if (reference && indicator.groups.length > 1) {
    const group = query.group === reference ? indicator.defaultGroup : query.group;
    const shared = { indicator: indicator.id, measure: "rate", period: query.period };
    return { ...state, ...query, ...shared, group: reference, right: { ...shared, group } };
  }
  const other = indicatorsOf(catalogue, set.id).find((i) => i.id !== indicator.id) ?? indicator;
  return { ...state, ...query, right: { indicator: other.id, group: null, measure: null, period: null } };
}

/** @param {AppState} state @param {Catalogue} catalogue @returns {{ left: Resolved, right: Resolved } | null} */
export function comparePanes(state, catalogue) {
  const whole = withSecondPane(state, catalogue);
  const left = resolve(whole, catalogue, { measure: "rate" });
  if (!left) return null;
  const right = resolve({ set: left.set.id, ...whole.right }, catalogue, { measure: "rate", indicator: left.indicator.id });
  return right && { left, right };
}

/** One scale makes sense for one indicator in one measure. @param {Query} a @param {Query} b */
export function canShareScale(a, b) {
  return a.indicator === b.indicator && a.measure === b.measure;
}

/** Two groups of one survey in one period: their difference is a gap the server can give with its interval. @param {Query} a @param {Query} b @param {Resolved["indicator"]} indicator */
export function hasDifference(a, b, indicator) {
  return canShareScale(a, b) && a.measure === "rate" && a.period === b.period && a.group !== b.group && indicator.measures.includes("gap");
}

/** Why no difference is given. @param {Query} a @param {Query} b */
export function whyNoDifference(a, b) {
  if (a.indicator !== b.indicator || a.measure !== b.measure) return "The two maps measure different things, so no difference is given between them.";
  if (a.period !== b.period && a.group === b.group) return "These are two years of one survey. Whether a change is more than chance is not tested here.";
  if (a.period !== b.period) return "The two maps show different groups in different years, so no difference is given.";
  if (a.group === b.group) return "Both maps show the same figures.";
  return "No difference is given for these two.";
}

/** What tells one pane from the other, for a column heading. @param {Resolved} pane @param {Resolved} other */
export function paneLabel(pane, other) {
  const { indicator, query } = pane;
  const group = indicator.groups.find((g) => g.id === query.group);
  const reference = indicator.groups.find((g) => g.id === indicator.referenceGroup);
  const period = pane.periods.find((p) => p.id === query.period)?.name ?? query.period;
  const who = indicator.groups.length > 1 ? group?.name : null;
  const same = canShareScale(query, other.query);
  if (same && query.period === other.query.period && who) return `${who}${query.measure === "gap" ? `, gap to ${reference ? groupWord(reference) : ""}` : ""}`;
  if (same && query.group === other.query.group) return period;
  const what = `${indicator.sentenceName}${who ? ` of ${group?.sentenceName}` : ""}${query.measure === "gap" && reference ? `, gap to ${groupWord(reference)}` : ""}`;
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
    const base = { indicator: grouped.id, period: null };
    out.push({
      name: `${word(grouped.referenceGroup)} beside ${word(grouped.defaultGroup).toLowerCase()}`,
      state: { ...base, group: grouped.referenceGroup, measure: "rate", right: { ...base, group: grouped.defaultGroup, measure: "rate" } },
    });
    if (deprivation)
      out.push({
        name: "Gap beside deprivation",
        state: { ...base, group: grouped.defaultGroup, measure: "gap", right: { indicator: deprivation.id, group: null, measure: "rate", period: null } },
      });
    const periods = grouped.availability.find((a) => a.sets.includes(left.set.id))?.periods ?? [];
    if (periods.length > 1) {
      const [first, last] = [periods[0], periods[periods.length - 1]];
      const same = { indicator: grouped.id, group: grouped.defaultGroup, measure: "rate" };
      out.push({ name: `${first.name} beside ${last.name}`, state: { ...same, period: first.id, right: { ...same, period: last.id } } });
    }
  }
  return out;
}
