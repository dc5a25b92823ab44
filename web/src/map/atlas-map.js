/**
 * One choropleth map. Given a set, its geometry and painted rows, it draws; it owns the view (pan, zoom) and tells
 * of hovering, selecting and moving. A switch of indicator repaints and touches no geometry.
 */

import L from "leaflet";
import { LitElement, html } from "lit";
import { drawnAreas } from "./drawn-areas.js";
import { boundsOf, fitWhole, isElsewhere, isInSight, limitZoom } from "./framing.js";
import { Labels } from "./labels.js";
import { backdropLayer, leafletMap, quietWheel } from "./leaflet-map.js";
import { tellMoves } from "./map-moves.js";
import { MapOutlines } from "./map-outlines.js";
import { SvgAreas } from "./svg-areas.js";
import { Tip } from "./tip.js";

/** @typedef {import("../types").AreaCollection} AreaCollection */
/** @typedef {import("../types").MapView} MapView */
/** @typedef {import("./map-outlines.js").Areas} Areas */

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
    const map = leafletMap(frame, () => this.home());
    this.map = map;
    this.labels = new Labels(map);
    this.outlines = new MapOutlines(map);
    this.tip = new Tip(map);
    tellMoves(this, map, (name, view) => this.#tell(name, view));
    if (this.quietWheel) quietWheel(map);
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
    const bounds = L.latLngBounds(boundsOf(this.areas.box(index)));
    if (isInSight(this.map, bounds)) return;
    this.atHome = false;
    this.map.fitBounds(bounds.pad(1.2), { maxZoom: 14, animate: false });
    this.#tell("map-settled", this.currentView());
  }

  /** Frames a box, and tells where that is. @param {import("../types").Bbox} box */
  showBox(box) {
    if (!this.map) return;
    this.atHome = false;
    this.map.fitBounds(boundsOf(box), { maxZoom: 14, padding: [12, 12], animate: false });
    this.#tell("map-settled", this.currentView());
  }

  #limitZoom() {
    if (this.map && this.bbox) limitZoom(this.map, this.bbox, this.count);
  }

  #fit() {
    if (!this.map || !this.bbox) return;
    this.applying = true;
    this.#limitZoom();
    fitWhole(this.map, this.bbox);
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
    if (isElsewhere(this.view, this.currentView())) this.follow(this.view);
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
    const label = (/** @type {number} */ i) => this.looks?.label(i) ?? areas.name(i);
    Object.assign(this, drawnAreas(map, areas, events, { redrawn: (drawing) => this.#outlineAgain(drawing), label }));
    this.labels?.set(this.points.map((point, i) => ({ name: areas.name(i), point })));
  }

  #drawBackdrop() {
    this.backdropLayer?.remove();
    this.backdropLayer = this.backdrop && this.map ? backdropLayer(this.map, this.backdrop) : null;
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

  /** @param {import("./map-outlines.js").Kind} kind @param {number} index −1: none */
  #outline(kind, index) {
    this.outlines?.show(kind, this.areas, index, this.#drawing);
  }

  /** Lines follow the drawing when it becomes finer or coarser. @param {import("./raster/worker.js").Drawing} drawing */
  #outlineAgain(drawing) {
    if (!this.outlines?.isOutgrown(drawing)) return;
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
    if (this.areas) this.outlines?.showMembers(this.areas, this.members, this.#drawing);
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
