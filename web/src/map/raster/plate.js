/** One painted raster on the map: a canvas that keeps its place while the map moves and zooms, until the next is there. */

import L from "leaflet";
import { recolour } from "./recolour.js";

/** @typedef {import("./scan.js").AreaRaster} AreaRaster */
/** @typedef {{ words: Uint32Array, tiles: import("./recolour.js").Tile[] }} Colours */

/** Rows painted at a time. */
const STRIP = 128;

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

  /** @param {Colours} colours */
  paint(colours) {
    const { raster, canvas, context } = this;
    if (!raster || this.painted === colours) return;
    const { width, height, ratio } = raster.view;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${width / ratio}px`;
      canvas.style.height = `${height / ratio}px`;
    }
    // In strips: one of them fits the cache, and no second copy of the whole is kept.
    for (let row = 0; row < height; row += STRIP) {
      const end = Math.min(height, row + STRIP);
      const strip = new ImageData(width, end - row);
      recolour(raster, colours.words, colours.tiles, new Uint32Array(strip.data.buffer), row, end);
      context.putImageData(strip, 0, row);
    }
    this.painted = colours;
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

  remove() {
    this.canvas.remove();
    this.raster = null;
  }
}
