/** The loaded boundaries that lie behind a set as plain paper: the fewest areas that reach beyond it. */

import { fetchGeometry } from "../api.js";

/** @typedef {import("../types").BoundarySet} BoundarySet */

const AT_MOST = 400;
/** Paper behind the map: a coast one can recognise, not one to measure. */
const FINE_ENOUGH_METRES = 600;

/** @param {BoundarySet} set @param {BoundarySet[]} sets @returns {string | null} a geometry address */
export function backdropFor(set, sets) {
  const [w, s, e, n] = set.bbox;
  const area = (/** @type {BoundarySet} */ o) => (o.bbox[2] - o.bbox[0]) * (o.bbox[3] - o.bbox[1]);
  const around = sets.filter(
    (o) => o.count <= AT_MOST && o.bbox[0] <= w && o.bbox[1] <= s && o.bbox[2] >= e && o.bbox[3] >= n && area(o) > 2 * area(set),
  );
  const behind = around.sort((a, b) => a.count - b.count)[0];
  return behind ? (behind.geometry.find((g) => g.toleranceMetres <= FINE_ENOUGH_METRES && g.toleranceMetres > 0) ?? behind.geometry[0])?.url ?? null : null;
}

/** Those boundaries; null where there are none, or they are away: a map does without. @param {BoundarySet} set @param {BoundarySet[]} sets */
export async function fetchBackdrop(set, sets) {
  const behind = backdropFor(set, sets);
  return behind ? fetchGeometry(behind).catch(() => null) : null;
}
