/** The head of a profile: what area it is, where it lies, what can be done with it, what is near. */

import { html, nothing } from "lit";
import { copyLink } from "../share/copy-link.js";
import { capital, list } from "../words/names.js";
import { levelWord } from "../words/places.js";
import { words } from "../words/catalogue.js";

/** @typedef {import("../types").AreaRef} AreaRef */

const said = words.profile;
const NEAR = 12;

/** Up to its country, and not Great Britain and the United Kingdom behind it. @param {AreaRef[]} parents */
export function nearParents(parents) {
  const country = parents.findIndex((p) => p.level === "country");
  return country < 0 ? parents : parents.slice(0, country + 1);
}

/** @param {import("../types").SelectedArea} area @param {import("../types").BoundarySet[]} sets */
function kindOf(area, sets) {
  if (area.members) return said.kind("", area.members.length);
  const own = sets.filter((s) => area.sets.includes(s.id)).sort((a, b) => a.count - b.count)[0];
  return capital(own?.areaSingular ?? levelWord(area.level));
}

/**
 * @param {import("../types").SelectedArea} area @param {import("../types").BoundarySet[]} sets
 * @param {{ to: (code: string, text: string) => unknown, onMap: () => void, compare: () => void, download: () => void, onPaper: unknown, bbox: import("../types").Bbox | null }} more `onPaper`: what a printed page says first; `bbox` of a small area
 */
export function profileHead(area, sets, { to, onMap, compare, download, onPaper, bbox }) {
  const parents = nearParents(area.parents);
  const kind = kindOf(area, sets);
  const small = area.level === "lsoa" || area.level === "msoa";
  return html`<header class="profile-head">
    <div>
      <h1 tabindex="-1" data-testid="profile-name">${area.name}${area.nameWelsh && area.nameWelsh !== area.name ? html` <small lang="cy">${area.nameWelsh}</small>` : nothing}</h1>
      <p data-testid="profile-kind">
        ${small ? html`<button type="button" class="term" data-term=${area.level}>${kind}</button>` : kind}
        ${area.members ? nothing : html`· <span class="code">${area.code}</span>`}${parents.length ? said.within(list(parents.map((p) => p.name))) : ""}
      </p>
      ${area.members ? html`<p class="chips" data-testid="profile-members"><span class="label">${said.membersLabel}</span> ${area.members.map((m) => to(m.code, m.name))}</p>` : nothing}
      ${onPaper}
      <div class="actions" role="group" aria-label=${said.actions}>
        ${area.sets.length ? html`<button type="button" class="button primary" data-testid="profile-map" @click=${onMap}>${said.onMap}</button>` : nothing}
        <button type="button" class="button" data-testid="profile-compare" @click=${compare}>${said.addToCompare}</button>
        <button type="button" class="button" data-testid="profile-csv" @click=${download}>${said.download}</button>
        <button type="button" class="button" data-testid="profile-print" @click=${() => print()}>${said.print}</button>
        <button
          type="button"
          class="button"
          data-testid="profile-link"
          @click=${async (/** @type {Event} */ e) => {
            const told = /** @type {HTMLElement} */ (e.currentTarget).nextElementSibling;
            const text = await copyLink(location.href);
            if (told) told.textContent = text;
          }}
        >
          ${said.copyLink}</button
        ><span class="fine" role="status"></span>
      </div>
    </div>
    <area-locator .area=${area} .sets=${sets} .bbox=${bbox}></area-locator>
  </header>`;
}

/** Profiles of what lies around an area and next to it. @param {import("../types").SelectedArea} area @param {import("../types").AreaDetail | null} detail @param {(code: string, text: string) => unknown} to */
export function nearby(area, detail, to) {
  const parents = nearParents(area.parents);
  const neighbours = detail?.neighbours.slice(0, NEAR) ?? [];
  if (area.members || (!parents.length && !neighbours.length)) return nothing;
  return html`<p class="chips near" data-testid="profile-near">
    ${parents.length ? html`<span class="label">${said.similar}</span> ${parents.map((p) => to(p.code, p.name))}` : nothing}
    ${neighbours.length ? html`<span class="label">${said.nearby}</span> ${neighbours.map((n) => to(n.code, n.name))}` : nothing}
  </p>`;
}
