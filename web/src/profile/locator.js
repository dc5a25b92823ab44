/** A small map that says where an area is: its borough, district or region among the others. */

import { LitElement, html, nothing, svg } from "lit";
import { fetchGeometry } from "../api.js";
import { bboxOf, geometryFor, polygonsOf } from "../map/geometry.js";
import { areasOf } from "../words/places.js";
import { words } from "../words/catalogue.js";

/** @typedef {import("../types").BoundarySet} BoundarySet */
/** @typedef {import("../types").SelectedArea} SelectedArea */

/** Sets of more areas are too many lines for so small a picture. */
const MOST_AREAS = 400;
const WIDTH = 180;
/** A filled area smaller than this, in units of the picture, has a ring around it. */
const SEEN_FROM = 9;
const { sheet } = words.profile;

/**
 * The set to draw, and which of its areas to fill: the area's own, else one that it lies within.
 * @param {SelectedArea} area @param {BoundarySet[]} sets @returns {{ set: BoundarySet, codes: string[], around: string } | null}
 */
export function locatorFor(area, sets) {
  const small = sets.filter((s) => s.count <= MOST_AREAS).sort((a, b) => a.count - b.count);
  const own = small.filter((s) => area.sets.includes(s.id));
  if (own.length) return { set: own[0], codes: area.members?.map((m) => m.code) ?? [area.code], around: "" };
  const district = area.parents.find((p) => p.level === "lad");
  const inLondon = area.parents.some((p) => p.code === "E12000007");
  const set = district && small.find((s) => s.level === "lad" && (s.extent === "london") === inLondon);
  return set && district ? { set, codes: [district.code], around: district.name } : null;
}

/** Rings as one path, north up, widths true in the middle. @param {number[][][][]} polygons @param {(p: number[]) => string} at */
const path = (polygons, at) => polygons.map((rings) => rings.map((ring) => `M${ring.map(at).join("L")}Z`).join("")).join("");

/** The middle of a box that is too small to be seen; null where it is not. @param {import("../types").Bbox} box @param {(p: number[]) => string} at */
function ringAround([w, s, e, n], at) {
  const [[left, bottom], [right, top]] = [at([w, s]), at([e, n])].map((p) => p.split(" ").map(Number));
  return right - left < SEEN_FROM && bottom - top < SEEN_FROM ? [(left + right) / 2, (top + bottom) / 2] : null;
}

export class AreaLocator extends LitElement {
  static properties = { area: { attribute: false }, sets: { attribute: false }, bbox: { attribute: false }, features: { state: true } };

  constructor() {
    super();
    /** @type {SelectedArea | null} */
    this.area = null;
    /** @type {BoundarySet[]} */
    this.sets = [];
    /** Of an area too small for the set that is drawn: a dot says where in it. @type {import("../types").Bbox | null} */
    this.bbox = null;
    /** @type {import("../types").AreaFeature[]} */
    this.features = [];
    this.asked = "";
  }

  createRenderRoot() {
    return this;
  }

  willUpdate() {
    const found = this.area && locatorFor(this.area, this.sets);
    if (!found || found.set.id === this.asked) return;
    this.asked = found.set.id;
    this.features = [];
    fetchGeometry(geometryFor(found.set, Infinity).url).then(
      ({ features }) => found.set.id === this.asked && (this.features = features),
      // Without the picture the page says in words what the area lies within.
      () => (this.asked = ""),
    );
  }

  render() {
    const { area } = this;
    const found = area && locatorFor(area, this.sets);
    if (!area || !found) return nothing;
    const [w, s, e, n] = found.set.bbox;
    const squash = Math.cos((((s + n) / 2) * Math.PI) / 180);
    const scale = WIDTH / ((e - w) * squash);
    const height = Math.min(220, Math.round((n - s) * scale));
    const fit = Math.min(1, 220 / ((n - s) * scale));
    const at = (/** @type {number[]} */ [x, y]) => `${((x - w) * squash * scale * fit).toFixed(1)} ${((n - y) * scale * fit).toFixed(1)}`;
    const within = areasOf(found.set);
    const dot = found.around && this.bbox ? at([(this.bbox[0] + this.bbox[2]) / 2, (this.bbox[1] + this.bbox[3]) / 2]).split(" ") : null;
    const filled = this.features.filter((f) => found.codes.includes(f.properties.code));
    const ring = filled.length === 1 && !dot ? ringAround(bboxOf(filled[0]), at) : null;
    const label = found.around ? words.profile.locatorWithin(area.name, found.around, within) : words.profile.locator(area.name, within);
    return html`<svg class="locator" viewBox="0 0 ${Math.round(WIDTH * fit)} ${height}" width=${Math.round(WIDTH * fit)} height=${height} role="img" aria-label=${label} data-testid="locator">
        ${this.features.map((f) => svg`<path class=${found.codes.includes(f.properties.code) ? "here" : ""} d=${path(polygonsOf(f), at)}></path>`)}
        ${ring && svg`<circle class="ring" cx=${ring[0]} cy=${ring[1]} r="8"></circle>`}
        ${dot && svg`<circle class="dot" cx=${dot[0]} cy=${dot[1]} r="3.5"></circle>`}
      </svg>
      <p class="paper-only locator-key"><span class="locator-here"></span> ${found.around ? (dot ? sheet.dotIsHere : sheet.liesWithin)(area.name, found.around, within) : sheet.here(area.name, within)}</p>`;
  }
}

customElements.define("area-locator", AreaLocator);
