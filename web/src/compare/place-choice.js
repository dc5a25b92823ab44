/** The places that a map of Compare can go to: the areas of a small set, of a large one the districts it lies in. */

import { fetchGeometry } from "../api.js";
import { bboxOf, geometryFor, inRings, polygonsOf } from "../map/geometry.js";
import { isLarge } from "../map/listed-areas.js";
import { words } from "../words/catalogue.js";

/** @typedef {import("../types").BoundarySet} BoundarySet */
/** @typedef {import("../types").AreaCollection} AreaCollection */

/** Fine enough to frame an area and to say which one holds the middle of a map. */
const FINE_ENOUGH_METRES = 300;
export const WHOLE = "whole";

/** The set whose areas are offered: its own where they can be listed, else the most areas that can be and lie within it. @param {BoundarySet} set @param {BoundarySet[]} sets @returns {BoundarySet | null} */
export function placesSetFor(set, sets) {
  if (!isLarge(set)) return set;
  const [w, s, e, n] = set.bbox;
  const near = sets.filter((o) => !isLarge(o) && o.bbox[0] < e && o.bbox[2] > w && o.bbox[1] < n && o.bbox[3] > s);
  const reach = (/** @type {BoundarySet} */ o) => Math.abs(o.bbox[2] - o.bbox[0] - (e - w)) + Math.abs(o.bbox[3] - o.bbox[1] - (n - s));
  // Those of its own extent first, then the finer.
  return near.sort((a, b) => Number(b.extent === set.extent) - Number(a.extent === set.extent) || b.count - a.count || reach(a) - reach(b))[0] ?? null;
}

/** @param {BoundarySet} set @param {BoundarySet[]} sets @param {AbortSignal} [signal] @returns {Promise<AreaCollection | null>} */
export async function fetchPlaces(set, sets, signal) {
  const of = placesSetFor(set, sets);
  return of ? fetchGeometry(geometryFor(of, FINE_ENOUGH_METRES).url, signal).catch(() => null) : null;
}

/** @param {AreaCollection | null} places */
export function placeChoices(places) {
  const areas = (places?.features ?? []).map(({ properties }) => ({ id: properties.code, name: properties.name }));
  return [{ id: WHOLE, name: words.compare.apart.whole }, ...areas.sort((a, b) => a.name.localeCompare(b.name))];
}

/** Where a map is, in words: around the area that holds its middle. @param {AreaCollection | null} places @param {import("../types").MapView | null} view */
export function placeName(places, view) {
  const say = words.compare.apart;
  if (!view) return say.whole;
  const around = places?.features.find((f) => polygonsOf(f).some((rings) => inRings(view.lng, view.lat, rings)));
  return around ? say.around(around.properties.name) : say.elsewhere;
}

/** @param {AreaCollection | null} places @param {string} code @returns {import("../types").Bbox | null} */
export function boxOfPlace(places, code) {
  const feature = places?.features.find((f) => f.properties.code === code);
  return feature ? bboxOf(feature) : null;
}
