/**
 * The keyboard's way into a map without elements for its areas: one focusable thing with a cursor. Arrow keys go to the
 * nearest area that way, Enter selects, Home goes to the middle of what is shown, Escape leaves. What it stands on is announced.
 */

import L from "leaflet";
import { words } from "../../words/catalogue.js";
import { nearestTo, nextTowards } from "../nearest.js";

/** @type {Record<string, import("../nearest.js").Direction>} */
const ARROWS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

export class AreaCursor {
  /**
   * @param {L.Map} map @param {import("./packed-areas.js").PackedAreas} areas
   * @param {{ select: (index: number) => void, focus: (index: number | null) => void }} events
   * @param {(index: number) => string} label what is announced of an area
   */
  constructor(map, areas, events, label) {
    this.map = map;
    this.areas = areas;
    this.events = events;
    this.label = label;
    this.index = -1;
    /** Whether it stands on an area. */
    this.isActive = false;
    /** @type {Float32Array | null} */
    this.points = null;
    const frame = map.getContainer();
    this.element = L.DomUtil.create("div", "area-cursor", frame);
    this.element.tabIndex = 0;
    this.element.setAttribute("role", "application");
    this.element.setAttribute("aria-roledescription", words.map.kind);
    this.element.setAttribute("aria-label", words.map.cursor);
    this.element.dataset.testid = "area-cursor";
    this.live = L.DomUtil.create("div", "sr-only", frame);
    this.live.setAttribute("role", "status");
    this.live.setAttribute("aria-live", "polite");
    this.element.addEventListener("keydown", (event) => this.#onKey(event));
    this.element.addEventListener("focus", () => this.#go((points) => (this.index < 0 ? this.#middle(points) : this.index)));
    this.element.addEventListener("blur", () => this.#leave());
  }

  /** Where the cursor is. */
  get at() {
    if (!this.points || this.index < 0) return null;
    return { lng: this.points[2 * this.index], lat: this.points[2 * this.index + 1] };
  }

  /** Where it begins when it is next focused: at the selected area. @param {number} index −1: where it was */
  start(index) {
    if (index < 0 || this.isActive) return;
    this.index = index;
    this.element.dataset.code = this.areas.code(index);
  }

  /** Says again what it stands on, where that has changed. */
  say() {
    const text = this.isActive ? this.label(this.index) : "";
    if (this.live.textContent !== text) this.live.textContent = text;
  }

  /** @param {Float32Array} points */
  #middle(points) {
    const { lng, lat } = this.map.getCenter();
    return nearestTo(points, lng, lat);
  }

  /** @param {(points: Float32Array) => number} where */
  async #go(where) {
    this.points ??= await this.areas.points().catch(() => null);
    if (!this.points || document.activeElement !== this.element) return;
    const index = where(this.points);
    if (index < 0) return;
    this.index = index;
    this.isActive = true;
    this.element.dataset.code = this.areas.code(index);
    this.events.focus(index);
    this.say();
  }

  #leave() {
    if (!this.isActive) return;
    this.isActive = false;
    this.say();
    this.events.focus(null);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    if (direction) this.#go((points) => (this.isActive ? nextTowards(points, this.index, direction) : this.index < 0 ? this.#middle(points) : this.index));
    else if ((event.key === "Enter" || event.key === " ") && this.isActive) this.events.select(this.index);
    else if (event.key === "Home") this.#go((points) => this.#middle(points));
    else if (event.key === "+" || event.key === "=") this.map.zoomIn();
    else if (event.key === "-") this.map.zoomOut();
    // Without an area under the cursor Escape is for whoever else waits for it.
    else if (event.key === "Escape" && this.isActive) this.#leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  remove() {
    this.element.remove();
    this.live.remove();
  }
}
