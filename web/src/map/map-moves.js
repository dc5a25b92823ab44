/** What a map tells of its moving: `map-move` while it moves, `map-zoom` as a zoom begins, `map-settled` when it is at rest. */

/** @param {import("./atlas-map.js").AtlasMap} element moved by itself while it is `applying` or `joining`, of which nothing is told @param {import("leaflet").Map} map @param {(name: string, view: import("../types").MapView) => void} tell */
export function tellMoves(element, map, tell) {
  map.on("move", () => {
    if (!element.applying && !element.joining) tell("map-move", element.currentView());
  });
  // A zoom that runs is told as it begins, so that the maps of a pair run together.
  map.on("zoomanim", ({ center, zoom }) => {
    if (!element.applying && !element.joining && zoom !== map.getZoom()) tell("map-zoom", { zoom, lat: center.lat, lng: center.lng });
  });
  map.on("dragstart zoomstart", () => {
    if (!element.applying) element.atHome = false;
  });
  map.on("moveend", () => {
    const { joining } = element;
    element.joining = false;
    if (!element.applying && !joining && !element.atHome) tell("map-settled", element.currentView());
  });
}
