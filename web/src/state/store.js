/** Keeps the address bar and the views in step: the address owns the state, views read it and ask for changes. */

import { parse, toSearch } from "./url-state.js";

/** @typedef {import("../types").AppState} AppState */

export class Store extends EventTarget {
  /** @param {Window} win */
  constructor(win) {
    super();
    this.win = win;
    /** @type {AppState} */
    this.state = parse(win.location.search);
    win.addEventListener("popstate", () => {
      this.state = parse(win.location.search);
      this.dispatchEvent(new Event("change"));
    });
  }

  /**
   * Changes part of the state. A new view of the data is a step back and forward can take; a pan or a
   * completed default is not (`replace`).
   * @param {Partial<AppState>} patch
   * @param {{ replace?: boolean }} [how]
   */
  set(patch, { replace = false } = {}) {
    const next = { ...this.state, ...patch };
    const before = toSearch(this.state);
    const after = toSearch(next);
    this.state = next;
    if (after !== this.win.location.search) {
      const url = this.win.location.pathname + after;
      if (replace) this.win.history.replaceState(null, "", url);
      else this.win.history.pushState(null, "", url);
    }
    if (after !== before) this.dispatchEvent(new Event("change"));
  }
}
