/** The sentence over the map of Overlay: what lies across, what lies up, and by which areas. */

import { html } from "lit";
import { sentenceParts } from "../explore/sentence-parts.js";
import { sentence } from "../explore/sentence.js";
import { words } from "../words/catalogue.js";

/** @typedef {import("../state/resolve.js").Resolved} Resolved */

/**
 * @param {import("./overlay-sides.js").Sides} now @param {import("../types").Catalogue} catalogue
 * @param {{ choose: (side: "x" | "y", part: keyof import("../types").Query, id: string) => void, chooseSet: (id: string) => void, swap: () => void }} on
 */
export function overlaySentence({ x, y }, catalogue, { choose, chooseSet, swap }) {
  const say = words.overlay;
  const parts = (/** @type {Resolved} */ side) => sentenceParts(side, catalogue, { setFixed: true });
  const { set } = sentenceParts(x, catalogue);
  return html`<span class="side-sentence">${sentence(parts(x), x.query, (part, id) => choose("x", part, id), { withSet: false, prefix: say.across })}</span>${say.with}<span
      class="side-sentence">${sentence(parts(y), y.query, (part, id) => choose("y", part, id), { withSet: false, prefix: say.up })}</span>${say.by}<part-picker
      .label=${say.boundaries}
      .text=${set.text}
      .value=${x.set.id}
      .choices=${set.choices}
      @choose=${(/** @type {CustomEvent<string>} */ e) => chooseSet(e.detail)}
    ></part-picker>
    <button type="button" class="link swap" data-testid="swap" @click=${swap}>${say.swap}</button>`;
}
