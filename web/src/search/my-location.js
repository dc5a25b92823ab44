/** "My location": asked for by the person alone, rounded, and looked up in the page, so that it never leaves it. */

import { fetchGeometry } from "../api.js";
import { geometryFor, inRings, polygonsOf } from "../map/geometry.js";

/** @typedef {import("../types").BoundarySet} BoundarySet */

/** A hundredth of a degree: 1.1 km from south to north, about 0.7 km from west to east in Britain. */
const STEP_DEGREES = 0.01;

/** Drawings finer than the rounding would say nothing more. */
const TOLERANCE_METRES = 200;

/** @param {number} degrees */
export function rounded(degrees) {
  return Math.round(degrees / STEP_DEGREES) * STEP_DEGREES;
}

/** The sets to look in: districts and boroughs, the smallest extent first. A rounded place says nothing of smaller areas. @param {BoundarySet[]} sets @param {number} lng @param {number} lat */
export function setsToLookIn(sets, lng, lat) {
  const size = (/** @type {BoundarySet} */ s) => (s.bbox[2] - s.bbox[0]) * (s.bbox[3] - s.bbox[1]);
  return sets
    .filter((s) => s.level === "lad" && s.bbox[0] <= lng && lng <= s.bbox[2] && s.bbox[1] <= lat && lat <= s.bbox[3])
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || size(a) - size(b));
}

/** @param {import("../types").AreaCollection} collection @param {number} lng @param {number} lat @returns {import("../types").AreaFeature | null} */
export function areaAt(collection, lng, lat) {
  return collection.features.find((f) => polygonsOf(f).some((rings) => inRings(lng, lat, rings))) ?? null;
}

/** @param {Geolocation} [geolocation] @returns {Promise<{ lng: number, lat: number }>} rounded; the exact place is kept nowhere */
export function roundedLocation(geolocation = navigator.geolocation) {
  return new Promise((resolve, reject) => {
    if (!geolocation) return reject(new Error("no geolocation"));
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lng: rounded(coords.longitude), lat: rounded(coords.latitude) }),
      reject,
      { enableHighAccuracy: false, timeout: 10_000, maximumAge: 600_000 },
    );
  });
}

/**
 * The area that holds a place, by boundaries that any visitor might have fetched: their address says nothing of the place.
 * @param {BoundarySet[]} sets that can be shown @param {{ lng: number, lat: number }} place
 * @returns {Promise<import("../types").FoundArea | null>}
 */
export async function findAreaAt(sets, { lng, lat }) {
  for (const set of setsToLookIn(sets, lng, lat)) {
    const feature = areaAt(await fetchGeometry(geometryFor(set, TOLERANCE_METRES).url), lng, lat);
    if (feature) return { ...feature.properties, level: set.level, geography: set.geography, sets: [set.id], parents: [], replacedBy: [] };
  }
  return null;
}
