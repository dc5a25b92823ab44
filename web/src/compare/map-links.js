/** What ties the maps of Compare together: they move as one or each on its own, and one home suits all. */

/** @typedef {import("../map/atlas-map.js").AtlasMap} AtlasMap */
/** @typedef {import("../types").MapView} MapView */
/** @typedef {import("../types").BoundarySet} BoundarySet */
/** @typedef {Pick<BoundarySet, "bbox" | "count">} Reach what a map can show: its extent and in how many areas */

/** @param {import("../types").Bbox} bbox */
const sizeOf = ([w, s, e, n]) => (e - w) * (n - s);

/**
 * The extent that maps of several sets begin with, the smallest, and as many areas in it as the finest of them has there:
 * one home and one nearest zoom, or the maps would part at the limits of one.
 * @param {Reach[]} sets @returns {Reach}
 */
export function sharedReach(sets) {
  const { bbox } = sets.reduce((a, b) => (sizeOf(b.bbox) < sizeOf(a.bbox) ? b : a));
  const density = Math.max(...sets.map((set) => set.count / sizeOf(set.bbox)));
  return { bbox, count: Math.max(1, Math.round(density * sizeOf(bbox))) };
}

/** @param {AtlasMap[]} maps @param {EventTarget | null} moved @param {MapView} view */
export function follow(maps, moved, view) {
  for (const map of maps) if (map !== moved) map.follow(view);
}

/**
 * The part of the state that says where a map is now.
 * @param {import("../types").AppState} state @param {number} place of the map @param {MapView | null} view null: at home
 * @returns {Partial<import("../types").AppState>}
 */
export function settledState(state, place, view) {
  if (!state.apart || place === 0) return { map: view };
  return { views: state.views.map((own, i) => (i === place - 1 ? view : own)) };
}

/** Where a map of Compare is. @param {import("../types").AppState} state @param {number} place @returns {MapView | null} */
export function viewOf(state, place) {
  return state.apart && place > 0 ? (state.views[place - 1] ?? null) : state.map;
}

/** Every map takes the place of the first, or keeps what all show, as its own. @param {import("../types").AppState} state @param {boolean} apart @returns {Partial<import("../types").AppState>} */
export function withApart(state, apart) {
  return apart ? { apart, swipe: null, views: state.views.map(() => state.map) } : { apart, views: state.views.map(() => null) };
}
