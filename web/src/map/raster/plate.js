/** One painted raster on the map: it keeps its place while the map moves and zooms, until the next is there. */
import { HeldRaster, LISTS } from "./recolour.js";
import { Sheet, strips } from "./sheet.js";

/** @typedef {import("./engine.js").AreaRaster} AreaRaster */
/** @typedef {import("./recolour.js").Part} Part */
/** @typedef {import("./recolour.js").Colours} Colours */

/** How long the page is kept from anything else: a fraction of a frame. */
const SLICE_MILLISECONDS = 8;
/** What nobody sees is painted when the map has come to rest for so long, or when it moves. */
const REST_MILLISECONDS = 120;

export class Plate {
  /**
   * @param {import("leaflet").Map} map
   * @param {Sheet} [front] in its place, what the map shows, in new colours that the whole has not yet: a browser copies a canvas
   *   when it changes, and this one is half as large. Plates of which one at a time is shown may share it
   */
  constructor(map, front = new Sheet(map)) {
    this.map = map;
    /** The raster with what lies beyond the edges of the map. */
    this.whole = new Sheet(map);
    this.front = front;
    /** @type {HeldRaster | null} */
    this.raster = null;
    this.zoom = 0;
    /** What the map shows is painted with. @type {Colours | null} */
    this.painted = null;
    /** Paints of the whole what is not in those colours; null where all is. @type {(() => void) | null} */
    this.rest = null;
    this.visible = true;
    /** Whether the front is over it. */
    this.isFronted = false;
  }

  /** Takes a new raster, whose lists are empty afterwards; what it showed stays until `paint`. @param {AreaRaster} raster @param {number} zoom of the map it is for */
  take(raster, zoom) {
    this.raster?.release();
    this.raster = new HeldRaster(raster);
    // The painter has copies. Some megabytes that nothing uses would wait for the collector, which has no reason to come.
    for (const name of LISTS) /** @type {any} */ (raster[name].buffer).transfer?.(0);
    this.zoom = zoom;
    this.painted = this.rest = null;
  }

  /** At once what the map shows, and the rest when the map is at rest. @param {Colours} colours */
  paint(colours) {
    const { raster } = this;
    if (!raster || this.painted === colours) return;
    this.painted = colours;
    this.front.cover(this.#seen(), raster.view.ratio);
    this.front.paint(raster, colours);
    this.#lay(true);
    this.place();
    this.rest = () => {
      this.rest = null;
      this.#coverWhole(raster);
      this.whole.paint(raster, colours);
      this.#lay(false);
    };
    const { rest } = this;
    if (this.front.holds(raster.extent)) this.rest = null;
    else setTimeout(() => this.rest === rest && this.#paintRest(colours, () => this.rest === rest), REST_MILLISECONDS);
  }

  /** The map moves: nothing in old colours comes into view. */
  finish() {
    if (this.rest && !this.front.holds(this.#seen())) this.rest();
  }

  /**
   * A little at a time, so that the map goes on moving meanwhile.
   * @param {Colours} colours @param {() => boolean} goOn asked before each slice
   * @returns {Promise<boolean>} whether all of it is painted
   */
  async paintInSlices(colours, goOn) {
    const { raster } = this;
    if (!raster) return false;
    const isDone = await this.#paintRest(colours, () => this.raster === raster && goOn());
    if (isDone) this.painted = colours;
    return isDone;
  }

  /** @param {Colours} colours @param {() => boolean} goOn */
  async #paintRest(colours, goOn) {
    const raster = /** @type {HeldRaster} */ (this.raster);
    this.#coverWhole(raster);
    let began = -Infinity;
    for (const part of strips(this.whole.part)) {
      if (performance.now() - began > SLICE_MILLISECONDS) {
        await new Promise((resolve) => setTimeout(resolve));
        if (!goOn()) return false;
        began = performance.now();
      }
      this.whole.paint(raster, colours, part);
    }
    this.rest = null;
    this.#lay(false);
    return true;
  }

  /** @param {HeldRaster} raster */
  #coverWhole(raster) {
    this.whole.cover(raster.extent, raster.view.ratio);
    this.place();
  }

  /** What the map shows of it, without the sea around: a canvas costs as much as it is large. @returns {Part} */
  #seen() {
    const { view, extent } = /** @type {HeldRaster} */ (this.raster);
    const { left, top, ratio } = view;
    const scale = 2 ** (this.zoom - this.map.getZoom()) * ratio;
    const { min, max } = /** @type {{ min: import("leaflet").Point, max: import("leaflet").Point }} */ (this.map.getPixelBounds());
    const across = (/** @type {number} */ x) => Math.max(extent.left, Math.min(extent.right, x));
    const down = (/** @type {number} */ y) => Math.max(extent.top, Math.min(extent.bottom, y));
    return {
      left: across(Math.floor(min.x * scale - left)),
      top: down(Math.floor(min.y * scale - top)),
      right: across(Math.ceil(max.x * scale - left)),
      bottom: down(Math.ceil(max.y * scale - top)),
    };
  }

  /**
   * The front in place of the whole, or away: its memory stays for the next time. One of them is seen at a time: at a coast
   * the colours of before would shine through.
   * @param {boolean} over
   */
  #lay(over) {
    if (over === this.isFronted) return;
    this.isFronted = over;
    this.front.visible = over && this.visible;
    this.whole.visible = !over && this.visible;
  }

  /** @param {boolean} shown */
  show(shown) {
    this.visible = shown;
    this.whole.visible = shown && !this.isFronted;
    if (this.isFronted) this.front.visible = shown;
  }

  /** Puts it where it belongs. @param {import("leaflet").LatLng} [center] of an animation under way @param {number} [zoom] */
  place(center, zoom) {
    if (!this.raster) return;
    const map = /** @type {any} */ (this.map);
    const to = zoom ?? map.getZoom();
    const origin = center ? map._getNewPixelOrigin(center, to) : map.getPixelOrigin();
    const scale = 2 ** (to - this.zoom);
    this.whole.place(this.raster.view, origin, scale);
    if (this.isFronted) this.front.place(this.raster.view, origin, scale);
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

  /** Where a place is on it, in device pixels from its corner. @param {import("leaflet").LatLng} latlng */
  pixelAt(latlng) {
    const { x, y } = this.map.project(latlng, this.zoom);
    const { left, top, ratio } = /** @type {HeldRaster} */ (this.raster).view;
    return { x: x * ratio - left, y: y * ratio - top };
  }

  /** Gives its memory back. */
  clear() {
    this.raster?.release();
    this.raster = null;
    this.painted = this.rest = null;
    this.#lay(false);
    this.whole.clear();
  }

  remove() {
    this.clear();
    this.whole.remove();
    this.front.remove();
  }
}
