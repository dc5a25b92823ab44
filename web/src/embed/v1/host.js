/** The widget's end of the channel to its host page. */

import { VERSION, channelOf, unhurried, wishOf } from "./protocol.js";

export class Host {
  /** @param {(wish: import("./protocol.js").Wish) => void} show */
  constructor(show) {
    this.channel = channelOf(location.hash);
    const hear = unhurried(show);
    this.height = 0;
    if (!this.isThere) return;
    addEventListener("message", (event) => {
      if (event.source !== parent) return;
      const wish = wishOf(event.data, this.channel);
      if (wish) hear(wish);
    });
  }

  /** Whether a host page with our script listens. */
  get isThere() {
    return this.channel !== "" && parent !== window;
  }

  /** @param {string} tell @param {object} [more] */
  tell(tell, more = {}) {
    // The host may be of any origin: nothing is told that its visitors do not see.
    if (this.isThere) parent.postMessage({ parity: VERSION, channel: this.channel, tell, ...more }, "*");
  }

  /** Tells that the widget is there, and its height whenever it changes. @param {HTMLElement} content */
  follow(content) {
    if (!this.isThere) return;
    this.tell("ready");
    const measure = () => {
      const height = Math.ceil(content.getBoundingClientRect().height);
      if (height === this.height || height === 0) return;
      this.height = height;
      this.tell("height", { height });
    };
    new ResizeObserver(measure).observe(content);
    measure();
  }
}
