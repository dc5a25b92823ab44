/** How near and how far a map of a set goes, and how the whole set lies in it. */

import { zoomLimits } from "./geometry.js";

/** @typedef {import("../types").Bbox} Bbox */

/** @param {Bbox} bbox @returns {import("leaflet").LatLngBoundsLiteral} */
export const boundsOf = ([w, s, e, n]) => [[s, w], [n, e]];

/** From about the whole set to where one of its areas fills the map; nearer or farther there is nothing to see. @param {import("leaflet").Map} map @param {Bbox} bbox @param {number} count of areas */
export function limitZoom(map, bbox, count) {
  const { x, y } = map.getSize();
  if (!x || !y) return;
  // The limits of the set before would cut off the zoom that this one needs.
  map.options.minZoom = 0;
  map.options.maxZoom = 18;
  const { nearest, farthest } = zoomLimits(map.getBoundsZoom(boundsOf(bbox)), count);
  map.setMaxZoom(nearest);
  map.setMinZoom(farthest);
}

/** Shows the whole set, clear of the controls. @param {import("leaflet").Map} map @param {Bbox} bbox */
export function fitWhole(map, bbox) {
  const { x, y } = map.getSize();
  const [w, s, e, n] = bbox;
  // Layers need a view even before the page has given the map a size.
  if (!x || !y) return void map.setView([(s + n) / 2, (w + e) / 2], 8, { animate: false });
  map.fitBounds(boundsOf(bbox), { paddingTopLeft: [x > 400 ? 52 : 12, 12], paddingBottomRight: [12, 28], animate: false });
}

const SEEN_FROM_PIXELS = 24;

/** Whether an area lies on the map, large enough to be seen. @param {import("leaflet").Map} map @param {import("leaflet").LatLngBounds} bounds */
export function isInSight(map, bounds) {
  const { x } = map.latLngToLayerPoint(bounds.getSouthEast()).subtract(map.latLngToLayerPoint(bounds.getNorthWest()));
  return x > SEEN_FROM_PIXELS && map.getBounds().contains(bounds);
}

/** Whether two views differ by more than the rounding of an address. @param {import("../types").MapView} one @param {import("../types").MapView} other */
export function isElsewhere(one, other) {
  return Math.abs(other.zoom - one.zoom) > 0.02 || Math.abs(other.lat - one.lat) > 0.0005 || Math.abs(other.lng - one.lng) > 0.0005;
}
