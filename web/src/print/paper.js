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
/** @typedef {{ element: AtlasMap, view: import("../types").MapView, atHome: boolean }} Kept the view of a map on the screen */

/** @param {AtlasMap} element */
const frameOf = (element) => /** @type {HTMLElement} */ (element.querySelector(".map-frame"));

export class Paper {
  constructor() {
    /** @type {Kept[] | null} */
    this.kept = null;
  }

  /** At once, as the browser asks before it prints. */
  begin() {
    if (this.kept) return;
    const maps = /** @type {AtlasMap[]} */ ([...document.querySelectorAll("atlas-map")]).filter((element) => element.map);
    this.kept = maps.map((element) => ({ element, view: element.currentView(), atHome: element.atHome }));
    const seen = maps.map((element) => /** @type {import("leaflet").Map} */ (element.map).getBounds());
    document.documentElement.classList.add("on-paper");
    const sheet = /** @type {HTMLElement} */ (document.querySelector("atlas-app"));
    sheet.style.height = `${sheet.clientHeight - RESERVE_PX}px`;
    leaveOut(sheet);
    fit();
    sheet.style.removeProperty("height");
    maps.forEach((element, i) => {
      if (element.querySelector("canvas.area-plate")) Object.assign(frameOf(element).style, { width: `${FINENESS * 100}%`, height: `${FINENESS * 100}%`, transform: `scale(${1 / FINENESS})`, transformOrigin: "0 0" });
      this.#resize(element, () => {
        if (element.atHome) element.goHome();
        else element.map?.fitBounds(seen[i], { animate: false });
      });
    });
  }

  /** With every map drawn in full for its place; resolves when the page can be printed. */
  async prepare() {
    this.begin();
    const until = performance.now() + LONGEST_WAIT_MS;
    const isDrawn = (/** @type {Kept} */ { element }) => {
      const drawn = /** @type {any} */ (element.drawn);
      return !drawn?.plate || (drawn.plate.painted && drawn.plate.zoom === element.map?.getZoom() && !drawn.repaint && !drawn.held && drawn.plate.raster);
    };
    do await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
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
