/** One painted raster on the map: a canvas that keeps its place while the map moves and zooms, until the next is there. */

import L from "leaflet";
import { recolour } from "./recolour.js";

/** @typedef {import("./scan.js").AreaRaster} AreaRaster */
/** @typedef {import("./recolour.js").Part} Part */
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

  /** At once what the map shows, and what lies beyond its edges a moment later. @param {Colours} colours */
  paint(colours) {
    const { raster } = this;
    if (!raster || this.painted === colours) return;
    this.#size();
    this.painted = colours;
    const seen = this.#seen();
    const { width, height } = raster.view;
    this.#paintPart(colours, seen);
    const { left, top, right, bottom } = seen;
    const around = [
      { left: 0, top: 0, right: width, bottom: top },
      { left: 0, top, right: left, bottom },
      { left: right, top, right: width, bottom },
      { left: 0, top: bottom, right: width, bottom: height },
    ];
    const goOn = () => this.raster === raster && this.painted === colours;
    // Not before what is seen is on the screen.
    requestAnimationFrame(() => goOn() && this.#paintLater(colours, around.flatMap(strips), goOn));
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
    const { width, height } = raster.view;
    const isDone = await this.#paintLater(colours, strips({ left: 0, top: 0, right: width, bottom: height }), () => this.raster === raster && goOn());
    if (isDone) this.painted = colours;
    return isDone;
  }

  /** @param {Colours} colours @param {Part[]} parts @param {() => boolean} goOn */
  async #paintLater(colours, parts, goOn) {
    let began = -Infinity;
    for (const part of parts) {
      if (performance.now() - began > SLICE_MILLISECONDS) {
        await new Promise((resolve) => setTimeout(resolve));
        if (!goOn()) return false;
        began = performance.now();
      }
      this.#paintPart(colours, part);
    }
    return true;
  }

  /** The part that the map shows. @returns {Part} */
  #seen() {
    const { left, top, width, height, ratio } = /** @type {AreaRaster} */ (this.raster).view;
    const scale = 2 ** (this.zoom - this.map.getZoom()) * ratio;
    const { min, max } = /** @type {{ min: L.Point, max: L.Point }} */ (this.map.getPixelBounds());
    const within = (/** @type {number} */ v, /** @type {number} */ most) => Math.max(0, Math.min(most, v));
    return {
      left: within(Math.floor(min.x * scale - left), width),
      top: within(Math.floor(min.y * scale - top), height),
      right: within(Math.ceil(max.x * scale - left), width),
      bottom: within(Math.ceil(max.y * scale - top), height),
    };
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

  /** @param {Colours} colours @param {Part} part */
  #paintPart(colours, part) {
    // A strip fits the cache, and no second copy of the whole is kept.
    for (const strip of strips(part)) {
      const image = blank(strip.right - strip.left, strip.bottom - strip.top);
      recolour(/** @type {AreaRaster} */ (this.raster), colours.words, colours.tiles, new Uint32Array(image.data.buffer, 0, image.width * image.height), strip);
      this.context.putImageData(image, strip.left, strip.top);
    }
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
    this.canvas.width = this.canvas.height = 1;
  }

  remove() {
    this.clear();
    this.canvas.remove();
  }
}

/** Holds one strip after another: at every pan the map would else leave its own size in litter. */
let scratch = new Uint8ClampedArray(0);

/** @param {number} width @param {number} height */
function blank(width, height) {
  const size = 4 * width * height;
  if (scratch.length < size) scratch = new Uint8ClampedArray(size);
  else scratch.fill(0, 0, size);
  return new ImageData(scratch.subarray(0, size), width, height);
}

/** @param {Part} part @returns {Part[]} one under the other; none of a part without extent */
function strips({ left, top, right, bottom }) {
  const made = [];
  if (left < right) for (let row = top; row < bottom; row += STRIP) made.push({ left, right, top: row, bottom: Math.min(bottom, row + STRIP) });
  return made;
}
