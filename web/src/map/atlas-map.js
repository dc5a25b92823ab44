/**
 * One choropleth map. Given a set, its geometry and painted rows, it draws; it owns the view (pan, zoom) and tells
 * of hovering, selecting and moving. A switch of indicator repaints and touches no geometry.
 */

import L from "leaflet";
import { LitElement, html } from "lit";
import { CanvasAreas } from "./canvas-areas.js";
import { bboxOf, labelPoint, zoomLimits } from "./geometry.js";
import { homeControl } from "./home-control.js";
import { Labels } from "./labels.js";
import { Outline } from "./outline.js";
import { SvgAreas } from "./svg-areas.js";
import { Tip } from "./tip.js";

/** @typedef {import("../types").AreaCollection} AreaCollection */
/** @typedef {import("../types").MapView} MapView */
/** @typedef {{ paint: import("../choropleth/paint.js").Paint, label: string, hint: string[] }} Look */

/** Up to here every area is an SVG path with a name; beyond, one canvas. */
const SVG_UP_TO = 400;
const LABELS_UP_TO = 400;
const BACKDROP_UP_TO_ZOOM = 12;

export class AtlasMap extends LitElement {
  static properties = {
    bbox: { attribute: false },
    count: { attribute: false },
    areas: { attribute: false },
    looks: { attribute: false },
    backdrop: { attribute: false },
    selected: { attribute: false },
    hovered: { attribute: false },
    view: { attribute: false },
    label: {},
    quietWheel: { attribute: false },
  };

  constructor() {
    super();
    /** @type {import("../types").Bbox | null} */
    this.bbox = null;
    /** How many areas the set has: with its extent, how close one must come to see one of them. */
    this.count = 1;
    /** @type {AreaCollection | null} */
    this.areas = null;
    /** @type {((index: number) => Look) | null} */
    this.looks = null;
    /** @type {AreaCollection | null} */
    this.backdrop = null;
    /** @type {string | null} */
    this.selected = null;
    /** @type {string | null} */
    this.hovered = null;
    /** @type {MapView | null} null: the whole set */
    this.view = null;
    this.label = "Map";
    /** The wheel scrolls the page until the map is clicked: for maps amid a longer page. */
    this.quietWheel = false;
    /** @type {L.Map | null} */
    this.map = null;
    /** @type {SvgAreas | CanvasAreas | null} */
    this.drawn = null;
    /** @type {({ lng: number, lat: number, size: number } | null)[]} */
    this.points = [];
    /** @type {Map<string, number>} */
    this.indexes = new Map();
    this.atHome = true;
    this.applying = false;
    /** @type {ResizeObserver | null} */
    this.observer = null;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<div class="map-frame"></div>`;
  }

  firstUpdated() {
    const frame = /** @type {HTMLElement} */ (this.querySelector(".map-frame"));
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const map = L.map(frame, {
      zoomControl: false,
      attributionControl: false,
      zoomSnap: 0,
      wheelPxPerZoomLevel: 100,
      minZoom: 4,
      maxZoom: 16,
      zoomAnimation: !calm,
      fadeAnimation: !calm,
      inertia: !calm,
      markerZoomAnimation: false,
    });
    this.map = map;
    const backdrop = map.createPane("backdrop");
    backdrop.style.zIndex = "300";
    // Close up, a coarse coast beside a fine one would look like a mistake.
    map.on("zoomend", () => (backdrop.hidden = map.getZoom() > BACKDROP_UP_TO_ZOOM));
    const outlines = map.createPane("outlines");
    outlines.style.zIndex = "450";
    outlines.style.pointerEvents = "none";
    outlines.setAttribute("aria-hidden", "true");
    this.labels = new Labels(map);
    const renderer = L.svg({ pane: "outlines", padding: 0.3 });
    this.outlines = {
      hovered: new Outline(map, "hovered", renderer),
      selected: new Outline(map, "selected", renderer),
      focused: new Outline(map, "focused", renderer),
    };
    this.tip = new Tip(map);
    const corner = matchMedia("(max-width: 759px)").matches ? "bottomright" : "topleft";
    L.control.zoom({ position: corner, zoomInTitle: "Zoom in", zoomOutTitle: "Zoom out" }).addTo(map);
    homeControl(corner, () => this.home()).addTo(map);
    L.control.scale({ position: "bottomleft", imperial: false, maxWidth: 110 }).addTo(map);
    frame.setAttribute("role", "group");
    map.on("move", () => {
      if (!this.applying) this.#tell("map-move", this.currentView());
    });
    map.on("dragstart zoomstart", () => {
      if (!this.applying) this.atHome = false;
    });
    map.on("moveend", () => {
      if (!this.applying && !this.atHome) this.#tell("map-settled", this.currentView());
    });
    if (this.quietWheel) {
      map.scrollWheelZoom.disable();
      map.on("click focus", () => map.scrollWheelZoom.enable());
      frame.addEventListener("mouseleave", () => map.scrollWheelZoom.disable());
    }
    this.observer = new ResizeObserver(() => this.#resized());
    this.observer.observe(frame);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer?.disconnect();
  }

  /** @param {string} name @param {unknown} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** @returns {MapView} */
  currentView() {
    const map = /** @type {L.Map} */ (this.map);
    const { lat, lng } = map.getCenter();
    return { zoom: map.getZoom(), lat, lng };
  }

  /** Moves without telling anyone: for the other map of a pair. @param {MapView} view */
  follow(view) {
    if (!this.map) return;
    this.applying = true;
    this.atHome = false;
    this.map.setView([view.lat, view.lng], view.zoom, { animate: false });
    this.applying = false;
  }

  /** Shows the whole set. */
  home() {
    this.goHome();
    this.#tell("map-settled", null);
  }

  /** The same, told to nobody. */
  goHome() {
    this.atHome = true;
    this.#fit();
  }

  /** Brings an area into sight, closer if it is small. @param {string} code */
  showArea(code) {
    const feature = this.areas?.features[this.indexes.get(code) ?? -1];
    if (!feature || !this.map) return;
    const [w, s, e, n] = bboxOf(feature);
    const bounds = L.latLngBounds([s, w], [n, e]);
    const pixels = this.map.latLngToLayerPoint(bounds.getSouthEast()).subtract(this.map.latLngToLayerPoint(bounds.getNorthWest()));
    if (pixels.x > 24 && this.map.getBounds().contains(bounds)) return;
    this.atHome = false;
    this.map.fitBounds(bounds.pad(1.2), { maxZoom: 14, animate: false });
    this.#tell("map-settled", this.currentView());
  }

  /** From about the whole set to where one of its areas fills the map; nearer or farther there is nothing to see. */
  #limitZoom() {
    const size = this.map?.getSize();
    if (!this.map || !this.bbox || !size?.x || !size.y) return;
    const [w, s, e, n] = this.bbox;
    // The limits of the set before would cut off the zoom that this one needs.
    this.map.options.minZoom = 0;
    this.map.options.maxZoom = 18;
    const { nearest, farthest } = zoomLimits(this.map.getBoundsZoom([[s, w], [n, e]]), this.count);
    this.map.setMaxZoom(nearest);
    this.map.setMinZoom(farthest);
  }

  #fit() {
    if (!this.map || !this.bbox) return;
    const size = this.map.getSize();
    const [w, s, e, n] = this.bbox;
    this.applying = true;
    this.#limitZoom();
    // Layers need a view even before the page has given the map a size.
    if (!size.x || !size.y) this.map.setView([(s + n) / 2, (w + e) / 2], 8, { animate: false });
    if (!size.x || !size.y) return void (this.applying = false);
    const left = size.x > 400 ? 52 : 12;
    this.map.fitBounds([[s, w], [n, e]], { paddingTopLeft: [left, 12], paddingBottomRight: [12, 28], animate: false });
    this.applying = false;
  }

  #resized() {
    if (!this.map) return;
    this.applying = true;
    this.map.invalidateSize({ animate: false, pan: !this.atHome });
    this.#limitZoom();
    this.applying = false;
    if (this.atHome) this.#fit();
    this.labels?.draw();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!this.map) return;
    if (changed.has("label")) this.map.getContainer().setAttribute("aria-label", this.label);
    if (changed.has("bbox") && this.bbox) {
      this.atHome = !this.view;
      if (this.view) {
        this.applying = true;
        this.#limitZoom();
        this.follow(this.view);
      } else this.#fit();
    } else if (changed.has("view")) this.#viewChanged();
    if (changed.has("areas")) this.#draw();
    if (changed.has("backdrop")) this.#drawBackdrop();
    if (changed.has("areas") || changed.has("looks")) this.#paint();
    if (changed.has("selected") || changed.has("areas")) this.#outlineSelected();
    if (changed.has("hovered") || changed.has("areas")) this.#outlineHovered();
  }

  #viewChanged() {
    if (!this.view) {
      if (!this.atHome) {
        this.atHome = true;
        this.#fit();
      }
      return;
    }
    const now = this.currentView();
    const moved = Math.abs(now.zoom - this.view.zoom) > 0.02 || Math.abs(now.lat - this.view.lat) > 0.0005 || Math.abs(now.lng - this.view.lng) > 0.0005;
    if (moved) this.follow(this.view);
  }

  #draw() {
    this.drawn?.remove();
    this.drawn = null;
    const features = this.areas?.features ?? [];
    this.indexes = new Map(features.map((f, i) => [f.properties.code, i]));
    if (!features.length || !this.map) return;
    const small = features.length <= SVG_UP_TO;
    this.points = small ? features.map(labelPoint) : [];
    const Areas = small ? SvgAreas : CanvasAreas;
    this.drawn = new Areas(this.map, features, this.points, {
      select: (i) => this.#tell("area-select", features[i].properties.code),
      hover: (i, at) => this.#hover(i, at),
      focus: (i) => this.#focus(i),
    });
    this.labels?.set(features.length <= LABELS_UP_TO ? features.map((f, i) => ({ name: f.properties.name, point: this.points[i] })) : []);
  }

  #drawBackdrop() {
    this.backdropLayer?.remove();
    if (!this.backdrop || !this.map) return;
    this.backdropLayer = L.geoJSON(/** @type {any} */ (this.backdrop), {
      interactive: false,
      pane: "backdrop",
      style: { stroke: true, color: "#eceeec", weight: 1, fillColor: "#eceeec", fillOpacity: 1, renderer: L.canvas({ pane: "backdrop", padding: 0.2 }) },
    }).addTo(this.map);
  }

  #paint() {
    const looks = this.looks;
    if (!this.drawn || !looks) return;
    this.drawn.paint(looks);
    this.drawn.select(this.indexes.get(this.selected ?? "") ?? -1);
  }

  #outlineSelected() {
    const index = this.indexes.get(this.selected ?? "") ?? -1;
    this.outlines?.selected.show(this.areas?.features[index] ?? null);
    this.drawn?.select(index);
  }

  #outlineHovered() {
    const index = this.indexes.get(this.hovered ?? "");
    const feature = index === undefined ? null : (this.areas?.features[index] ?? null);
    this.outlines?.hovered.show(feature && this.hovered !== this.selected ? feature : null);
    if (!feature || index === undefined) {
      this.tip?.hide();
      return;
    }
    if (this.ownHover) return;
    const look = this.looks?.(index);
    if (look) this.tip?.showBeside(look.hint, feature);
  }

  /** @param {number | null} index @param {L.LatLng} [at] */
  #hover(index, at) {
    this.ownHover = index !== null;
    const code = index === null ? null : (this.areas?.features[index].properties.code ?? null);
    const look = index === null ? null : this.looks?.(index);
    if (look && at) this.tip?.showAt(look.hint, at);
    if (code !== this.hovered) this.#tell("area-hover", code);
  }

  /** @param {number | null} index */
  #focus(index) {
    const feature = index === null ? null : (this.areas?.features[index] ?? null);
    this.outlines?.focused.show(feature);
    if (index === null) this.tip?.hide();
    else {
      const at = this.points[index];
      if (at && this.map && feature) {
        if (!this.map.getBounds().contains([at.lat, at.lng])) this.map.panTo([at.lat, at.lng], { animate: false });
        const look = this.looks?.(index);
        if (look) this.tip?.showBeside(look.hint, feature);
      }
    }
  }
}

customElements.define("atlas-map", AtlasMap);
