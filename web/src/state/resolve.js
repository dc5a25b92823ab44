/** What can be shown for what was asked: fills gaps with defaults, replaces what does not exist, and says so. Pure. */

import { baselineOf, measureOf } from "./offered.js";
import { words } from "../words/catalogue.js";
import { isOfPage } from "./page-figures.js";

/** @typedef {import("../types").Catalogue} Catalogue */
/** @typedef {import("../types").Query} Query */
/** @typedef {import("../types").Indicator} Indicator */
/** @typedef {import("../types").BoundarySet} BoundarySet */
/** @typedef {{ [K in keyof Query]: string | null }} Asked */
/**
 * @typedef {object} Resolved
 * @property {Query} query
 * @property {BoundarySet} set
 * @property {Indicator} indicator
 * @property {import("../types").Period[]} periods ascending
 * @property {string[]} notices what was asked for and could not be had
 */

const said = words.notices;

/** @param {Indicator} indicator @param {string} setId */
export function periodsOf(indicator, setId) {
  return indicator.availability.find((a) => a.sets.includes(setId))?.periods ?? [];
}

/** Asked for many times at every switch. @type {WeakMap<Catalogue, Map<string, Indicator[]>>} */
const drawnOn = new WeakMap();

/** The indicators of a set that can really be drawn. @param {Catalogue} catalogue @param {string} setId */
export function indicatorsOf(catalogue, setId) {
  const held = drawnOn.get(catalogue) ?? new Map();
  drawnOn.set(catalogue, held);
  if (!held.has(setId)) held.set(setId, catalogue.indicators.filter((i) => periodsOf(i, setId).length > 0));
  return /** @type {Indicator[]} */ (held.get(setId));
}

/** @param {Catalogue} catalogue */
export function defaultSet(catalogue) {
  const drawable = catalogue.sets.filter((s) => indicatorsOf(catalogue, s.id).length > 0);
  return drawable.find((s) => s.isDefault) ?? drawable[0] ?? null;
}

const LEVEL_WORDS = ["lad", "lsoa", "msoa", "region"];
const EXTENT_WORDS = /** @type {Record<string, string>} */ ({ london: "london", uk: "uk", ew: "england-and-wales", england: "england" });

/**
 * A loaded set of the level and the extent that the name of an absent one speaks of: "lsoa-2011-london" and
 * "lsoa-2021-london" are both super output areas of London.
 * @param {Catalogue} catalogue @param {string} id @param {Indicator | null} indicator preferred where it is drawn
 */
export function likeSet(catalogue, id, indicator) {
  const words = id.toLowerCase().split(/[^a-z]+/);
  const level = LEVEL_WORDS.find((w) => words.includes(w));
  const extent = words.map((w) => EXTENT_WORDS[w]).find(Boolean);
  const able = catalogue.sets.filter((s) => s.level === level && s.extent === extent && indicatorsOf(catalogue, s.id).length > 0);
  const suits = (/** @type {BoundarySet} */ s) => Number(indicator !== null && periodsOf(indicator, s.id).length > 0) * 2 + Number(s.isDefault);
  return able.sort((a, b) => suits(b) - suits(a))[0] ?? null;
}

/** The set to show an indicator on when the present one does not have it. @param {Catalogue} catalogue @param {Indicator} indicator @param {BoundarySet | null} near */
export function setFor(catalogue, indicator, near) {
  const able = catalogue.sets.filter((s) => periodsOf(indicator, s.id).length > 0);
  return (
    able.find((s) => s.id === near?.id) ??
    able.find((s) => s.isDefault) ??
    able.find((s) => s.extent === near?.extent && s.level === near?.level) ??
    able.find((s) => s.extent === near?.extent) ??
    able[0] ??
    null
  );
}

/** The rank and the decile of the same edition and domain as a score, on the same boundaries. @param {Resolved} now @param {Catalogue} catalogue */
export function rankAndDecile(now, catalogue) {
  const stem = /^(.+)-score$/.exec(now.indicator.id)?.[1];
  if (!stem) return [];
  return indicatorsOf(catalogue, now.set.id).filter((i) => i.id === `${stem}-rank` || i.id === `${stem}-decile`);
}

/**
 * @param {Asked} asked
 * @param {Catalogue} catalogue
 * @param {{ measure?: import("../types").Measure, indicator?: string }} [first] what to open with when nothing is asked
 * @returns {Resolved | null} null when nothing is loaded
 */
export function resolve(asked, catalogue, first = { measure: "gap" }) {
  /** @type {string[]} */
  const notices = [];
  const fallback = defaultSet(catalogue);
  if (!fallback) return null;
  const askedIndicator = catalogue.indicators.find((i) => i.id === asked.indicator) ?? null;
  let set = catalogue.sets.find((s) => s.id === asked.set && indicatorsOf(catalogue, s.id).length > 0) ?? null;
  if (asked.set && !set) {
    const drawn = catalogue.sets.find((s) => s.id === asked.set);
    set = likeSet(catalogue, asked.set, askedIndicator) ?? ((askedIndicator && setFor(catalogue, askedIndicator, fallback)) || fallback);
    notices.push(said.instead(drawn ? said.noFiguresFor(drawn.name) : said.noSet(asked.set), set.name));
  }
  set ??= (askedIndicator && setFor(catalogue, askedIndicator, fallback)) || fallback;

  const able = indicatorsOf(catalogue, set.id);
  let indicator = able.find((i) => i.id === asked.indicator);
  if (!indicator) {
    indicator = able.find((i) => i.id === first.indicator) ?? able[0];
    if (askedIndicator) notices.push(said.notBy(askedIndicator.name, set.areaSingular, indicator.name));
    else if (isOfPage(asked.indicator)) notices.push(said.instead(words.own.stayed, indicator.name));
    else if (asked.indicator) notices.push(said.instead(said.noIndicator(asked.indicator), indicator.name));
  }

  const same = indicator.id === asked.indicator || !asked.indicator;
  let group = indicator.groups.find((g) => g.id === asked.group);
  if (!group) {
    group = indicator.groups.find((g) => g.id === indicator.defaultGroup) ?? indicator.groups[0];
    if (asked.group && same) notices.push(said.instead(said.noGroup(indicator.name, asked.group), group.sentenceName));
  }

  const periods = periodsOf(indicator, set.id);
  let period = periods.find((p) => p.id === asked.period);
  if (!period) {
    period = periods[periods.length - 1];
    if (asked.period && same) notices.push(said.instead(said.noPeriod(asked.period), period.name));
  }
  const choice = { indicator, group, periods, period };
  const measure = measureOf(asked.measure, choice, first.measure);
  const baseline = baselineOf(asked.baseline, choice, measure.id);
  if (same) notices.push(...[measure.notice, baseline.notice].filter(Boolean));
  return {
    query: { set: set.id, indicator: indicator.id, group: group.id, measure: measure.id, period: period.id, baseline: baseline.id },
    set,
    indicator,
    periods,
    notices,
  };
}
