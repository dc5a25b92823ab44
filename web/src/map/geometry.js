/** Plane geometry of areas: which drawing to fetch, where to put a label, which area a point is in. Pure. */

/** @typedef {import("../types").AreaFeature} AreaFeature */
/** @typedef {import("../types").BoundarySet} BoundarySet */

/** Ground metres of one screen pixel (Web Mercator, 256-pixel tiles). @param {number} zoom @param {number} lat degrees */
export function metresPerPixel(zoom, lat) {
  return (156543.03392 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
}

/** Pixels that the map of a laptop has. */
export const LAPTOP = { width: 900, height: 700 };

/** Metres of a pixel when a whole set fills a map. @param {Pick<BoundarySet, "bbox">} set @param {{ width: number, height: number }} [room] pixels */
export function wholeSetMetres({ bbox: [w, s, e, n] }, room = LAPTOP) {
  const width = (e - w) * 111320 * Math.cos((((s + n) / 2) * Math.PI) / 180);
  return Math.max(width / room.width, ((n - s) * 111320) / room.height);
}

/** The coarsest drawing whose tolerance hides within about a pixel; else the finest. @param {Pick<BoundarySet, "geometry">} set @param {number} metres of a pixel */
export function geometryFor(set, metres) {
  const coarseFirst = [...set.geometry].sort((a, b) => b.toleranceMetres - a.toleranceMetres);
  return coarseFirst.find((g) => g.toleranceMetres <= metres * 1.2) ?? coarseFirst[coarseFirst.length - 1];
}

/** @param {AreaFeature} feature @returns {number[][][][]} polygons, rings, positions */
export function polygonsOf(feature) {
  const { geometry } = feature;
  if (!geometry) return [];
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Twice the signed area. @param {number[][]} ring */
function ringArea(ring) {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) sum += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  return sum;
}

/** Even-odd over all rings of a polygon. @param {number} x @param {number} y @param {number[][][]} rings */
export function inRings(x, y, rings) {
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i];
      const [xj, yj] = ring[j];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  return inside;
}

/** @param {number} x @param {number} y @param {number[][][]} rings @param {number} squash */
function distanceToEdge(x, y, rings, squash) {
  let best = Infinity;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const ax = ring[j][0] * squash;
      const ay = ring[j][1];
      const dx = ring[i][0] * squash - ax;
      const dy = ring[i][1] - ay;
      const t = dx || dy ? Math.max(0, Math.min(1, ((x * squash - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) : 0;
      best = Math.min(best, (x * squash - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2);
    }
  return Math.sqrt(best);
}

/**
 * A point well inside the largest polygon, and how large that is: where its label goes.
 * @param {AreaFeature} feature
 * @returns {{ lng: number, lat: number, size: number } | null} size in squared degrees of latitude
 */
export function labelPoint(feature) {
  const polygons = polygonsOf(feature);
  if (!polygons.length) return null;
  const largest = polygons.reduce((a, b) => (Math.abs(ringArea(b[0])) > Math.abs(ringArea(a[0])) ? b : a));
  const xs = largest[0].map((p) => p[0]);
  const ys = largest[0].map((p) => p[1]);
  const [w, e, s, n] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const squash = Math.cos((((s + n) / 2) * Math.PI) / 180);
  let best = { lng: (w + e) / 2, lat: (s + n) / 2, gap: -1 };
  const STEPS = 12;
  for (let i = 1; i < STEPS; i++)
    for (let j = 1; j < STEPS; j++) {
      const x = w + ((e - w) * i) / STEPS;
      const y = s + ((n - s) * j) / STEPS;
      if (!inRings(x, y, largest)) continue;
      const gap = distanceToEdge(x, y, largest, squash);
      if (gap > best.gap) best = { lng: x, lat: y, gap };
    }
  return { lng: best.lng, lat: best.lat, size: (Math.abs(ringArea(largest[0])) / 2) * squash };
}

/** @param {AreaFeature} feature @returns {import("../types").Bbox} */
export function bboxOf(feature) {
  /** @type {import("../types").Bbox} */
  const box = [180, 90, -180, -90];
  for (const rings of polygonsOf(feature))
    for (const [x, y] of rings[0]) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  return box;
}

/** @typedef {{ x: number, y: number }} Point */

/**
 * The next area when an arrow key is pressed: near, and more along the arrow than across it.
 * @param {Point[]} points screen positions, y down
 * @param {number} from
 * @param {"left" | "right" | "up" | "down"} direction
 * @returns {number} index, or `from` when there is none that way
 */
export function nextInDirection(points, from, direction) {
  const sign = direction === "left" || direction === "up" ? -1 : 1;
  const sideways = direction === "left" || direction === "right";
  let best = from;
  let least = Infinity;
  points.forEach((p, i) => {
    if (i === from) return;
    const dx = p.x - points[from].x;
    const dy = p.y - points[from].y;
    const along = sign * (sideways ? dx : dy);
    const across = Math.abs(sideways ? dy : dx);
    if (along <= 0 || across > 2 * along) return;
    const cost = along + 2 * across;
    if (cost < least) {
      least = cost;
      best = i;
    }
  });
  return best;
}

/**
 * How near and how far a map of a set goes: from a little more than the whole set, to where its areas, were they
 * all of one size, would be several maps wide, so that much smaller ones can still be seen.
 * @param {number} whole zoom at which the set fills the map @param {number} count areas of the set
 */
export function zoomLimits(whole, count) {
  const oneArea = whole + Math.log2(Math.sqrt(Math.max(1, count)));
  return { farthest: Math.max(2, whole - 0.7), nearest: Math.min(17, Math.max(whole + 2, oneArea + 3)) };
}
