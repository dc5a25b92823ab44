/** An open list of choices under their headings; over a long one a field to search it with. */

import { html, nothing } from "lit";
import { words } from "../words/catalogue.js";

/** @typedef {{ id: string, name: string, note?: string, section?: string, disabled?: boolean }} Choice */
/**
 * @typedef {object} List
 * @property {string} label what is chosen
 * @property {string} listId
 * @property {Choice[]} choices
 * @property {number} active the one that Enter takes
 * @property {string} value id of the present choice
 * @property {string | null} sought what stands in the search field; null: none is shown, and the list itself has the focus
 * @property {(text: string) => void} seek
 * @property {(index: number) => void} point
 * @property {(choice: Choice) => void} choose
 * @property {(event: KeyboardEvent) => void} onKey
 * @property {(event: FocusEvent) => void} onLeave
 */

/** @param {Choice[]} choices @returns {{ name: string | undefined, from: number, choices: Choice[] }[]} */
function sections(choices) {
  /** @type {{ name: string | undefined, from: number, choices: Choice[] }[]} */
  const out = [];
  choices.forEach((choice, i) => {
    if (!out.length || out[out.length - 1].name !== choice.section) out.push({ name: choice.section, from: i, choices: [] });
    out[out.length - 1].choices.push(choice);
  });
  return out;
}

/** @param {List} list */
export function choiceList(list) {
  const { label, listId, choices, active, sought } = list;
  const w = words.explore.picker;
  const pointed = choices.length ? `${listId}-${active}` : nothing;
  const field =
    sought === null
      ? nothing
      : html`<input
            type="text"
            role="combobox"
            class="choices-search"
            autocomplete="off"
            spellcheck="false"
            aria-label=${w.search(label)}
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls=${listId}
            aria-activedescendant=${pointed}
            placeholder=${w.placeholder}
            .value=${sought}
            @input=${(/** @type {Event} */ e) => list.seek(/** @type {HTMLInputElement} */ (e.target).value)}
          />
          <p class="choices-count fine" role="status">${choices.length ? w.count(choices.length) : w.none(sought)}</p>`;
  return html`<div class="choices ${sought === null ? "" : "searched"}" @keydown=${list.onKey} @focusout=${list.onLeave}>
    <div class="choices-title"><span>${label}</span>${field}</div>
    <div class="choices-list" role="listbox" id=${listId} tabindex=${sought === null ? "0" : "-1"} aria-label=${label} aria-activedescendant=${sought === null ? pointed : nothing}>
      ${sections(choices).map(({ name, from, choices: held }, s) =>
        name === undefined
          ? held.map((c, i) => option(c, from + i, list))
          : html`<div role="group" aria-labelledby="${listId}-section-${s}">
              <div class="choices-section" role="presentation" id="${listId}-section-${s}">${name}</div>
              ${held.map((c, i) => option(c, from + i, list))}
            </div>`,
      )}
    </div>
  </div>`;
}

/** @param {Choice} choice @param {number} i @param {List} list */
function option(choice, i, { listId, active, value, point, choose }) {
  return html`<div
    role="option"
    id="${listId}-${i}"
    class="choice ${i === active ? "active" : ""}"
    aria-selected=${choice.id === value}
    aria-disabled=${choice.disabled ? "true" : nothing}
    data-value=${choice.id}
    @mousedown=${(/** @type {Event} */ e) => e.preventDefault()}
    @click=${() => choose(choice)}
    @mousemove=${() => point(i)}
  >
    <span>${choice.name}</span>${choice.note ? html`<small>${choice.note}</small>` : nothing}
  </div>`;
}
