/** The areas of a large set as the page knows them: codes, names, boxes. Their geometry stays in the drawing thread. */

import { ApiError } from "../../api.js";
import { codesOf, namesOf } from "../../packed/names.js";
import { leadingName, otherName } from "../../words/area-name.js";
import { latOf, lngOf } from "../../packed/rings.js";
import { codeOfLargeSets } from "../../state/code-of-large-sets.js";
import { geometryFor, metresPerPixel } from "../geometry.js";
import { askIndex, askOutline, askPoints, askReady } from "./thread.js";

/** @typedef {import("./worker.js").Drawing} Drawing */

/** How a drawing of a set is had: packed where the server packs it, else as GeoJSON. @param {import("../../types").Geometry} geometry @returns {Drawing} */
export function drawingOf({ url, packedUrl, toleranceMetres }) {
  return { url: packedUrl || url, packed: Boolean(packedUrl), toleranceMetres };
}

/** Milliseconds until a drawing that could not be had is asked for again. */
const RETRY_AFTER = 10_000;

export class PackedAreas {
  /**
   * @param {Pick<import("../../types").BoundarySet, "bbox" | "geometry">} set @param {Drawing} drawing the one that is there @param {import("./thread.js").SetIndex} index
   * @param {typeof import("../../state/large-sets.js")} tools what draws them and reads their figures
   */
  constructor(set, drawing, index, tools) {
    this.set = set;
    this.tools = tools;
    this.count = index.count;
    /** The order of its areas, which columns must share; null where unknown. */
    this.order = index.order;
    this.boxes = index.boxes;
    /** Codes and names, packed. */
    this.text = index.text;
    /** @type {Set<string>} drawings that the thread holds */
    this.ready = new Set([drawing.url]);
    /** @type {Map<string, Promise<boolean>>} */
    this.preparing = new Map();
    /** @type {Promise<Float32Array> | null} */
    this.asked = null;
    this.coarsest = drawing;
  }

  /** Read when they are first asked for, which is after the map is drawn. @returns {string[]} */
  get codes() {
    return this.#keep("codes", readable(() => codesOf(this.text)));
  }

  /** In English, and in Welsh where the boundary file has it. @returns {{ names: string[], welshNames: string[] }} */
  get texts() {
    return this.#keep("texts", readable(() => namesOf(this.text)));
  }

  /** @template T @param {"codes" | "texts"} which @param {T} list @returns {T} */
  #keep(which, list) {
    Object.defineProperty(this, which, { value: list });
    return list;
  }

  get bbox() {
    return this.set.bbox;
  }

  /** @param {number} index */
  code(index) {
    return this.codes[index];
  }

  /** @param {number} index */
  name(index) {
    return leadingName(this.#named(index));
  }

  /** In the other language, where there is one. @param {number} index */
  otherName(index) {
    return otherName(this.#named(index));
  }

  /** @param {number} index @returns {import("../../words/area-name.js").Named} */
  #named(index) {
    const { names, welshNames } = this.texts;
    return { name: names[index], nameWelsh: welshNames[index] };
  }

  /** Codes ascend. @param {string | null} code @returns {number} −1 where there is none */
  indexOf(code) {
    if (!code) return -1;
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.codes[middle] < code) low = middle + 1;
      else high = middle;
    }
    if (this.codes[low] === code) return low;
    // GeoJSON need not be in order.
    return this.order === null ? this.codes.indexOf(code) : -1;
  }

  /** @param {number} index @returns {import("../../types").Bbox} */
  box(index) {
    const [w, n, e, s] = this.boxes.subarray(4 * index, 4 * index + 4);
    return [lngOf(w), latOf(s), lngOf(e), latOf(n)];
  }

  /** The drawing to use at a zoom. @param {number} zoom @param {number} lat */
  drawingFor(zoom, lat) {
    return drawingOf(geometryFor(this.set, metresPerPixel(zoom, lat)));
  }

  /** The drawing asked for where it is there, else the finest that is. @param {Drawing} best */
  readiest(best) {
    if (this.ready.has(best.url)) return best;
    const there = this.set.geometry.map(drawingOf).filter((d) => this.ready.has(d.url));
    return there.sort((a, b) => Math.abs(a.toleranceMetres - best.toleranceMetres) - Math.abs(b.toleranceMetres - best.toleranceMetres))[0] ?? this.coarsest;
  }

  /** Fetches a drawing; false where it cannot be had, and the coarser one stays: nothing is lost but detail. @param {Drawing} drawing @returns {Promise<boolean>} */
  prepare(drawing) {
    const { url } = drawing;
    let asked = this.preparing.get(url);
    if (!asked) {
      asked = askReady(drawing).then(
        () => Boolean(this.ready.add(url)),
        () => (setTimeout(() => this.preparing.delete(url), RETRY_AFTER), false),
      );
      this.preparing.set(url, asked);
    }
    return asked;
  }

  /** @param {number} index @param {Drawing} [drawing] @returns {Promise<import("../../types").Outline>} */
  async outline(index, drawing = this.coarsest) {
    return { type: "Feature", properties: {}, geometry: await askOutline(drawing, index) };
  }

  /** Longitude and latitude of a point inside each area. @returns {Promise<Float32Array>} */
  points() {
    this.asked ??= askPoints(this.coarsest);
    return this.asked;
  }
}

/** @template T @param {() => T} read @returns {T} */
function readable(read) {
  try {
    return read();
  } catch (error) {
    console.error(error);
    throw new ApiError("", { kind: "unreadable", fault: "unreadableBoundaries" });
  }
}

/** One for all maps of a set, and of the set before. @type {Map<string, Promise<PackedAreas>>} */
const loaded = new Map();

/** @param {Pick<import("../../types").BoundarySet, "bbox" | "geometry">} set @param {Drawing} drawing @returns {Promise<PackedAreas>} */
export function packedAreas(set, drawing) {
  const { url } = drawing;
  const held = loaded.get(url) ?? Promise.all([askIndex(drawing), codeOfLargeSets()]).then(([index, tools]) => new PackedAreas(set, drawing, index, tools));
  loaded.delete(url);
  loaded.set(url, held);
  held.catch(() => loaded.get(url) === held && loaded.delete(url));
  for (const oldest of loaded.keys()) {
    if (loaded.size <= 2) break;
    loaded.delete(oldest);
  }
  return held;
}
