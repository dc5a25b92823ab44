/**
 * Areas on one canvas, for sets too large for a path each: coordinates are projected once and kept in flat arrays,
 * areas of the same look are filled together, and pointing is a test of boxes, then of rings.
 * There is nothing to focus here; the table twin is the way in for the keyboard.
 */

import L from "leaflet";
import { canvasPattern } from "./patterns.js";

/** @typedef {import("../types").AreaFeature} AreaFeature */
/** @typedef {import("../choropleth/paint.js").Paint} Paint */

/** Below this zoom outlines would hide the areas. */
const OUTLINE_FROM_PIXELS = 6;

/** A Leaflet renderer, so that panning and zoom animation move the canvas as they move SVG. */
const CanvasRenderer = L.Canvas.extend({
  _update() {
    if (/** @type {any} */ (this)._map._animatingZoom) return;
    /** @type {any} */ (L.Canvas.prototype)._update.call(this);
    /** @type {any} */ (this).draw?.();
  },
});

/** @param {AreaFeature} feature positions in world pixels at zoom 0 @returns {Float64Array[]} */
function project(feature) {
  const polygons = feature.geometry.type === "Polygon" ? [feature.geometry.coordinates] : feature.geometry.coordinates;
  return polygons.flat().map((ring) => {
    const flat = new Float64Array(ring.length * 2);
    ring.forEach(([lng, lat], i) => {
      const sin = Math.sin((lat * Math.PI) / 180);
      flat[2 * i] = 256 * (lng / 360 + 0.5);
      flat[2 * i + 1] = 256 * (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI));
    });
    return flat;
  });
}

/** @param {Float64Array[]} rings @param {number} x @param {number} y */
function inside(rings, x, y) {
  let odd = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
      if (ring[i + 1] > y !== ring[j + 1] > y && x < ((ring[j] - ring[i]) * (y - ring[i + 1])) / (ring[j + 1] - ring[i + 1]) + ring[i])
        odd = !odd;
  return odd;
}

export class CanvasAreas {
  /** @param {L.Map} map @param {AreaFeature[]} features @param {unknown} _points @param {import("./svg-areas.js").AreaEvents} events */
  constructor(map, features, _points, events) {
    this.map = map;
    this.events = events;
    this.rings = features.map((f) => (f.geometry ? project(f) : []));
    this.boxes = new Float64Array(features.length * 4);
    this.rings.forEach((rings, i) => {
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      for (const ring of rings)
        for (let k = 0; k < ring.length; k += 2) {
          box[0] = Math.min(box[0], ring[k]);
          box[1] = Math.min(box[1], ring[k + 1]);
          box[2] = Math.max(box[2], ring[k]);
          box[3] = Math.max(box[3], ring[k + 1]);
        }
      this.boxes.set(box, i * 4);
    });
    const widths = features.map((_, i) => this.boxes[4 * i + 2] - this.boxes[4 * i]).sort((a, b) => a - b);
    this.typicalWidth = widths[Math.floor(widths.length / 2)] ?? 0;
    /** @type {Paint[]} */
    this.paints = [];
    this.renderer = /** @type {any} */ (new /** @type {any} */ (CanvasRenderer)({ padding: 0.2 }));
    this.renderer.draw = () => this.draw();
    this.renderer.addTo(map);
    this.renderer._container.setAttribute("aria-hidden", "true");
    this.onMove = (/** @type {L.LeafletMouseEvent} */ e) => {
      const index = this.at(e.latlng);
      map.getContainer().style.cursor = index === null ? "" : "pointer";
      events.hover(index, e.latlng);
    };
    this.onOut = () => events.hover(null);
    this.onClick = (/** @type {L.LeafletMouseEvent} */ e) => {
      const index = this.at(e.latlng);
      if (index !== null) events.select(index);
    };
    map.on("mousemove", this.onMove).on("mouseout", this.onOut).on("click", this.onClick);
  }

  /** @param {L.LatLng} latlng @returns {number | null} */
  at(latlng) {
    const { x, y } = this.map.project(latlng, 0);
    const b = this.boxes;
    for (let i = 0; i < this.rings.length; i++)
      if (x >= b[4 * i] && x <= b[4 * i + 2] && y >= b[4 * i + 1] && y <= b[4 * i + 3] && inside(this.rings[i], x, y)) return i;
    return null;
  }

  /** @param {(index: number) => { paint: Paint }} look */
  paint(look) {
    this.paints = this.rings.map((_, i) => look(i).paint);
    this.draw();
  }

  /** The outline above does it. */
  select() {}

  draw() {
    const renderer = this.renderer;
    const context = /** @type {CanvasRenderingContext2D} */ (renderer._ctx);
    const bounds = renderer._bounds;
    if (!context || !bounds || !this.paints.length) return;
    const scale = this.map.getZoomScale(this.map.getZoom(), 0);
    const origin = this.map.getPixelOrigin();
    const ratio = L.Browser.retina ? 2 : 1;
    const view = [bounds.min.x + origin.x, bounds.min.y + origin.y, bounds.max.x + origin.x, bounds.max.y + origin.y].map((v) => v / scale);
    context.clearRect(bounds.min.x, bounds.min.y, bounds.max.x - bounds.min.x, bounds.max.y - bounds.min.y);
    /** @type {Map<string, { paint: Paint, path: Path2D }>} */
    const looks = new Map();
    this.paints.forEach((paint, i) => {
      const b = this.boxes;
      if (b[4 * i] > view[2] || b[4 * i + 2] < view[0] || b[4 * i + 1] > view[3] || b[4 * i + 3] < view[1]) return;
      const key = paint.fill + (paint.pattern ?? "");
      let look = looks.get(key);
      if (!look) looks.set(key, (look = { paint, path: new Path2D() }));
      for (const ring of this.rings[i]) trace(look.path, ring, scale, origin);
    });
    const outlined = this.typicalWidth * scale > OUTLINE_FROM_PIXELS;
    for (const { paint, path } of looks.values()) {
      const fill = paint.pattern ? canvasPattern(context, paint.pattern, paint.fill, ratio) : paint.fill;
      context.fillStyle = fill;
      context.fill(path, "evenodd");
      // Without outlines a thread of the same colour closes the seams that anti-aliasing leaves.
      context.lineWidth = 0.5;
      context.strokeStyle = outlined ? `rgba(77, 91, 96, ${Math.min(0.7, this.typicalWidth * scale * 0.03)})` : paint.fill;
      context.stroke(path);
    }
  }

  remove() {
    this.map.off("mousemove", this.onMove).off("mouseout", this.onOut).off("click", this.onClick);
    this.map.getContainer().style.cursor = "";
    this.renderer.remove();
  }
}

/** @param {Path2D} path @param {Float64Array} ring @param {number} scale @param {L.Point} origin */
function trace(path, ring, scale, origin) {
  let lastX = NaN;
  let lastY = NaN;
  for (let k = 0; k < ring.length; k += 2) {
    const x = ring[k] * scale - origin.x;
    const y = ring[k + 1] * scale - origin.y;
    if (k === 0) path.moveTo(x, y);
    else if (Math.abs(x - lastX) + Math.abs(y - lastY) >= 0.4) path.lineTo(x, y);
    else continue;
    lastX = x;
    lastY = y;
  }
  path.closePath();
}
