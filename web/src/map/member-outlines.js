/** Lines around areas that are looked at together: dashed, so that they are told from the one that is selected. */

import L from "leaflet";

const STYLES = [{ color: "#ffffff", weight: 5 }, { color: "#101a20", weight: 2.2, dashArray: "6 4" }];

export class MemberOutlines {
  /** @param {L.Map} map @param {L.Renderer} renderer */
  constructor(map, renderer) {
    this.map = map;
    this.renderer = renderer;
    /** @type {L.GeoJSON[]} */
    this.lines = [];
    this.turn = 0;
  }

  /** @param {(import("../types").Outline | Promise<import("../types").Outline | null>)[]} told geometry of large sets comes a little later */
  async show(told) {
    const turn = ++this.turn;
    const outlines = told.some((o) => o instanceof Promise) ? await Promise.all(told.map((o) => Promise.resolve(o).catch(() => null))) : told;
    if (turn !== this.turn) return;
    for (const line of this.lines) line.remove();
    this.lines = STYLES.flatMap((style) =>
      outlines.flatMap((outline) =>
        outline
          ? [L.geoJSON(/** @type {any} */ (outline), { interactive: false, pane: "outlines", style: { ...style, fill: false, lineJoin: "round", renderer: this.renderer, className: "outline-member" } }).addTo(this.map)]
          : [],
      ),
    );
  }
}
