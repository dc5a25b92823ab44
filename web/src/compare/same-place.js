/** One place on maps of different areas: a code where the other map has it, else the area that holds a point inside the one that is meant. */

import { inRings, labelPoint } from "../map/geometry.js";
import { ListedAreas } from "../map/listed-areas.js";

/** @typedef {ListedAreas | import("../map/raster/packed-areas.js").PackedAreas} Areas */
/** @typedef {{ lng: number, lat: number }} Place */

/** A point inside an area. @param {Areas} areas @param {number} index @returns {Promise<Place | null>} */
export async function placeOf(areas, index) {
  if (areas instanceof ListedAreas) return labelPoint(areas.features[index]);
  const points = await areas.points();
  return { lng: points[2 * index], lat: points[2 * index + 1] };
}

/** The area that holds a place; of a large set only those are looked at whose box holds it. @param {Areas} areas @param {Place} place @returns {Promise<string | null>} its code */
export async function findAreaAt(areas, { lng, lat }) {
  for (let i = 0; i < areas.count; i++) {
    const [w, s, e, n] = areas.box(i);
    if (lng < w || lng > e || lat < s || lat > n) continue;
    if (holds(await areas.outline(i), lng, lat)) return areas.code(i);
  }
  return null;
}

/** The outline of an area of a large set is its rings as lines. @param {import("../types").Outline} outline @param {number} lng @param {number} lat */
function holds({ geometry }, lng, lat) {
  if (geometry.type === "MultiLineString") return inRings(lng, lat, geometry.coordinates);
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some((rings) => inRings(lng, lat, rings));
}

/** The codes of one place on each of several maps. */
export class Counterparts {
  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
    /** @type {(string | null)[]} of each map */
    this.codes = [];
    this.busy = false;
    /** @type {string | null} */
    this.code = null;
    /** @type {(Areas | null)[]} */
    this.maps = [];
    this.turn = {};
  }

  /** @param {string | null} code of an area of one of them @param {(Areas | null)[]} maps */
  find(code, maps) {
    if (code === this.code && maps.length === this.maps.length && maps.every((areas, i) => areas === this.maps[i])) return;
    Object.assign(this, { code, maps, turn: {} });
    const known = maps.map((areas) => (code && (areas?.indexOf(code) ?? -1) >= 0 ? code : null));
    this.codes = known;
    const from = maps[known.indexOf(code)];
    this.busy = Boolean(code && from && known.includes(null));
    if (this.busy && code && from) this.#findByPlace(from, code, known);
  }

  /** @param {Areas} from @param {string} code @param {(string | null)[]} known */
  async #findByPlace(from, code, known) {
    const { maps, turn } = this;
    const codes = await placeOf(from, from.indexOf(code)).then(
      (place) => Promise.all(known.map((own, i) => own ?? (place && maps[i] ? findAreaAt(/** @type {Areas} */ (maps[i]), place) : null))),
      // The drawing thread is away: the map where it was pointed at shows it all the same.
      () => known,
    );
    if (turn !== this.turn) return;
    this.codes = codes;
    this.busy = false;
    this.changed();
  }
}
