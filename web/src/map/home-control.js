/** The button that shows the whole set again. */

import L from "leaflet";
import { words } from "../words/catalogue.js";

/** @param {L.ControlPosition} position @param {() => void} home */
export function homeControl(position, home) {
  const control = new L.Control({ position });
  control.onAdd = () => {
    const holder = L.DomUtil.create("div", "leaflet-bar");
    const button = L.DomUtil.create("button", "map-home", holder);
    button.type = "button";
    button.title = words.map.whole;
    button.setAttribute("aria-label", words.map.whole);
    button.innerHTML =
      '<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" fill="none" stroke="currentColor" stroke-width="1.8"/></svg>';
    L.DomEvent.disableClickPropagation(holder);
    button.addEventListener("click", home);
    return holder;
  };
  return control;
}
