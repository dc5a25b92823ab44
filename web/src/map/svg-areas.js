/**
 * Areas as SVG paths, for sets small enough that every area can be a named, focusable thing.
 * One of them is in the tab order; arrow keys move between neighbours, Enter selects.
 */

import L from "leaflet";
import { nextInDirection } from "./geometry.js";
import { SvgPatterns } from "./patterns.js";

/** @typedef {import("../types").AreaFeature} AreaFeature */
/**
 * @typedef {object} AreaEvents
 * @property {(index: number) => void} select
 * @property {(index: number | null, at?: L.LatLng) => void} hover
 * @property {(index: number | null) => void} focus
 */

/** @type {Record<string, "left" | "right" | "up" | "down">} */
const ARROWS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

export class SvgAreas {
  /**
   * @param {L.Map} map
   * @param {AreaFeature[]} features
   * @param {({ lng: number, lat: number } | null)[]} points
   * @param {AreaEvents} events
   */
  constructor(map, features, points, events) {
    this.map = map;
    this.points = points;
    this.events = events;
    this.renderer = L.svg({ padding: 0.3 });
    this.layers = features.map((feature, index) => {
      const layer = /** @type {L.Polygon} */ (
        L.GeoJSON.geometryToLayer(/** @type {any} */ (feature), /** @type {any} */ ({}))
      );
      layer.setStyle({ color: "#4d5b60", weight: 0.7, opacity: 0.8, fillOpacity: 1 });
      layer.options.renderer = this.renderer;
      layer.options.bubblingMouseEvents = false;
      layer.on({
        click: () => events.select(index),
        mouseover: (e) => events.hover(index, e.latlng),
        mousemove: (e) => events.hover(index, e.latlng),
        mouseout: () => events.hover(null),
      });
      return layer;
    });
    this.group = L.featureGroup(this.layers).addTo(map);
    this.elements = this.layers.map((layer) => /** @type {SVGPathElement} */ (layer.getElement()));
    const svg = /** @type {SVGElement} */ (this.elements[0].ownerSVGElement);
    svg.setAttribute("role", "group");
    svg.setAttribute("aria-label", "Areas. Arrow keys move between them, Enter selects.");
    this.patterns = new SvgPatterns(svg);
    this.elements.forEach((element, index) => {
      element.setAttribute("role", "button");
      element.setAttribute("tabindex", "-1");
      element.setAttribute("data-code", features[index].properties.code);
      element.addEventListener("keydown", (event) => this.#onKey(event, index));
      element.addEventListener("focus", () => {
        this.rove(index);
        if (element.matches(":focus-visible")) events.focus(index);
      });
      element.addEventListener("blur", () => events.focus(null));
    });
    this.thin = () => this.#thin();
    map.on("zoomend", this.thin);
    this.#thin();
    this.roving = 0;
    this.rove(0);
  }

  /** Hairlines from city zoom on; over a whole country hardly any, or they would be all there is to see. */
  #thin() {
    const weight = this.map.getZoom() < 7.5 ? 0.2 : 0.7;
    this.layers.forEach((layer, i) => {
      layer.options.weight = weight;
      this.elements[i].setAttribute("stroke-width", String(weight));
    });
  }

  /** Makes one area the tab stop. @param {number} index */
  rove(index) {
    this.elements[this.roving]?.setAttribute("tabindex", "-1");
    this.roving = index;
    this.elements[index]?.setAttribute("tabindex", "0");
  }

  /** @param {KeyboardEvent} event @param {number} index */
  #onKey(event, index) {
    const direction = ARROWS[event.key];
    if (event.key === "Enter" || event.key === " ") this.events.select(index);
    else if (event.key === "Home") this.elements[0].focus();
    else if (event.key === "End") this.elements[this.elements.length - 1].focus();
    else if (direction) {
      const screen = this.points.map((p) => (p ? this.map.latLngToLayerPoint(p) : { x: NaN, y: NaN }));
      this.elements[nextInDirection(screen, index, direction)].focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {import("./looks.js").AreaLooks} looks */
  paint(looks) {
    this.elements.forEach((element, index) => {
      const fill = this.patterns.fill(looks.paint(index));
      this.layers[index].options.fillColor = fill;
      element.setAttribute("fill", fill);
      element.setAttribute("aria-label", looks.label(index));
    });
  }

  /** @param {number} index −1: none */
  select(index) {
    this.elements.forEach((element, i) => element.setAttribute("aria-pressed", String(i === index)));
    if (index >= 0) this.rove(index);
  }

  remove() {
    this.map.off("zoomend", this.thin);
    this.group.remove();
    this.renderer.remove();
  }
}
