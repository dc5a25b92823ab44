/** Makes ready what is likely to be chosen next, one guess at a time, unless the visitor saves data. */

import { Latest, fetchAhead } from "../api.js";
import { isLarge } from "../map/listed-areas.js";

export class Ahead {
  #guess = new Latest();

  /** @param {import("./resolve.js").Resolved} next what the map would show */
  guess({ query, set }) {
    if (/** @type {any} */ (navigator).connection?.saveData) return;
    fetchAhead(query, isLarge(set), this.#guess.next());
  }

  stop() {
    this.#guess.stop();
  }
}
