/** The areas of a set that is small enough for GeoJSON in the page. */

import { leadingName, otherName } from "../words/area-name.js";
import { bboxOf } from "./geometry.js";

/** Up to so many areas a set is drawn as SVG from GeoJSON; larger ones as a raster from packed drawings. */
export const LISTED_UP_TO = 400;

/** @param {Pick<import("../types").BoundarySet, "count">} set */
export const isLarge = (set) => set.count > LISTED_UP_TO;

export class ListedAreas {
  /** @param {import("../types").AreaCollection} collection */
  constructor({ features }) {
    this.features = features;
    this.count = features.length;
    this.indexes = new Map(features.map((f, i) => [f.properties.code, i]));
  }

  /** @param {number} index */
  code(index) {
    return this.features[index].properties.code;
  }

  /** @param {number} index */
  name(index) {
    return leadingName(this.features[index].properties);
  }

  /** @param {number} index */
  otherName(index) {
    return otherName(this.features[index].properties);
  }

  /** @param {string | null} code @returns {number} −1 where there is none */
  indexOf(code) {
    return this.indexes.get(code ?? "") ?? -1;
  }

  /** @param {number} index @returns {import("../types").Bbox} */
  box(index) {
    return bboxOf(this.features[index]);
  }

  /** @param {number} index @returns {import("../types").Outline} */
  outline(index) {
    return this.features[index];
  }
}
