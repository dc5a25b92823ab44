/** A canvas on the map that holds a part of an area raster. */

import L from "leaflet";

/** @typedef {import("./recolour.js").HeldRaster} HeldRaster */
/** @typedef {import("./recolour.js").Part} Part */
/** @typedef {import("./recolour.js").Colours} Colours */

/** Rows painted at a time: a strip fits the cache, and no second copy of the whole is kept. */
const STRIP = 64;

export class Sheet {
  /** @param {L.Map} map */
  constructor(map) {
    this.canvas = L.DomUtil.create("canvas", "leaflet-zoom-animated area-plate", map.getPane("overlayPane"));
    this.canvas.setAttribute("aria-hidden", "true");
    // The pixels are written by the page: kept where it writes them, a frame need not fetch them back.
    this.context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
    /** What of the raster it holds. @type {Part} */
    this.part = { left: 0, top: 0, right: 0, bottom: 0 };
  }

  /** Makes room for a part; what it held is gone only where the size changes. @param {Part} part @param {number} ratio device pixels of a CSS pixel */
  cover(part, ratio) {
    this.part = part;
    const { canvas } = this;
    const width = part.right - part.left;
    const height = part.bottom - part.top;
    if (canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${width / ratio}px`;
    canvas.style.height = `${height / ratio}px`;
  }

  /** @param {HeldRaster} raster @param {Colours} colours @param {Part} [part] of what it holds */
  paint(raster, colours, part = this.part) {
    for (const strip of strips(part)) {
      const image = new ImageData(raster.paint(colours, strip), strip.right - strip.left, strip.bottom - strip.top);
      this.context.putImageData(image, strip.left - this.part.left, strip.top - this.part.top);
    }
  }

  /** @param {Part} part */
  holds({ left, top, right, bottom }) {
    const { part } = this;
    return part.left <= left && part.top <= top && part.right >= right && part.bottom >= bottom;
  }

  /** @param {boolean} shown */
  set visible(shown) {
    this.canvas.style.visibility = shown ? "" : "hidden";
  }

  /** @param {import("./engine.js").View} view of the raster @param {L.Point} origin world pixels of the map's corner @param {number} scale */
  place({ left, top, ratio }, origin, scale) {
    const [x, y] = [(left + this.part.left) / ratio, (top + this.part.top) / ratio];
    L.DomUtil.setTransform(this.canvas, new L.Point(x * scale - origin.x, y * scale - origin.y), scale);
  }

  /** Gives its memory back. */
  clear() {
    this.part = { left: 0, top: 0, right: 0, bottom: 0 };
    this.canvas.width = this.canvas.height = 1;
  }

  remove() {
    this.clear();
    this.canvas.remove();
  }
}

/** @param {Part} part @returns {Part[]} one under the other; none of a part without extent */
export function strips({ left, top, right, bottom }) {
  const made = [];
  if (left < right) for (let row = top; row < bottom; row += STRIP) made.push({ left, right, top: row, bottom: Math.min(bottom, row + STRIP) });
  return made;
}
