/** The areas of a map as they are drawn: a small set as named shapes, a large one as a raster with a cursor for the keyboard. */

import { labelPoint } from "./geometry.js";
import { ListedAreas } from "./listed-areas.js";
import { SvgAreas } from "./svg-areas.js";

/** @typedef {import("./map-outlines.js").Areas} Areas */
/** @typedef {{ select: (index: number) => void, hover: (index: number | null, at?: import("leaflet").LatLng) => void, focus: (index: number | null) => void }} AreaEvents */
/**
 * @typedef {object} DrawnAreas
 * @property {SvgAreas | import("./raster/raster-areas.js").RasterAreas} drawn
 * @property {import("./raster/area-cursor.js").AreaCursor | null} cursor the way in for the keyboard where areas are no elements
 * @property {({ lng: number, lat: number, size: number } | null)[]} points where labels stand, of named shapes
 */

/**
 * @param {import("leaflet").Map} map @param {Areas} areas @param {AreaEvents} events
 * @param {{ redrawn: (drawing: import("./raster/worker.js").Drawing) => void, label: (index: number) => string }} large of a large set: told which drawing is shown; what is announced of an area
 * @returns {DrawnAreas}
 */
export function drawnAreas(map, areas, events, { redrawn, label }) {
  const isListed = areas instanceof ListedAreas;
  // A large map is one thing in the tab order: its cursor, which moves the map along.
  map.keyboard[isListed ? "enable" : "disable"]();
  map.getContainer().tabIndex = isListed ? 0 : -1;
  if (isListed) {
    const points = areas.features.map(labelPoint);
    return { drawn: new SvgAreas(map, areas.features, points, events), cursor: null, points };
  }
  const { RasterAreas, AreaCursor } = areas.tools;
  return { drawn: new RasterAreas(map, areas, { ...events, drawn: redrawn }), cursor: new AreaCursor(map, areas, events, label), points: [] };
}
