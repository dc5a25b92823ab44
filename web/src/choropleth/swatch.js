/** A small sample of a fill or pattern. */

import { html } from "lit";
import { SvgPatterns } from "../map/patterns.js";
import { ref } from "lit/directives/ref.js";

/** @param {import("./paint.js").Paint} paint */
export function swatch(paint) {
  const draw = (/** @type {Element | undefined} */ element) => {
    if (!(element instanceof SVGElement)) return;
    element.querySelector("defs")?.remove();
    const patterns = new SvgPatterns(element);
    element.querySelector(":scope > rect")?.setAttribute("fill", patterns.fill(paint));
  };
  return html`<svg class="swatch" width="26" height="16" viewBox="0 0 26 16" aria-hidden="true" ${ref(draw)}>
    <rect x="0.5" y="0.5" width="25" height="15" fill="#fff" stroke="#5b6769" stroke-width="1"></rect>
  </svg>`;
}
