/** Chooses a third measure and which third of the areas, by it, is kept. */

import { html, nothing } from "lit";
import { indicatorsOf, periodsOf } from "../state/resolve.js";
import { words } from "../words/catalogue.js";
import { withUnit } from "../words/format.js";

/** @typedef {import("../types").OverlayChoice["third"]} ThirdChoice */

/** What is asked of the third measure; null where it has nothing on these boundaries. @param {ThirdChoice} third @param {import("../types").BoundarySet} set @param {import("../types").Catalogue} catalogue @returns {import("../types").Query | null} */
export function thirdQuery(third, set, catalogue) {
  const indicator = indicatorsOf(catalogue, set.id).find((i) => i.id === third.indicator);
  if (!indicator) return null;
  const periods = periodsOf(indicator, set.id);
  const group = indicator.groups.find((g) => g.id === third.group)?.id ?? indicator.defaultGroup;
  return /** @type {import("../types").Query} */ ({ set: set.id, indicator: indicator.id, group, measure: "rate", period: periods.find((p) => p.id === third.period)?.id ?? periods[periods.length - 1].id });
}

/**
 * @param {object} of
 * @param {ThirdChoice} of.choice
 * @param {import("../types").BoundarySet} of.set
 * @param {import("../types").Catalogue} of.catalogue
 * @param {import("./overlay-data.js").OverlayData} of.data
 * @param {(choice: ThirdChoice) => void} choose
 */
export function thirdControl({ choice, set, catalogue, data }, choose) {
  const say = words.overlay.third;
  const able = indicatorsOf(catalogue, set.id);
  const indicator = able.find((i) => i.id === choice.indicator);
  const value = (/** @type {Event} */ e) => /** @type {HTMLSelectElement} */ (e.target).value || null;
  const group = choice.group ?? indicator?.defaultGroup;
  const begin = (/** @type {string | null} */ id) => choose({ indicator: id, group: null, period: null, part: id ? (choice.part ?? "high") : null });
  return html`<section class="third" aria-label=${say.title} data-testid="third">
    <h2>${say.title}</h2>
    <label><span class="sr-only">${say.indicator}</span>
      <select @change=${(/** @type {Event} */ e) => begin(value(e))}>
        <option value="" ?selected=${!indicator}>${say.none}</option>
        ${able.map((i) => html`<option value=${i.id} ?selected=${i.id === indicator?.id}>${i.sentenceName}</option>`)}
      </select></label>
    ${
      indicator && indicator.groups.length > 1
        ? html`<label><span class="sr-only">${say.group}</span>
            <select @change=${(/** @type {Event} */ e) => choose({ ...choice, group: value(e) })}>
              ${indicator.groups.map((g) => html`<option value=${g.id} ?selected=${g.id === group}>${g.name}</option>`)}
            </select></label>`
        : nothing
    }
    ${indicator ? parts(choice, choose) : nothing} ${indicator ? note(data) : nothing}
  </section>`;
}

/** @param {ThirdChoice} choice @param {(choice: ThirdChoice) => void} choose */
function parts(choice, choose) {
  const say = words.overlay.third;
  const button = (/** @type {ThirdChoice["part"]} */ part) =>
    html`<button type="button" aria-pressed=${choice.part === part} data-part=${part ?? "all"} @click=${() => choose({ ...choice, part })}>${say.parts[part ?? "all"]}</button>`;
  return html`<div class="segmented" role="group" aria-label=${say.part}>${button(null)} ${button("low")} ${button("middle")} ${button("high")}</div>`;
}

/** Its limits, period and source; or what has become of it. @param {import("./overlay-data.js").OverlayData} data */
function note({ third, thirdState }) {
  const say = words.overlay.third;
  if (thirdState) return html`<p class="fine" role="status">${thirdState === "loading" ? say.loading : say.away}</p>`;
  if (!third?.limits) return nothing;
  const { layer, limits } = third;
  const said = limits.map((v) => withUnit(v, layer.unit, layer.indicator.decimals));
  return html`<p class="fine">${say.limits(layer.title.replace(/, by [^,]+$/, ""), said[0], said[1], layer.sources.map((s) => s.title).join("; "))} ${third.uncertain ? say.uncertain(third.uncertain, layer.set) : nothing}</p>`;
}
