/** What becomes of the state when a part of one map's sentence, or the boundaries of all, are chosen, or the maps change their order. Pure. */

import { choosePart } from "../explore/sentence-parts.js";
import { resolve } from "../state/resolve.js";
import { EMPTY } from "../state/url-state.js";
import { stateOf } from "./pane-list.js";

/** @typedef {import("../types").AppState} AppState */
/** @typedef {import("../types").Catalogue} Catalogue */
/** @typedef {import("../types").MapView} MapView */
/** @typedef {import("../state/resolve.js").Resolved} Resolved */

/**
 * @param {Resolved[]} all @param {number} place of the map @param {keyof import("../types").Query} part @param {string} id @param {Catalogue} catalogue
 * @returns {{ patch: Partial<AppState>, notices: string[] } | null}
 */
export function choosingPart(all, place, part, id, catalogue) {
  const now = all[place];
  const next = now && resolve({ ...now.query, ...choosePart(part, id, now, catalogue) }, catalogue);
  if (!next) return null;
  // The table is of the areas of the first map.
  const isMoved = place === 0 && next.set.id !== now.set.id;
  return { patch: { ...stateOf(all.map((pane, i) => (i === place ? next.query : pane.query))), ...(isMoved ? { areas: [] } : {}) }, notices: next.notices };
}

/** @param {Resolved[]} all @param {string} id of the set @param {Catalogue} catalogue @returns {Partial<AppState>} */
export function choosingSetOfAll(all, id, catalogue) {
  const next = all.flatMap((now) => resolve({ ...now.query, ...choosePart("set", id, now, catalogue) }, catalogue) ?? []);
  return { ...stateOf(next.map((pane) => pane.query)), map: null, views: EMPTY.views, area: null, areas: [] };
}

/**
 * Places of their own go along with their maps.
 * @param {AppState} state @param {import("../types").Query[]} queries in their new order @param {(views: (MapView | null)[]) => (MapView | null)[]} along the same for places
 * @returns {Partial<AppState>}
 */
export function rearranged({ apart, map, views }, queries, along) {
  if (!apart) return stateOf(queries);
  const [first, ...rest] = along([map, ...views]);
  return { ...stateOf(queries), map: first, views: EMPTY.views.map((_, i) => rest[i] ?? null) };
}
