/** The choices of the dialog for sharing. */

import { html, nothing } from "lit";
import { words } from "../words/catalogue.js";

/** @typedef {import("./snippets.js").Choices} Choices */
/** @typedef {(patch: Partial<Choices>) => void} Choose */

const say = words.designer;
const THEMES = /** @type {const} */ (["light", "dark", "auto"]);
/** What the colour begins with, which can be read on light and on dark paper alike. */
const FIRST_ACCENT = "00796b";
/** A widget without the host's script needs this height. */
const LENGTHS = { width: { least: 280, most: 2000 }, height: { least: 320, most: 2000 } };

const inputOf = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target);

/** @param {string} name @param {string} legend @param {readonly (readonly [string, string])[]} options id and words @param {string} now @param {(id: string) => void} choose */
function radios(name, legend, options, now, choose) {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${options.map(([id, text]) => html`<label><input type="radio" name=${`embed-${name}`} value=${id} .checked=${id === now} @change=${() => choose(id)} /> ${text}</label>`)}
  </fieldset>`;
}

/** @param {"width" | "height"} name @param {Choices} choices @param {Choose} choose */
function length(name, choices, choose) {
  const { least, most } = LENGTHS[name];
  const change = (/** @type {Event} */ event) => {
    const pixels = Math.min(most, Math.max(least, Math.round(Number(inputOf(event).value)) || least));
    inputOf(event).value = String(pixels);
    choose({ [name]: pixels });
  };
  return html`<label>${say.lengths[name]} <input type="number" min=${least} max=${most} step="1" .value=${String(choices[name])} aria-describedby=${`embed-${name}-range`} data-testid=${`embed-${name}`} @change=${change} /> <span class="sr-only" id=${`embed-${name}-range`}>${say.range(least, most)}</span></label>`;
}

/** @param {Choices} choices @param {Choose} choose */
function colour({ accent }, choose) {
  return html`<fieldset>
    <legend>${say.colour}</legend>
    <label><input type="checkbox" data-testid="embed-use-colour" .checked=${accent !== null} @change=${(/** @type {Event} */ e) => choose({ accent: inputOf(e).checked ? FIRST_ACCENT : null })} /> ${say.useColour}</label>
    ${accent === null ? nothing : html`<label>${say.colourIs} <input type="color" data-testid="embed-colour" .value=${`#${accent}`} @change=${(/** @type {Event} */ e) => choose({ accent: inputOf(e).value.slice(1) })} /></label>`}
  </fieldset>`;
}

/** @param {Choices} choices @param {number} release what is shown now @param {Choose} choose */
export function designerForm(choices, release, choose) {
  const { isStill, theme } = choices;
  return html`<form class="embed-choices" @submit=${(/** @type {Event} */ e) => e.preventDefault()}>
    ${radios("kind", say.kind, [["map", say.kinds.map], ["still", say.kinds.still]], isStill ? "still" : "map", (id) => choose({ isStill: id === "still" }))}
    ${radios("figures", say.figures, [["latest", say.followLatest], ["pinned", say.stay(release)]], choices.release === null ? "latest" : "pinned", (id) => choose({ release: id === "pinned" ? release : null }))}
    <p class="fine">${say.stayTold}</p>
    ${radios("theme", say.theme, THEMES.map((id) => /** @type {const} */ ([id, say.themes[id]])), theme, (id) => choose({ theme: /** @type {Choices["theme"]} */ (id) }))}
    ${isStill && theme === "auto" ? html`<p class="fine">${say.stillIsLight}</p>` : nothing}
    ${isStill ? nothing : colour(choices, choose)}
    <fieldset class="embed-size">
      <legend>${say.size}</legend>
      ${length("width", choices, choose)} ${length("height", choices, choose)}
    </fieldset>
  </form>`;
}
