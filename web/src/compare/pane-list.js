/** The maps of Compare as a list that can grow, shrink and change its order, and as the state that says so. Pure. */

/** @typedef {import("../types").AppState} AppState */
/** @typedef {import("../types").Query} Query */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */

export const FEWEST_PANES = 2;
export const MOST_PANES = 4;

/** The part of the state that shows these maps; all are of the set of the first. @param {Query[]} queries two to four @returns {Partial<AppState>} */
export function stateOf(queries) {
  const [first, second, ...rest] = queries;
  return { ...first, right: withoutSet(second), more: rest.slice(0, MOST_PANES - FEWEST_PANES).map(withoutSet) };
}

/** @param {Query} query */
function withoutSet({ set: _set, ...rest }) {
  return rest;
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
  const alike = queries.filter((q) => q.indicator === query.indicator && q.measure === query.measure);
  const compared = query.measure === "rate" ? null : indicator.referenceGroup;
  const group = indicator.groups.find((g) => g.id !== compared && !alike.some((q) => q.group === g.id && q.period === query.period));
  if (group) return [...queries, { ...query, group: group.id }];
  const period = query.baseline ? undefined : periods.filter((p) => !alike.some((q) => q.group === query.group && q.period === p.id)).pop();
  return [...queries, period ? { ...query, period: period.id } : query];
}

/** @param {Query[]} queries @param {number} place @returns {Query[]} */
export function without(queries, place) {
  return queries.length <= FEWEST_PANES ? queries : withSetOf(queries, queries.filter((_, i) => i !== place));
}

/** @param {Query[]} queries @param {number} place of the map that changes places with the one before it @returns {Query[]} */
export function movedEarlier(queries, place) {
  const out = [...queries];
  if (place > 0) [out[place - 1], out[place]] = [out[place], out[place - 1]];
  return withSetOf(queries, out);
}

/** @param {Query[]} before @param {Query[]} after */
function withSetOf(before, after) {
  return after.map((q) => ({ ...q, set: before[0].set }));
}
