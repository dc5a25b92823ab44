/** The choice at the head of Compare: maps, or areas in a table. */

import { html } from "lit";
import { words } from "../words/catalogue.js";

/** @param {import("../types").AppState} state @param {import("../state/store.js").Store} store */
export function modeChoice(state, store) {
  const say = words.compareAreas;
  const one = (/** @type {"maps" | "areas"} */ mode, /** @type {string} */ text) =>
    html`<button type="button" aria-pressed=${state.mode === mode} data-testid="mode-${mode}" @click=${() => store.set({ mode })}>${text}</button>`;
  return html`<div class="segmented mode" role="group" aria-label=${say.modeLabel}>${one("maps", say.modeMaps)}${one("areas", say.modeAreas)}</div>`;
}
