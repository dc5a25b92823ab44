/**
 * One choropleth map. Given a set, its geometry and painted rows, it draws; it owns the view (pan, zoom) and tells
 * of hovering, selecting and moving. A switch of indicator repaints and touches no geometry.
 */

import L from "leaflet";
import { LitElement, html } from "lit";
import { labelPoint, zoomLimits } from "./geometry.js";
import { homeControl } from "./home-control.js";
import { Labels } from "./labels.js";
import { ListedAreas } from "./listed-areas.js";
import { MemberOutlines } from "./member-outlines.js";
import { Outline } from "./outline.js";
import { SvgAreas } from "./svg-areas.js";
import { Tip } from "./tip.js";
import { words } from "../words/catalogue.js";

/** @typedef {import("../types").AreaCollection} AreaCollection */
/** @typedef {import("../types").MapView} MapView */
/** @typedef {ListedAreas | import("./raster/packed-areas.js").PackedAreas} Areas */
/** @typedef {"selected" | "hovered" | "focused"} Kind */

const BACKDROP_UP_TO_ZOOM = 12;

export class AtlasMap extends LitElement {
  static properties = {
    bbox: { attribute: false },
    count: { attribute: false },
    areas: { attribute: false },
    looks: { attribute: false },
    backdrop: { attribute: false },
    selected: { attribute: false },
    members: { attribute: false },
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
    /** Small sets are drawn as SVG paths with a name each, large ones as a raster. @type {Areas | null} */
    this.areas = null;
    /** @type {import("./looks.js").AreaLooks | null} */
    this.looks = null;
    /** @type {AreaCollection | null} */
    this.backdrop = null;
    /** @type {string | null} */
    this.selected = null;
    /** Codes of areas that are looked at together. @type {string[]} */
    this.members = [];
    /** @type {string | null} */
    this.hovered = null;
    /** @type {MapView | null} null: the whole set */
    this.view = null;
    this.label = "Map";
    /** The wheel scrolls the page until the map is clicked: for maps amid a longer page. */
    this.quietWheel = false;
    /** @type {L.Map | null} */
    this.map = null;
    /** @type {SvgAreas | import("./raster/raster-areas.js").RasterAreas | null} */
    this.drawn = null;
    /** The way in for the keyboard where areas are no elements. @type {import("./raster/area-cursor.js").AreaCursor | null} */
    this.cursor = null;
    /** @type {({ lng: number, lat: number, size: number } | null)[]} */
    this.points = [];
    /** The drawing that outlines were last taken from. */
    this.outlinedUrl = "";
    /** Which outline was asked for last, of each kind. @type {Map<Kind, object>} */
    this.turns = new Map();
    this.atHome = true;
    this.applying = false;
    /** Whether it runs along with the zoom of another map. */
    this.joining = false;
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
    this.memberLines = new MemberOutlines(map, renderer);
    this.tip = new Tip(map);
    const corner = matchMedia("(max-width: 759px)").matches ? "bottomright" : "topleft";
    L.control.zoom({ position: corner, zoomInTitle: words.map.zoomIn, zoomOutTitle: words.map.zoomOut }).addTo(map);
    homeControl(corner, () => this.home()).addTo(map);
    L.control.scale({ position: "bottomleft", imperial: false, maxWidth: 110 }).addTo(map);
    frame.setAttribute("role", "group");
    map.on("move", () => {
      if (!this.applying && !this.joining) this.#tell("map-move", this.currentView());
    });
    // A zoom that runs is told as it begins, so that the maps of a pair run together.
    map.on("zoomanim", ({ center, zoom }) => {
      if (!this.applying && !this.joining && zoom !== this.map?.getZoom()) this.#tell("map-zoom", { zoom, lat: center.lat, lng: center.lng });
    });
    map.on("dragstart zoomstart", () => {
      if (!this.applying) this.atHome = false;
    });
    map.on("moveend", () => {
      const { joining } = this;
      this.joining = false;
      if (!this.applying && !joining && !this.atHome) this.#tell("map-settled", this.currentView());
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
    this.cursor?.remove();
    this.drawn?.remove();
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

  /** Zooms along with the other map of a pair. @param {MapView} view where that one goes */
  followZoom(view) {
    if (!this.map || this.joining) return;
    this.joining = true;
    this.atHome = false;
    this.map.setView([view.lat, view.lng], view.zoom);
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
    const index = this.areas?.indexOf(code) ?? -1;
    if (!this.areas || index < 0 || !this.map) return;
    const [w, s, e, n] = this.areas.box(index);
    const bounds = L.latLngBounds([s, w], [n, e]);
    const pixels = this.map.latLngToLayerPoint(bounds.getSouthEast()).subtract(this.map.latLngToLayerPoint(bounds.getNorthWest()));
    if (pixels.x > 24 && this.map.getBounds().contains(bounds)) return;
    this.atHome = false;
    this.map.fitBounds(bounds.pad(1.2), { maxZoom: 14, animate: false });
    this.#tell("map-settled", this.currentView());
  }

  /** Frames a box, and tells where that is. @param {import("../types").Bbox} box */
  showBox([w, s, e, n]) {
    if (!this.map) return;
    this.atHome = false;
    this.map.fitBounds([[s, w], [n, e]], { maxZoom: 14, padding: [12, 12], animate: false });
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
    if (changed.has("members") || changed.has("areas")) this.#outlineMembers();
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
    this.cursor?.remove();
    this.drawn = this.cursor = null;
    this.points = [];
    const { areas, map } = this;
    if (!areas?.count || !map) return;
    const events = {
      select: (/** @type {number} */ i) => this.#tell("area-select", areas.code(i)),
      hover: (/** @type {number | null} */ i, /** @type {L.LatLng | undefined} */ at) => this.#hover(i, at),
      focus: (/** @type {number | null} */ i) => this.#focus(i),
    };
    const isListed = areas instanceof ListedAreas;
    // A large map is one thing in the tab order: its cursor, which moves the map along.
    map.keyboard[isListed ? "enable" : "disable"]();
    map.getContainer().tabIndex = isListed ? 0 : -1;
    if (isListed) {
      this.points = areas.features.map(labelPoint);
      this.drawn = new SvgAreas(map, areas.features, this.points, events);
      this.labels?.set(areas.features.map((_, i) => ({ name: areas.name(i), point: this.points[i] })));
      return;
    }
    this.labels?.set([]);
    const { RasterAreas, AreaCursor } = areas.tools;
    this.drawn = new RasterAreas(map, areas, { ...events, drawn: (drawing) => this.#outlineAgain(drawing) });
    this.cursor = new AreaCursor(map, areas, events, (i) => this.looks?.label(i) ?? areas.name(i));
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
    const { looks, drawn } = this;
    if (!drawn || !looks || looks.rows.length !== this.areas?.count) return;
    if (drawn instanceof SvgAreas) drawn.paint(looks);
    else drawn.paint(looks.indexed);
    drawn.select(this.#selectedIndex);
    this.cursor?.say();
  }

  /** The drawing of a large set that is shown, which outlines are to fit. */
  get #drawing() {
    return this.drawn && !(this.drawn instanceof SvgAreas) ? (this.drawn.drawing ?? undefined) : undefined;
  }

  get #selectedIndex() {
    return this.areas?.indexOf(this.selected) ?? -1;
  }

  /** Geometry of large sets is told by the drawing thread, a little later. @param {Kind} kind @param {number} index −1: none */
  async #outline(kind, index) {
    const turn = {};
    this.turns.set(kind, turn);
    const line = this.outlines?.[kind];
    if (!this.areas || index < 0) return line?.show(null);
    const told = this.areas.outline(index, this.#drawing);
    if (!(told instanceof Promise)) return line?.show(told);
    const outline = await told.catch(() => null);
    if (this.turns.get(kind) === turn) line?.show(outline);
  }

  /** Lines follow the drawing when it becomes finer or coarser. @param {import("./raster/worker.js").Drawing} drawing */
  #outlineAgain(drawing) {
    if (this.outlinedUrl === drawing.url) return;
    this.outlinedUrl = drawing.url;
    this.#outline("selected", this.#selectedIndex);
    this.#outlineMembers();
    if (this.hovered !== this.selected) this.#outline("hovered", this.areas?.indexOf(this.hovered) ?? -1);
    if (this.cursor?.isActive) this.#outline("focused", this.cursor.index);
  }

  #outlineSelected() {
    this.#outline("selected", this.#selectedIndex);
    this.drawn?.select(this.#selectedIndex);
    this.cursor?.start(this.#selectedIndex);
  }

  #outlineMembers() {
    const { areas } = this;
    if (!areas) return;
    const indexes = this.members.map((code) => areas.indexOf(code)).filter((i) => i >= 0);
    this.memberLines?.show(indexes.map((i) => areas.outline(i, this.#drawing)));
  }

  #outlineHovered() {
    const index = this.areas?.indexOf(this.hovered) ?? -1;
    this.#outline("hovered", this.hovered !== this.selected ? index : -1);
    if (index < 0) {
      this.tip?.hide();
      return;
    }
    if (this.ownHover) return;
    this.#tipBeside(index);
  }

  /** @param {number} index */
  #tipBeside(index) {
    if (this.looks && this.areas && this.looks.rows.length === this.areas.count) this.tip?.showBeside(this.looks.hint(index), this.areas.box(index));
  }

  /** @param {number | null} index @param {L.LatLng} [at] */
  #hover(index, at) {
    this.ownHover = index !== null;
    const code = index === null ? null : (this.areas?.code(index) ?? null);
    if (index !== null && at && this.looks && this.looks.rows.length === this.areas?.count) this.tip?.showAt(this.looks.hint(index), at);
    if (code !== this.hovered) this.#tell("area-hover", code);
  }

  /** @param {number | null} index */
  #focus(index) {
    this.#outline("focused", index ?? -1);
    // What is pointed at with the keyboard is shown wherever what the mouse points at is.
    this.#tell("area-hover", index === null ? null : (this.areas?.code(index) ?? null));
    if (index === null) return this.tip?.hide();
    const at = this.cursor?.at ?? this.points[index];
    if (!at || !this.map) return;
    if (!this.map.getBounds().contains([at.lat, at.lng])) this.map.panTo([at.lat, at.lng], { animate: false });
    this.#tipBeside(index);
  }
}

customElements.define("atlas-map", AtlasMap);
