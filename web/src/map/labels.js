/** Names on the map, as many as there is room for; the rest appear on hover. Decoration: areas carry their own names. */

import L from "leaflet";
import { shortName } from "../words/places.js";
import { placeLabels } from "./place-labels.js";

const HEIGHT = 14;
const FONT = "12px system-ui, sans-serif";

export class Labels {
  /** @param {L.Map} map */
  constructor(map) {
    this.map = map;
    this.pane = map.createPane("labels");
    this.pane.setAttribute("aria-hidden", "true");
    /** @type {{ text: string, at: L.LatLng, weight: number, width: number }[]} */
    this.names = [];
    this.context = document.createElement("canvas").getContext("2d");
    map.on("zoomstart", () => (this.pane.hidden = true));
    map.on("zoomend moveend viewreset resize", () => this.draw());
  }

  /** @param {{ name: string, point: { lng: number, lat: number, size: number } | null }[]} areas */
  set(areas) {
    if (this.context) this.context.font = FONT;
    this.names = areas.flatMap(({ name, point }) => {
      if (!point) return [];
      const text = shortName(name);
      const width = (this.context?.measureText(text).width ?? text.length * 7) + 4;
      return [{ text, at: L.latLng(point.lat, point.lng), weight: point.size, width }];
    });
    this.draw();
  }

  draw() {
    this.pane.hidden = false;
    const size = this.map.getSize();
    if (!size.x || !this.map.getZoom()) return;
    // A name goes where its area has about the room for it; a country full of names would hide its map.
    const pixels = 256 * 2 ** this.map.getZoom() / 360;
    const roomy = this.names.map(({ at, weight, width }) => (weight * pixels ** 2) / Math.cos((at.lat * Math.PI) / 180) ** 2 > 0.7 * width * HEIGHT);
    const wanted = this.names.map(({ at, weight, width }) => {
      const { x, y } = this.map.latLngToContainerPoint(at);
      return { x, y, width, height: HEIGHT, weight };
    });
    const shown = placeLabels(wanted.map((w, i) => (roomy[i] ? w : { ...w, x: NaN })), { left: 2, top: 2, right: size.x - 2, bottom: size.y - 2 });
    this.pane.replaceChildren(
      ...shown.map((i) => {
        const span = document.createElement("span");
        span.className = "map-label";
        span.textContent = this.names[i].text;
        const { x, y } = this.map.latLngToLayerPoint(this.names[i].at);
        span.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px) translate(-50%, -50%)`;
        return span;
      }),
    );
  }
}
