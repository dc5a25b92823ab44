/** How the two measures go together, in a sentence that is always in view, with what must be known before it is read as more. */

import { html, nothing } from "lit";
import { words } from "../words/catalogue.js";
import { counted } from "../words/format.js";
import { areasOf } from "../words/places.js";
import { reason } from "../words/reasons.js";
import { axisTitle } from "./axis-words.js";
import { leftOut } from "./overlay-rows.js";

/** @param {import("../types").OverlayAnswer} answer @param {import("./overlay-rows.js").OverlayRow[]} rows */
export function association(answer, rows) {
  const say = words.overlay.association;
  const { set } = answer;
  const out = rows.reduce((n, r) => n + Number(r.cell === null), 0);
  const whys = leftOut(rows).map(({ side, marker, count }) => say.leftOutOf(axisTitle(answer[side]), reason(marker, answer[side].missing), count));
  return html`<div class="association" data-testid="association" role="group" aria-label=${say.label}>
    <p>${answer.cells.length ? answer.association.sentence : say.noShared(areasOf(/** @type {any} */ (set)))}</p>
    <details class="caveat" data-testid="caveat">
      <summary><span class="opening"><strong>${say.notPeople}</strong></span> <span class="more" aria-hidden="true">${say.more}</span></summary>
      ${answer.cautions.map((c) => html`<p>${c}</p>`)} ${out ? html`<p>${say.leftOut(counted(out, set.areaSingular, set.areaPlural), whys)}</p>` : nothing}
      ${[...new Set([...answer.x.caveats.slice(0, 1), ...answer.y.caveats.slice(0, 1)])].map((c) => html`<p>${c}</p>`)}
    </details>
  </div>`;
}
