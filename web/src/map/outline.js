/** A line around one area above all others: selected, hovered or focused. Takes no part in pointing. */

import L from "leaflet";

const STYLES = {
  selected: [{ color: "#ffffff", weight: 6 }, { color: "#101a20", weight: 2.5 }],
  hovered: [{ color: "#ffffff", weight: 4, opacity: 0.85 }, { color: "#101a20", weight: 1.6 }],
  focused: [{ color: "#ffffff", weight: 8 }, { color: "#0b57d0", weight: 4 }],
};

export class Outline {
  /** @param {L.Map} map @param {keyof typeof STYLES} kind @param {L.Renderer} renderer */
  constructor(map, kind, renderer) {
    this.map = map;
    this.kind = kind;
    this.renderer = renderer;
    /** @type {L.GeoJSON[]} */
    this.lines = [];
  }

  /** @param {import("../types").Outline | null} feature */
  show(feature) {
    for (const line of this.lines) line.remove();
    this.lines = [];
    if (!feature) return;
    this.lines = STYLES[this.kind].map((style) =>
      L.geoJSON(/** @type {any} */ (feature), {
        interactive: false,
        pane: "outlines",
        style: { ...style, fill: false, lineJoin: "round", renderer: this.renderer, className: `outline-${this.kind}` },
      }).addTo(this.map),
    );
  }
}
