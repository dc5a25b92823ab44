/**
 * Lays the page out as one sheet of A4 and back again. The layout of paper is a class of the page, not a media query
 * alone: a map must be drawn for its place on the sheet before it is printed.
 */

import { fit, unfit } from "./fit.js";
import { leaveOut, putBack } from "./leave-out.js";

/** Rasters are drawn so many times as fine as the screen's, and shrunk. */
const FINENESS = 2;
const LONGEST_WAIT_MS = 8000;
/** Lines may break elsewhere in print than on the screen, where the sheet is measured: two lines of 8.5 pt. */
const RESERVE_PX = 28;
const LOOK_AGAIN_MS = 50;

/** @typedef {import("../map/atlas-map.js").AtlasMap} AtlasMap */
/** @typedef {{ element: AtlasMap, view: import("../types").MapView, seen: import("leaflet").LatLngBounds, atHome: boolean }} Kept the view of a map on the screen, and what was seen in it */

/** @param {AtlasMap} element */
const frameOf = (element) => /** @type {HTMLElement} */ (element.querySelector(".map-frame"));

const pause = () => new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
const isAwaited = () => document.querySelector("#main[aria-busy=true], #main [aria-busy=true]") !== null;

export class Paper {
  constructor() {
    /** @type {Kept[] | null} */
    this.kept = null;
  }

  /** At once, as the browser asks before it prints. */
  begin() {
    if (this.kept) return;
    const maps = /** @type {AtlasMap[]} */ ([...document.querySelectorAll("atlas-map")]).filter((element) => element.map);
    this.kept = maps.map((element) => ({ element, view: element.currentView(), seen: /** @type {import("leaflet").Map} */ (element.map).getBounds(), atHome: element.atHome }));
    document.documentElement.classList.add("on-paper");
    this.#layOut(this.kept);
  }

  /** Leaves out what has no room, shrinks the rest to the sheet, and draws the maps for their places. @param {Kept[]} maps */
  #layOut(maps) {
    const sheet = /** @type {HTMLElement} */ (document.querySelector("atlas-app"));
    sheet.style.height = `${sheet.clientHeight - RESERVE_PX}px`;
    leaveOut(sheet);
    fit();
    sheet.style.removeProperty("height");
    for (const { element, seen, atHome } of maps) {
      if (element.querySelector("canvas.area-plate")) Object.assign(frameOf(element).style, { width: `${FINENESS * 100}%`, height: `${FINENESS * 100}%`, transform: `scale(${1 / FINENESS})`, transformOrigin: "0 0" });
      this.#resize(element, () => {
        if (atHome) element.goHome();
        else element.map?.fitBounds(seen, { animate: false });
      });
    }
  }

  /** With all that is on its way, and every map drawn in full for its place; resolves when the page can be printed. */
  async prepare() {
    this.begin();
    const until = performance.now() + LONGEST_WAIT_MS;
    const isDrawn = (/** @type {Kept} */ { element }) => {
      const drawn = /** @type {any} */ (element.drawn);
      return !drawn?.plate || (drawn.plate.painted && drawn.plate.zoom === element.map?.getZoom() && !drawn.repaint && !drawn.held && drawn.plate.raster);
    };
    const late = isAwaited();
    while (isAwaited() && performance.now() < until) await pause();
    // What came late had no room on the sheet that was laid out without it.
    if (late && this.kept) this.#layOut(this.kept);
    do await pause();
    while (this.kept && !this.kept.every(isDrawn) && performance.now() < until);
  }

  end() {
    document.documentElement.classList.remove("on-paper");
    unfit();
    putBack();
    for (const { element, view, atHome } of this.kept ?? []) {
      frameOf(element).removeAttribute("style");
      this.#resize(element, () => (atHome ? element.goHome() : element.follow(view)));
    }
    this.kept = null;
  }

  /** Tells nobody: the address keeps the view of the screen. @param {AtlasMap} element @param {() => void} show */
  #resize(element, show) {
    element.applying = true;
    element.map?.invalidateSize({ animate: false, pan: false });
    element.applying = true;
    show();
    element.applying = false;
    element.labels?.draw();
  }
}
