/** Which two measures an overlay shows, from what was asked and sensible beginnings. Pure. */

import { indicatorsOf, periodsOf, resolve } from "../state/resolve.js";
import { words } from "../words/catalogue.js";
import { areasOf, setPhrase } from "../words/places.js";
import { NO_CHOICE } from "./overlay-address.js";

/** @typedef {import("../types").AppState} AppState */
/** @typedef {import("../types").Catalogue} Catalogue */
/** @typedef {import("../types").Indicator} Indicator */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */
/** @typedef {{ x: Resolved, y: Resolved, notices: string[] }} Sides */

/** @param {Indicator} indicator */
const isDeprivation = (indicator) => /deprived/.test(indicator.polarity);

/** The whole Index as a score, the latest edition first. @param {Catalogue} catalogue @param {string} setId */
function deprivationOf(catalogue, setId) {
  const scores = indicatorsOf(catalogue, setId).filter((i) => isDeprivation(i) && i.kind === "score" && /^imd-\d{4}-(average-)?score$/.test(i.id));
  return scores.sort((a, b) => b.id.localeCompare(a.id))[0] ?? null;
}

/** A measure of work to lay over deprivation. @param {Catalogue} catalogue @param {string} setId */
function workOf(catalogue, setId) {
  const able = indicatorsOf(catalogue, setId);
  return able.find((i) => i.referenceGroup !== null && i.measures.includes("gap")) ?? able.find((i) => /unemployment/.test(i.id)) ?? null;
}

/** @param {Resolved} a @param {Resolved} b */
const isSame = (a, b) => JSON.stringify(a.query) === JSON.stringify(b.query);

/** What to ask of the second measure when it would be the first once more: another indicator, else another group. @param {Resolved} x @param {Catalogue} catalogue */
function beside(x, catalogue) {
  const other = indicatorsOf(catalogue, x.set.id).find((i) => i.id !== x.indicator.id);
  if (other) return { indicator: other.id, group: null, measure: null, period: null, baseline: null };
  const group = x.indicator.groups.find((g) => g.id !== x.query.group);
  return group ? { indicator: x.indicator.id, group: group.id, measure: "rate", period: x.query.period, baseline: null } : null;
}

/**
 * What is shown in Explore becomes one of the two measures: deprivation goes across, what goes with it goes up.
 * @param {AppState} state @param {Catalogue} catalogue @returns {AppState}
 */
export function withBoth(state, catalogue) {
  if (Object.values(state.right).some((v) => v !== null)) return state;
  const now = resolve({ ...state, measure: state.measure ?? "gap" }, catalogue, { measure: "gap" });
  if (!now) return state;
  const { set: _set, ...shown } = now.query;
  const none = { ...EMPTY_SIDE };
  if (isDeprivation(now.indicator)) {
    const work = workOf(catalogue, now.set.id);
    return work ? { ...state, ...now.query, right: { ...none, indicator: work.id } } : { ...state, ...now.query };
  }
  const deprivation = deprivationOf(catalogue, now.set.id);
  return deprivation ? { ...state, ...none, set: now.set.id, indicator: deprivation.id, right: { ...none, ...shown } } : { ...state, ...now.query };
}

const EMPTY_SIDE = { indicator: null, group: null, measure: null, period: null, baseline: null };

/** @param {AppState} asked @param {Catalogue} catalogue @returns {Sides | null} null where there are no two measures */
export function overlaySides(asked, catalogue) {
  const state = withBoth(asked, catalogue);
  const x = resolve(state, catalogue, { measure: "gap" });
  if (!x) return null;
  const notices = [...x.notices];
  const first = beside(x, catalogue);
  let y = resolve({ set: x.set.id, ...state.right }, catalogue, { measure: "gap", indicator: first?.indicator });
  if (!y || !first) return null;
  notices.push(...y.notices);
  if (isSame(x, y)) {
    if (Object.values(state.right).some((v) => v !== null)) notices.push(words.overlay.sameMeasure);
    y = resolve({ set: x.set.id, ...first }, catalogue, { measure: "rate" });
    if (!y || isSame(x, y)) return null;
  }
  return { x, y, notices };
}

/** Ready-made pairs: what they are called and the state that shows them. @param {Catalogue} catalogue @returns {{ name: string, state: Partial<AppState> }[]} */
export function starts(catalogue) {
  const { starts: say } = words.overlay;
  const out = [];
  const fresh = { area: null, table: false, map: null };
  for (const set of catalogue.sets.filter((s) => s.extent === "london" || s.isDefault)) {
    const deprivation = deprivationOf(catalogue, set.id);
    if (!deprivation) continue;
    const base = { ...fresh, ...EMPTY_SIDE, set: set.id, indicator: deprivation.id };
    const able = indicatorsOf(catalogue, set.id);
    const grouped = able.find((i) => i.referenceGroup !== null && i.measures.includes("gap"));
    const unemployment = able.find((i) => i.id === "census-unemployment-rate");
    const composition = able.find((i) => i.id === "census-ethnic-composition");
    if (grouped && set.isDefault)
      out.push({ name: say.gap(areasOf(set)), state: { ...base, right: { ...EMPTY_SIDE, indicator: grouped.id, group: grouped.defaultGroup, measure: "gap" }, overlay: NO_CHOICE } });
    if (unemployment && !set.isDefault && set.level === "lsoa") {
      const right = { ...EMPTY_SIDE, indicator: unemployment.id, measure: "rate" };
      if (!composition) out.push({ name: say.two(setPhrase(set)), state: { ...base, right, overlay: NO_CHOICE } });
      else {
        const third = { indicator: composition.id, group: composition.defaultGroup, period: periodsOf(composition, set.id).at(-1)?.id ?? null, part: /** @type {const} */ ("high") };
        out.push({ name: say.three(areasOf(set)), state: { ...base, right, overlay: { ...NO_CHOICE, third } } });
      }
    }
  }
  return out;
}
