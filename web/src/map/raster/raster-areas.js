/**
 * Areas of a set too large for a path each: the drawing thread says which area each pixel shows, and the page colours
 * that by look-up. The raster of the view before stays, moved and scaled, until the next is there.
 */

import L from "leaflet";
import { patternTile } from "../patterns.js";
import { Plate } from "./plate.js";
import { areaAt, patternWord, wordOf } from "./recolour.js";
import { askScan } from "./thread.js";

/** @typedef {import("./packed-areas.js").PackedAreas} PackedAreas */
/** @typedef {import("./worker.js").Drawing} Drawing */
/** @typedef {{ width: number, whole?: boolean }} Line outlines: CSS pixels; `whole`: of all areas, however small */
/**
 * @typedef {object} IndexedPaints
 * @property {Uint8Array | Uint16Array} which of the paints each area has
 * @property {import("../../choropleth/paint.js").Paint[]} paints
 */

const INK = "#4d5b60";
/** Drawn beyond each side of the map, so that a small step shows nothing missing. */
const PADDING = 0.2;
/** Device pixels of a raster: beyond, the padding shrinks. */
const MOST_PIXELS = 8e6;
/** Length of the long side of the picture of the whole set that lies under all. */
const OVERVIEW_PIXELS = 700;

let layers = 0;

export class RasterAreas {
  /** @param {L.Map} map @param {PackedAreas} areas @param {import("../svg-areas.js").AreaEvents & { drawn?: (drawing: Drawing) => void }} events @param {Line} [line] */
  constructor(map, areas, events, line = { width: 0.7 }) {
    this.map = map;
    this.areas = areas;
    this.events = events;
    this.line = line;
    this.layer = ++layers;
    this.overview = new Plate(map);
    this.plate = new Plate(map);
    /** @type {import("./plate.js").Colours | null} */
    this.colours = null;
    /** What the raster on its way is for. @type {{ zoom: number, bounds: L.Bounds, url: string } | null} */
    this.asked = null;
    /** A raster that came while the map was zooming. @type {(() => void) | null} */
    this.held = null;
    /** @type {Drawing | null} */
    this.drawing = null;
    this.removed = false;
    /** @type {Record<string, number>} milliseconds of the latest work */
    this.took = {};
    this.handlers = {
      move: () => this.#onMove(),
      zoom: () => this.#place(),
      viewreset: () => this.#place(),
      moveend: () => this.want(),
      resize: () => this.want(),
      zoomanim: (/** @type {any} */ e) => this.#onZoomAnimation(e),
      zoomend: () => this.#onZoomEnd(),
      mousemove: (/** @type {L.LeafletMouseEvent} */ e) => this.#onHover(e.latlng),
      mouseout: () => events.hover(null),
      click: (/** @type {L.LeafletMouseEvent} */ e) => {
        const area = this.at(e.latlng);
        if (area !== null) events.select(area);
      },
    };
    map.on(/** @type {any} */ (this.handlers));
    this.want();
  }

  /** @param {L.LatLng} latlng @returns {number | null} */
  at(latlng) {
    if (!this.plate.raster) return null;
    const { x, y } = this.plate.pixelAt(latlng);
    return areaAt(this.plate.raster, x, y);
  }

  /** Colours all areas; no geometry is touched. @param {IndexedPaints} indexed */
  paint({ which, paints }) {
    const started = performance.now();
    const ratio = this.ratio;
    /** @type {import("./recolour.js").Tile[]} */
    const tiles = [];
    const words = paints.map(({ fill, pattern }) => (pattern ? patternWord(tiles.push(patternTile(pattern, fill, ratio)) - 1) : wordOf(fill)));
    const all = new Uint32Array(which.length + 2);
    for (let i = 0; i < which.length; i++) all[i + 1] = words[which[i]];
    all[which.length + 1] = wordOf(INK);
    this.colours = { words: all, tiles };
    this.plate.paint(this.colours);
    this.#place();
    this.took.recolour = performance.now() - started;
  }

  /** The outline above does it. */
  select() {}

  get ratio() {
    return Math.max(1, Math.min(3, window.devicePixelRatio || 1));
  }

  /** Asks for a raster of the view, unless there is one or one is on its way. @param {L.LatLng} [center] @param {number} [zoom] of an animation under way */
  want(center = this.map.getCenter(), zoom = this.map.getZoom()) {
    if (this.removed || !this.map.getSize().x) return;
    const best = this.areas.drawingFor(zoom, center.lat);
    const drawing = this.areas.readiest(best);
    if (drawing !== best) this.areas.prepare(best).then((there) => there && this.want());
    const size = this.map.getSize();
    const corner = this.map.project(center, zoom).subtract(size.divideBy(2));
    const seen = L.bounds(corner, corner.add(size));
    const { plate, asked } = this;
    const held = plate.raster && plate.zoom === zoom && this.drawing?.url === drawing.url && plate.raster.view.ratio === this.ratio && boundsOf(plate.raster.view).contains(seen);
    if (held) {
      this.asked = null;
      return;
    }
    if (asked && asked.zoom === zoom && asked.url === drawing.url && asked.bounds.contains(seen)) return;
    this.#scan(drawing, seen, zoom);
  }

  /** @param {Drawing} drawing @param {L.Bounds} seen world pixels at the zoom @param {number} zoom */
  async #scan(drawing, seen, zoom) {
    const { ratio } = this;
    const size = seen.getSize();
    const room = Math.max(1.1, Math.sqrt(MOST_PIXELS / (size.x * size.y * ratio * ratio)));
    const pad = Math.min(PADDING, (room - 1) / 2);
    const [min, max] = [/** @type {L.Point} */ (seen.min), /** @type {L.Point} */ (seen.max)];
    const left = Math.round(Math.floor(min.x - size.x * pad) * ratio);
    const top = Math.round(Math.floor(min.y - size.y * pad) * ratio);
    const width = Math.round(Math.ceil(max.x + size.x * pad) * ratio) - left;
    const height = Math.round(Math.ceil(max.y + size.y * pad) * ratio) - top;
    const asked = { zoom, url: drawing.url, bounds: boundsOf({ left, top, width, height, ratio }) };
    this.asked = asked;
    const line = this.line.whole ? this.line : { ...this.line, width: zoom < 7.5 ? Math.min(0.5, this.line.width) : this.line.width };
    const view = { width, height, left, top, scale: 256 * 2 ** zoom * ratio, ratio, line };
    const scanned = await askScan(this.layer, drawing, view).catch((error) => console.error(error));
    if (!scanned || this.removed || this.asked !== asked) return;
    this.asked = null;
    this.took.scan = scanned.milliseconds;
    const show = () => this.#show(scanned.raster, zoom, drawing);
    if (/** @type {any} */ (this.map)._animatingZoom) this.held = show;
    else show();
  }

  /** @param {import("./scan.js").AreaRaster} raster @param {number} zoom @param {Drawing} drawing */
  #show(raster, zoom, drawing) {
    const started = performance.now();
    this.drawing = drawing;
    this.plate.take(raster, zoom);
    if (this.colours) this.plate.paint(this.colours);
    this.#place();
    this.took.show = performance.now() - started;
    this.events.drawn?.(drawing);
    // The map may have gone on since.
    this.want();
    if (!this.overview.raster) this.#scanOverview();
  }

  /** The whole set in small: what one sees beyond the edge of the raster while the next is made. */
  async #scanOverview() {
    const [w, s, e, n] = this.areas.bbox;
    const [a, b] = [this.map.project([n, w], 0), this.map.project([s, e], 0)];
    const zoom = Math.log2(OVERVIEW_PIXELS / Math.max(b.x - a.x, b.y - a.y));
    const corner = a.multiplyBy(2 ** zoom).floor();
    const size = b.multiplyBy(2 ** zoom).ceil().subtract(corner).add([2, 2]);
    const view = { width: size.x, height: size.y, left: corner.x, top: corner.y, scale: 256 * 2 ** zoom, ratio: 1, line: { width: 0 } };
    const scanned = await askScan(-this.layer, this.areas.coarsest, view).catch(() => null);
    if (!scanned || this.removed) return;
    this.overview.take(scanned.raster, zoom);
    this.#place();
  }

  #place() {
    if (/** @type {any} */ (this.map)._animatingZoom) return;
    this.plate.place();
    this.#uncover(!this.plate.coversMap);
    this.overview.place();
  }

  /** @param {boolean} needed */
  #uncover(needed) {
    if (needed && this.colours) this.overview.paint(this.colours);
    this.overview.canvas.style.visibility = needed ? "" : "hidden";
  }

  #onMove() {
    if (!this.plate.coversMap) {
      this.#uncover(true);
      if (!(/** @type {any} */ (this.map)._animatingZoom) && !this.asked) this.want();
    }
  }

  /** @param {{ center: L.LatLng, zoom: number }} event */
  #onZoomAnimation({ center, zoom }) {
    this.held = null;
    this.#uncover(true);
    this.plate.place(center, zoom);
    this.overview.place(center, zoom);
    // By the time the animation ends the raster for its end is often there.
    this.want(center, zoom);
  }

  #onZoomEnd() {
    const show = this.held;
    this.held = null;
    if (show) show();
    else this.#place();
  }

  /** @param {L.LatLng} latlng */
  #onHover(latlng) {
    const area = this.at(latlng);
    this.map.getContainer().style.cursor = area === null ? "" : "pointer";
    this.events.hover(area, latlng);
  }

  remove() {
    this.removed = true;
    this.map.off(/** @type {any} */ (this.handlers));
    this.map.getContainer().style.cursor = "";
    this.plate.remove();
    this.overview.remove();
  }
}

/** World pixels of a raster. @param {{ left: number, top: number, width: number, height: number, ratio: number }} view */
function boundsOf({ left, top, width, height, ratio }) {
  return L.bounds([left / ratio, top / ratio], [(left + width) / ratio, (top + height) / ratio]);
}
