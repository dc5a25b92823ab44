/** The same flat arrays from GeoJSON, for sets that have no packed drawing. Vertices are shared where they are exactly equal. Pure. */

/** @param {import("../types").AreaCollection} collection @param {number} toleranceMetres of the drawing @returns {Omit<import("./coverage.js").Coverage, "boxes">} */
export function coverageOf({ features }, toleranceMetres) {
  const count = features.length;
  const rings = features.map(({ geometry }) => (geometry ? (geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat()) : []));
  const firstRing = new Uint32Array(count + 1);
  rings.forEach((list, i) => (firstRing[i + 1] = firstRing[i] + list.length));
  const all = rings.flat();
  const firstRef = new Uint32Array(all.length + 1);
  all.forEach((ring, i) => (firstRef[i + 1] = firstRef[i] + Math.max(0, ring.length - 1)));
  const refs = new Uint32Array(firstRef[all.length]);
  /** @type {number[]} */
  const xs = [];
  /** @type {number[]} */
  const ys = [];
  /** Vertices by longitude, then latitude. @type {Map<number, Map<number, number>>} */
  const known = new Map();
  let at = 0;
  for (const ring of all)
    for (let i = 0; i + 1 < ring.length; i++) {
      const [lng, lat] = ring[i];
      let column = known.get(lng);
      if (!column) known.set(lng, (column = new Map()));
      let vertex = column.get(lat);
      if (vertex === undefined) {
        column.set(lat, (vertex = xs.length));
        const sin = Math.sin((lat * Math.PI) / 180);
        xs.push(lng / 360 + 0.5);
        ys.push(0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI));
      }
      refs[at++] = vertex;
    }
  return {
    count, order: null, toleranceMetres, xs: Float64Array.from(xs), ys: Float64Array.from(ys), firstRing, firstRef, refs,
    text: { count, codes: features.map((f) => f.properties.code), names: features.map((f) => f.properties.name ?? "") },
  };
}
