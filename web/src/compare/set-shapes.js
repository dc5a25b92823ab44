/** What the maps of Compare need to know of a set beside its areas: the paper behind it, and the places one can go to. Each is fetched once. */

import { fetchBackdrop } from "../map/backdrop.js";
import { fetchPlaces } from "./place-choice.js";

/** @typedef {import("../types").AreaCollection} AreaCollection */
/** @typedef {import("../types").BoundarySet} BoundarySet */

export class SetShapes {
  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
    /** @type {Map<string, AreaCollection | null>} by the id of the set */
    this.backdrops = new Map();
    /** @type {Map<string, AreaCollection | null>} */
    this.places = new Map();
  }

  /** @param {BoundarySet[]} sets of the maps @param {BoundarySet[]} all that are loaded @param {boolean} withPlaces */
  want(sets, all, withPlaces) {
    for (const set of sets) {
      this.#once(this.backdrops, set, all, fetchBackdrop);
      if (withPlaces) this.#once(this.places, set, all, fetchPlaces);
    }
  }

  /** @param {Map<string, AreaCollection | null>} kept @param {BoundarySet} set @param {BoundarySet[]} all @param {(set: BoundarySet, all: BoundarySet[]) => Promise<AreaCollection | null>} ask */
  async #once(kept, set, all, ask) {
    if (kept.has(set.id)) return;
    kept.set(set.id, null);
    kept.set(set.id, await ask(set, all));
    this.changed();
  }

  /** @param {BoundarySet} set */
  backdropOf(set) {
    return this.backdrops.get(set.id) ?? null;
  }

  /** @param {BoundarySet} set */
  placesOf(set) {
    return this.places.get(set.id) ?? null;
  }
}
