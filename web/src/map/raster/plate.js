/** One painted raster on the map: a canvas that keeps its place while the map moves and zooms, until the next is there. */

import L from "leaflet";
import { recolour } from "./recolour.js";

/** @typedef {import("./scan.js").AreaRaster} AreaRaster */
/** @typedef {{ words: Uint32Array, tiles: (import("./recolour.js").Tile & { name: string })[] }} Colours */

/** Rows painted at a time. */
const STRIP = 64;
/** How long the page is kept from anything else: a fraction of a frame. */
const SLICE_MILLISECONDS = 8;

export class Plate {
  /** @param {L.Map} map */
  constructor(map) {
    this.map = map;
    this.canvas = L.DomUtil.create("canvas", "leaflet-zoom-animated area-plate", map.getPane("overlayPane"));
    this.canvas.setAttribute("aria-hidden", "true");
    this.context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
    /** @type {AreaRaster | null} */
    this.raster = null;
    this.zoom = 0;
    /** What it is painted with. @type {Colours | null} */
    this.painted = null;
  }

  /** Takes a new raster; what it showed stays until `paint`. @param {AreaRaster} raster @param {number} zoom of the map it is for */
  take(raster, zoom) {
    this.raster = raster;
    this.zoom = zoom;
    this.painted = null;
  }

  /** At once. @param {Colours} colours */
  paint(colours) {
    if (!this.raster || this.painted === colours) return;
    this.#size();
    for (let row = 0; row < this.raster.view.height; row += STRIP) this.#paintStrip(colours, row);
    this.painted = colours;
  }

  /**
   * A little at a time, so that the map goes on moving meanwhile.
   * @param {Colours} colours @param {() => boolean} goOn asked before each slice
   * @returns {Promise<boolean>} whether all of it is painted
   */
  async paintInSlices(colours, goOn) {
    const { raster } = this;
    if (!raster) return false;
    this.#size();
    let began = performance.now();
    for (let row = 0; row < raster.view.height; row += STRIP) {
      if (performance.now() - began > SLICE_MILLISECONDS) {
        await new Promise((resolve) => setTimeout(resolve));
        if (this.raster !== raster || !goOn()) return false;
        began = performance.now();
      }
      this.#paintStrip(colours, row);
    }
    this.painted = colours;
    return true;
  }

  #size() {
    const { canvas } = this;
    const { width, height, ratio } = /** @type {AreaRaster} */ (this.raster).view;
    if (canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${width / ratio}px`;
    canvas.style.height = `${height / ratio}px`;
  }

  /** A strip fits the cache, and no second copy of the whole is kept. @param {Colours} colours @param {number} row its first */
  #paintStrip(colours, row) {
    const raster = /** @type {AreaRaster} */ (this.raster);
    const { width, height } = raster.view;
    const end = Math.min(height, row + STRIP);
    const strip = new ImageData(width, end - row);
    recolour(raster, colours.words, colours.tiles, new Uint32Array(strip.data.buffer), row, end);
    this.context.putImageData(strip, 0, row);
  }

  /** @param {boolean} shown */
  set visible(shown) {
    this.canvas.style.visibility = shown ? "" : "hidden";
  }

  /** Puts it where it belongs. @param {L.LatLng} [center] of an animation under way @param {number} [zoom] */
  place(center, zoom) {
    if (!this.raster) return;
    const map = /** @type {any} */ (this.map);
    const to = zoom ?? map.getZoom();
    const origin = center ? map._getNewPixelOrigin(center, to) : map.getPixelOrigin();
    const scale = 2 ** (to - this.zoom);
    const { left, top, ratio } = this.raster.view;
    L.DomUtil.setTransform(this.canvas, new L.Point((left / ratio) * scale - origin.x, (top / ratio) * scale - origin.y), scale);
  }

  /** Whether it reaches beyond all that the map shows. */
  get coversMap() {
    if (!this.raster) return false;
    const scale = 2 ** (this.map.getZoom() - this.zoom);
    const { left, top, width, height, ratio } = this.raster.view;
    const { min, max } = this.map.getPixelBounds();
    if (!min || !max) return false;
    return (left / ratio) * scale <= min.x && (top / ratio) * scale <= min.y && ((left + width) / ratio) * scale >= max.x && ((top + height) / ratio) * scale >= max.y;
  }

  /** Where a place is on it, in device pixels from its corner. @param {L.LatLng} latlng */
  pixelAt(latlng) {
    const { x, y } = this.map.project(latlng, this.zoom);
    const { left, top, ratio } = /** @type {AreaRaster} */ (this.raster).view;
    return { x: x * ratio - left, y: y * ratio - top };
  }

  /** Gives its memory back. */
  clear() {
    this.raster = null;
    this.painted = null;
    this.canvas.width = this.canvas.height = 0;
  }

  remove() {
    this.clear();
    this.canvas.remove();
  }
}
