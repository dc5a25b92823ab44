/**
 * Areas of a set too large for a path each: the drawing thread says which area each pixel shows, and the page colours
 * that by look-up. The raster of the view before stays, moved and scaled, until the next is there.
 */

import L from "leaflet";
import { patternTile } from "../patterns.js";
import { Plate } from "./plate.js";
import { patternWord, wordOf } from "./recolour.js";
import { Sheet } from "./sheet.js";
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
    /** What is shown, and what the next raster is painted on meanwhile. */
    const front = new Sheet(map);
    this.plate = new Plate(map, front);
    this.next = new Plate(map, front);
    /** @type {import("./recolour.js").Colours | null} */
    this.colours = null;
    /** What areas were last painted with, and for which ratio. @type {IndexedPaints & { ratio: number } | null} */
    this.indexed = null;
    /** What the raster is for that is being scanned, painted or held. @type {{ zoom: number, bounds: L.Bounds, url: string } | null} */
    this.asked = null;
    /** A raster that came while the map was zooming. @type {(() => void) | null} */
    this.held = null;
    /** Paints the next raster, where one has come. @type {(() => void) | null} */
    this.repaint = null;
    /** @type {Drawing | null} */
    this.drawing = null;
    this.isNarrow = false;
    this.removed = false;
    /** @type {Record<string, number>} milliseconds of the latest work */
    this.took = {};
    this.handlers = {
      move: () => this.#onMove(),
      zoom: () => {
        this.plate.finish();
        this.#place();
      },
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
    return this.plate.raster.areaAt(x, y);
  }

  /** Colours all areas; no geometry is touched. @param {IndexedPaints} indexed */
  paint({ which, paints }) {
    const started = performance.now();
    const ratio = this.ratio;
    this.indexed = { which, paints, ratio };
    const tileNames = [...new Set(paints.flatMap(({ fill, pattern }) => (pattern ? `${pattern} ${fill} ${ratio}` : [])))].sort();
    const words = Uint32Array.from(paints, ({ fill, pattern }) => (pattern ? patternWord(tileNames.indexOf(`${pattern} ${fill} ${ratio}`)) : wordOf(fill)));
    // Ranges that come after their figures mostly change no colour.
    const { colours } = this;
    if (colours && isSame(colours.words, words) && isSame(colours.which, which) && colours.tiles.map((t) => t.name).join() === tileNames.join()) return;
    const tiles = tileNames.map((name) => {
      const [pattern, fill] = name.split(" ");
      return { ...patternTile(/** @type {import("../../choropleth/paint.js").PatternName} */ (pattern), fill, ratio), name };
    });
    this.colours = { which, words, outline: wordOf(INK), tiles };
    this.plate.paint(this.colours);
    this.#place();
    this.took.recolour = performance.now() - started;
    // What was being painted in the colours of before begins again.
    this.repaint?.();
  }

  /** The outline above does it. */
  select() {}

  get ratio() {
    return Math.max(1, Math.min(3, window.devicePixelRatio || 1));
  }

  /** Asks for a raster of the view, unless there is one or one is on its way. @param {L.LatLng} [center] @param {number} [zoom] of an animation under way */
  want(center = this.map.getCenter(), zoom = this.map.getZoom()) {
    if (this.removed || !this.map.getSize().x) return;
    // The window has gone to another screen, or its zoom has changed: patterns are made of the device's pixels.
    if (this.indexed && this.indexed.ratio !== this.ratio) this.paint(this.indexed);
    const best = this.areas.drawingFor(zoom, center.lat);
    const drawing = this.areas.readiest(best);
    if (drawing !== best) this.areas.prepare(best).then((there) => there && this.want());
    const size = this.map.getSize();
    const corner = this.map.project(center, zoom).subtract(size.divideBy(2));
    const seen = L.bounds(corner, corner.add(size));
    const { plate, asked } = this;
    const held = plate.raster && !this.isNarrow && plate.zoom === zoom && this.drawing?.url === drawing.url && plate.raster.view.ratio === this.ratio && boundsOf(plate.raster.view).contains(seen);
    if (held) {
      // The map has come back to what it shows: what is on its way is not for it.
      this.asked = this.repaint = this.held = null;
      return;
    }
    if (asked && asked.zoom === zoom && asked.url === drawing.url && asked.bounds.contains(seen)) return;
    this.#scan(drawing, seen, zoom);
  }

  /** @param {Drawing} drawing @param {L.Bounds} seen world pixels at the zoom @param {number} zoom @param {number} [padding] share of the map beyond each side */
  async #scan(drawing, seen, zoom, padding = this.plate.raster ? PADDING : 0) {
    const { ratio } = this;
    const size = seen.getSize();
    const room = Math.max(1.1, Math.sqrt(MOST_PIXELS / (size.x * size.y * ratio * ratio)));
    const pad = Math.min(padding, (room - 1) / 2);
    const around = 1 + 2 * Math.min(PADDING, (room - 1) / 2);
    const most = Math.ceil((size.x * around + 2) * ratio) * Math.ceil((size.y * around + 2) * ratio);
    const [min, max] = [/** @type {L.Point} */ (seen.min), /** @type {L.Point} */ (seen.max)];
    const left = Math.round(Math.floor(min.x - size.x * pad) * ratio);
    const top = Math.round(Math.floor(min.y - size.y * pad) * ratio);
    const width = Math.round(Math.ceil(max.x + size.x * pad) * ratio) - left;
    const height = Math.round(Math.ceil(max.y + size.y * pad) * ratio) - top;
    const asked = { zoom, url: drawing.url, bounds: boundsOf({ left, top, width, height, ratio }) };
    this.asked = asked;
    const line = this.line.whole ? this.line : { ...this.line, width: zoom < 7.5 ? Math.min(0.5, this.line.width) : this.line.width };
    const view = { width, height, left, top, scale: 256 * 2 ** zoom * ratio, ratio, line, most };
    const scanned = await askScan(this.layer, drawing, view).catch((error) => console.error(error));
    if (this.removed || this.asked !== asked) return;
    if (!scanned) return void (this.asked = null);
    this.took.scan = scanned.milliseconds;
    this.next.take(scanned.raster, zoom);
    this.repaint = () => this.#paintNext(drawing);
    this.repaint();
  }

  /** @param {Drawing} drawing */
  async #paintNext(drawing) {
    const { asked, colours, next } = this;
    if (!colours) return;
    const started = performance.now();
    const isWanted = () => !this.removed && this.colours === colours && this.asked === asked;
    if (!this.plate.painted) next.paint(colours);
    else if (!(await next.paintInSlices(colours, isWanted)) || !isWanted()) return;
    this.took.show = performance.now() - started;
    this.repaint = null;
    const show = () => this.#show(drawing);
    if (/** @type {any} */ (this.map)._animatingZoom) this.held = show;
    else show();
  }

  /** The next raster takes the place of the present one, in one frame. @param {Drawing} drawing */
  #show(drawing) {
    const isFirst = this.drawing === null;
    this.drawing = drawing;
    this.asked = null;
    [this.plate, this.next] = [this.next, this.plate];
    this.next.show(false);
    this.next.clear();
    // It may have been coloured anew while it waited for the end of a zoom.
    if (this.colours) this.plate.paint(this.colours);
    this.plate.show(true);
    this.#place();
    this.events.drawn?.(drawing);
    // The very first raster is only as large as the map, to be there soon; or the map may have gone on since.
    this.isNarrow = isFirst;
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
    this.overview.show(needed);
  }

  #onMove() {
    this.plate.finish();
    if (!this.plate.coversMap) {
      this.#uncover(true);
      if (!(/** @type {any} */ (this.map)._animatingZoom) && !this.asked) this.want();
    }
  }

  /** @param {{ center: L.LatLng, zoom: number }} event */
  #onZoomAnimation({ center, zoom }) {
    if (this.held) this.held = this.asked = null;
    this.#uncover(true);
    this.plate.rest?.();
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
    for (const plate of [this.plate, this.next, this.overview]) plate.remove();
  }
}

/** World pixels of a raster. @param {{ left: number, top: number, width: number, height: number, ratio: number }} view */
function boundsOf({ left, top, width, height, ratio }) {
  return L.bounds([left / ratio, top / ratio], [(left + width) / ratio, (top + height) / ratio]);
}

/** @param {ArrayLike<number>} a @param {ArrayLike<number>} b */
function isSame(a, b) {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
