/** An empty Leaflet map as every map of the atlas has it: its panes one over another, its controls, its calm. */

import L from "leaflet";
import { words } from "../words/catalogue.js";
import { homeControl } from "./home-control.js";

const BACKDROP_UP_TO_ZOOM = 12;

/** @param {HTMLElement} frame @param {() => void} home shows the whole set */
export function leafletMap(frame, home) {
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
  const backdrop = map.createPane("backdrop");
  backdrop.style.zIndex = "300";
  // Close up, a coarse coast beside a fine one would look like a mistake.
  map.on("zoomend", () => (backdrop.hidden = map.getZoom() > BACKDROP_UP_TO_ZOOM));
  const outlines = map.createPane("outlines");
  outlines.style.zIndex = "450";
  outlines.style.pointerEvents = "none";
  outlines.setAttribute("aria-hidden", "true");
  const corner = matchMedia("(max-width: 759px)").matches ? "bottomright" : "topleft";
  L.control.zoom({ position: corner, zoomInTitle: words.map.zoomIn, zoomOutTitle: words.map.zoomOut }).addTo(map);
  homeControl(corner, home).addTo(map);
  L.control.scale({ position: "bottomleft", imperial: false, maxWidth: 110 }).addTo(map);
  frame.setAttribute("role", "group");
  return map;
}

/** The wheel scrolls the page until the map is clicked. @param {L.Map} map */
export function quietWheel(map) {
  map.scrollWheelZoom.disable();
  map.on("click focus", () => map.scrollWheelZoom.enable());
  map.getContainer().addEventListener("mouseleave", () => map.scrollWheelZoom.disable());
}

/** Loaded boundaries as plain paper behind the set. @param {L.Map} map @param {import("../types").AreaCollection} areas */
export function backdropLayer(map, areas) {
  return L.geoJSON(/** @type {any} */ (areas), {
    interactive: false,
    pane: "backdrop",
    style: { stroke: true, color: "#eceeec", weight: 1, fillColor: "#eceeec", fillOpacity: 1, renderer: L.canvas({ pane: "backdrop", padding: 0.2 }) },
  }).addTo(map);
}
