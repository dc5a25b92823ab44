/*
 * Parity Atlas in your page, version 1: <parity-map view="https://…/?indicator=…" theme="dark"></parity-map>.
 * The element holds a frame, follows the height of what is in it, loads it when it comes into view, and tells of what
 * happens in it as events: atlas-ready, atlas-view, atlas-hover, atlas-select, atlas-changed, atlas-failed.
 * It stores nothing and tracks nobody. Apache License 2.0.
 */
(() => {
  "use strict";
  if (customElements.get("parity-map")) return;
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const home = new URL(script ? script.src : location.href).origin;
  const PARTS = ["set", "indicator", "group", "measure", "period", "baseline", "area"];
  const LOOKS = ["theme", "accent", "release"];
  /** A frame that has loaded something, and says nothing for so long, holds no widget. */
  const READY_AFTER_LOAD = 4000;
  const READY_WITHIN = 30000;
  const LEAST = 120;
  const MOST = 4000;

  /** The letters of the channel: nobody else can name it. */
  const newChannel = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");

  class ParityMap extends HTMLElement {
    static observedAttributes = [...PARTS, ...LOOKS, "view"];

    constructor() {
      super();
      this.channel = newChannel();
      this.frame = document.createElement("iframe");
      this.isPlaced = false;
      /** @type {URL | null} what the frame was sent to */
      this.url = null;
      this.isReady = false;
      /** @type {ReturnType<typeof setTimeout> | undefined} */
      this.patience = undefined;
      this.near = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this.begin(), { rootMargin: "400px" });
      this.hear = (/** @type {MessageEvent} */ event) => this.onMessage(event);
    }

    connectedCallback() {
      addEventListener("message", this.hear);
      this.style.display = this.style.display || "block";
      if (this.isPlaced) return;
      this.isPlaced = true;
      this.frame.title = this.getAttribute("label") || "Map of Parity Atlas";
      this.frame.setAttribute("referrerpolicy", "no-referrer");
      this.frame.style.cssText = "border:0;display:block;width:100%;height:" + (Number(this.getAttribute("height")) || 480) + "px";
      this.frame.addEventListener("load", () => this.wait(READY_AFTER_LOAD));
      if (this.hasAttribute("width")) this.style.maxWidth = (Number(this.getAttribute("width")) || MOST) + "px";
      this.append(this.frame);
      this.near.observe(this);
    }

    /** What stands in the element is for pages where this script does not run. */
    clear() {
      for (const child of [...this.childNodes]) if (child !== this.frame) child.remove();
    }

    disconnectedCallback() {
      removeEventListener("message", this.hear);
      clearTimeout(this.patience);
    }

    /** @param {string} name @param {string | null} before @param {string | null} now */
    attributeChangedCallback(name, before, now) {
      if (!this.isReady || before === now) return;
      if (PARTS.includes(name)) this.show({ [name]: now });
      else this.load();
    }

    /** Shows something else: { indicator, group, measure, period, baseline, set, area }. @param {Record<string, string | null>} view */
    show(view) {
      if (this.isReady) this.frame.contentWindow?.postMessage({ parity: 1, channel: this.channel, ask: "show", view }, "*");
    }

    begin() {
      this.near.disconnect();
      this.clear();
      this.load();
    }

    load() {
      const url = new URL("/embed/v1/map", home);
      const view = this.getAttribute("view");
      if (view) new URL(view, home).searchParams.forEach((value, name) => [...PARTS, ...LOOKS].includes(name) && url.searchParams.set(name, value));
      for (const name of [...PARTS, ...LOOKS]) if (this.hasAttribute(name)) url.searchParams.set(name, this.getAttribute(name) ?? "");
      url.hash = "channel=" + this.channel;
      this.isReady = false;
      this.url = url;
      // With its server's origin, which is not this page's: frames without one share nothing of what they load.
      this.frame.setAttribute("sandbox", "allow-same-origin allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads");
      this.frame.src = url.href;
      this.wait(READY_WITHIN);
    }

    /** @param {number} milliseconds */
    wait(milliseconds) {
      clearTimeout(this.patience);
      this.patience = setTimeout(() => this.url && !this.isReady && this.refused(new URL(this.url)), milliseconds);
    }

    /** No ready message: the server is away, or does not know this site. Says so in words of our own. @param {URL} url */
    refused(url) {
      url.hash = "";
      url.pathname = "/";
      const note = document.createElement("p");
      note.setAttribute("role", "status");
      const link = document.createElement("a");
      link.href = url.href;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = "Open the map in Parity Atlas";
      note.append("The map cannot be shown in this page: the site may not be on the atlas’s list of partners, or the atlas is away. ", link, ".");
      this.frame.remove();
      this.append(note);
      this.tell("failed", { message: note.textContent });
    }

    /** @param {MessageEvent} event */
    onMessage({ source, data }) {
      if (source !== this.frame.contentWindow || !data || data.parity !== 1 || data.channel !== this.channel) return;
      const { parity: _parity, channel: _channel, tell, ...more } = data;
      if (tell === "ready") this.isReady = true;
      if (tell === "height") {
        if (Number.isFinite(more.height)) this.frame.style.height = Math.min(MOST, Math.max(LEAST, Math.ceil(more.height))) + "px";
        return;
      }
      if (tell === "view" && typeof more.title === "string" && !this.hasAttribute("label")) this.frame.title = more.title;
      if (["ready", "view", "hover", "select", "changed", "failed"].includes(tell)) this.tell(tell, more);
    }

    /** @param {string} name @param {object} detail */
    tell(name, detail) {
      this.dispatchEvent(new CustomEvent("atlas-" + name, { detail, bubbles: true }));
    }
  }

  customElements.define("parity-map", ParityMap);
})();
