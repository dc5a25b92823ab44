/** The contents of a profile beside its topics: finding in it, since when changes are measured, all open or closed. */

import { html, nothing } from "lit";
import { words } from "../words/catalogue.js";
import { slug } from "./topic-section.js";

const said = words.profile;

/**
 * @param {{ shown: { topic: string, indicators: import("../types").IndicatorFacts[] }[], count: number, of: number, typed: string, years: number[], year: number | null }} shown `year`: the one that changes are measured since; null: ten years before
 * @param {{ find: (text: string) => void, since: (year: string | null) => void, goTopic: (topic: string) => void, openAll: (open: boolean) => void }} on
 */
export function profileContents({ shown, count, of, typed, years, year }, { find, since, goTopic, openAll }) {
  return html`<nav class="profile-contents" aria-label=${said.contents}>
    <label class="field" for="profile-find">
      <span>${said.find}</span>
      <input id="profile-find" type="search" data-testid="profile-find" .value=${typed} placeholder=${said.findHint} @input=${(/** @type {Event} */ e) => find(/** @type {HTMLInputElement} */ (e.target).value)} />
    </label>
    <p class="fine" role="status">${said.found(count, of)}</p>
    ${
      years.length
        ? html`<label class="field" for="profile-since">
            <span>${said.since}</span>
            <select id="profile-since" data-testid="profile-since" @change=${(/** @type {Event} */ e) => since(/** @type {HTMLSelectElement} */ (e.target).value || null)}>
              <option value="" ?selected=${year === null}>${said.tenYears}</option>
              ${years.map((y) => html`<option value=${y} ?selected=${y === year}>${y}</option>`)}
            </select>
          </label>`
        : nothing
    }
    <h2>${said.contents}</h2>
    <ul>
      ${shown.map((t) => html`<li><a href="#${slug(t.topic)}" @click=${(/** @type {Event} */ e) => (e.preventDefault(), goTopic(t.topic))}>${t.topic}</a> <span class="fine">${t.indicators.length}</span></li>`)}
    </ul>
    <p class="both">
      <button type="button" class="button small" @click=${() => openAll(true)}>${said.openAll}</button>
      <button type="button" class="button small" @click=${() => openAll(false)}>${said.closeAll}</button>
    </p>
  </nav>`;
}
