/** The lines over a map: around the area that is selected, pointed at or focused, and around those looked at together. */

import L from "leaflet";
import { MemberOutlines } from "./member-outlines.js";
import { Outline } from "./outline.js";

/** @typedef {import("./listed-areas.js").ListedAreas | import("./raster/packed-areas.js").PackedAreas} Areas */
/** @typedef {import("./raster/worker.js").Drawing} Drawing */
/** @typedef {"selected" | "hovered" | "focused"} Kind */

export class MapOutlines {
  /** @param {L.Map} map */
  constructor(map) {
    const renderer = L.svg({ pane: "outlines", padding: 0.3 });
    this.lines = {
      hovered: new Outline(map, "hovered", renderer),
      selected: new Outline(map, "selected", renderer),
      focused: new Outline(map, "focused", renderer),
    };
    this.members = new MemberOutlines(map, renderer);
    /** The drawing of a large set that lines were last taken from. */
    this.url = "";
    /** Which line was asked for last, of each kind. @type {Map<Kind, object>} */
    this.turns = new Map();
  }

  /** Geometry of large sets is told by the drawing thread, a little later. @param {Kind} kind @param {Areas | null} areas @param {number} index −1: none @param {Drawing} [drawing] the one that is shown, which lines are to fit */
  async show(kind, areas, index, drawing) {
    const turn = {};
    this.turns.set(kind, turn);
    const line = this.lines[kind];
    if (!areas || index < 0) return line.show(null);
    const told = areas.outline(index, drawing);
    if (!(told instanceof Promise)) return line.show(told);
    const outline = await told.catch(() => null);
    if (this.turns.get(kind) === turn) line.show(outline);
  }

  /** @param {Areas} areas @param {string[]} codes @param {Drawing} [drawing] */
  showMembers(areas, codes, drawing) {
    const indexes = codes.map((code) => areas.indexOf(code)).filter((i) => i >= 0);
    this.members.show(indexes.map((i) => areas.outline(i, drawing)));
  }

  /** Whether lines are of another drawing than this one, which is shown from now on. @param {Drawing} drawing */
  isOutgrown({ url }) {
    const other = this.url !== url;
    this.url = url;
    return other;
  }
}
