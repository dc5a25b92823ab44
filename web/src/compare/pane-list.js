/** The maps of Compare as a list that can grow, shrink and change its order, and as the state that says so. Pure. */

/** @typedef {import("../types").AppState} AppState */
/** @typedef {import("../types").Query} Query */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */

export const FEWEST_PANES = 2;
export const MOST_PANES = 4;

/** The part of the state that shows these maps; a set is named where it is not that of the first. @param {Query[]} queries two to four @returns {Partial<AppState>} */
export function stateOf(queries) {
  const [first, second, ...rest] = queries;
  const further = (/** @type {Query} */ query) => ({ ...query, set: query.set === first.set ? null : query.set });
  return { ...first, right: further(second), more: rest.slice(0, MOST_PANES - FEWEST_PANES).map(further) };
}

/**
 * One map more, at the end: of a group that none of the maps of the last one's kind shows yet, else of an earlier
 * period, else the same again.
 * @param {Resolved[]} panes @returns {Query[]}
 */
export function withOneMore(panes) {
  const queries = panes.map((p) => p.query);
  if (panes.length >= MOST_PANES) return queries;
  const { query, indicator, periods } = panes[panes.length - 1];
  const alike = queries.filter((q) => q.set === query.set && q.indicator === query.indicator && q.measure === query.measure);
  const compared = query.measure === "rate" ? null : indicator.referenceGroup;
  const group = indicator.groups.find((g) => g.id !== compared && !alike.some((q) => q.group === g.id && q.period === query.period));
  if (group) return [...queries, { ...query, group: group.id }];
  const period = query.baseline ? undefined : periods.filter((p) => !alike.some((q) => q.group === query.group && q.period === p.id)).pop();
  return [...queries, period ? { ...query, period: period.id } : query];
}

/** @param {Query[]} queries @param {number} place @returns {Query[]} */
export function without(queries, place) {
  return queries.length <= FEWEST_PANES ? queries : queries.filter((_, i) => i !== place);
}

/** @template T @param {T[]} list queries of the maps, or where they are @param {number} place of the map that changes places with the one before it @returns {T[]} */
export function movedEarlier(list, place) {
  const out = [...list];
  if (place > 0) [out[place - 1], out[place]] = [out[place], out[place - 1]];
  return out;
}
