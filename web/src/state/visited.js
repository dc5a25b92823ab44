/** The views as they were left, so that going to the other and back asks the same question again. Pure. */

import { withSecondPane } from "../compare/panes.js";
import { EMPTY } from "./url-state.js";

/** @typedef {import("../types").AppState} AppState */

/** @param {AppState} state */
const questionOf = ({ set, indicator, group, measure, period, baseline }) => [set, indicator, group, measure, period, baseline].join("|");

export class Visited {
  /** @type {AppState | null} */
  #explore = null;
  /** @type {AppState | null} */
  #compare = null;
  /** @type {AppState | null} */
  #overlay = null;
  /** The question of Explore from which Compare was begun. */
  #begunFrom = "";

  /** @param {AppState} state */
  note(state) {
    if (state.view === "explore") this.#explore = state;
    else if (state.view === "overlay") this.#overlay = state;
    else if (state.view === "compare") {
      this.#compare = state;
      this.#begunFrom = this.#explore ? questionOf(this.#explore) : "";
    }
  }

  /**
   * What a link to a view leads to: the view as it was left, with the area selected since. Compare begins anew
   * where Explore has asked something else meanwhile.
   * @param {AppState} state the present one @param {AppState["view"]} view @param {import("../types").Catalogue | null} catalogue
   * @returns {AppState}
   */
  way(state, view, catalogue) {
    const { areas } = state;
    // Only a profile is of a preset, or of codes that the address joins.
    const area = state.view === "profile" && !/^[A-Z]\d{8}$/.test(state.area ?? "") ? null : state.area;
    // A profile is of the area that is looked at, over ten years unless it is told otherwise.
    if (view === "profile") return { ...state, view, table: false, map: null, baseline: view === state.view ? state.baseline : null };
    if (view === state.view) return { ...state, table: false, map: null };
    // Overlay begins with what is shown and a measure that goes well with it.
    if (view === "overlay") return this.#overlay ?? { ...state, view, table: false, map: null, areas: [], right: EMPTY.right, overlay: EMPTY.overlay };
    if (view === "explore") {
      const left = this.#explore;
      return left ? { ...left, area: left.set === state.set ? area : left.area, areas, together: state.together } : { ...state, view, area, table: false, map: null };
    }
    if (this.#compare && this.#begunFrom === questionOf(state)) return { ...this.#compare, area, areas };
    const fresh = { ...state, view, area, table: false, map: null, right: EMPTY.right, more: [] };
    return catalogue ? withSecondPane(fresh, catalogue) : fresh;
  }
}
