/** How to use the maps, in the few lines that a newcomer reads. */

import { html } from "lit";
import { words } from "../words/catalogue.js";

export function howTo() {
  const { howTitle, how } = words.glossary;
  return html`<section class="how-to" aria-labelledby="how-to-title">
    <h3 id="how-to-title">${howTitle}</h3>
    <ul>
      ${how.map(([about, text]) => html`<li><strong>${about}</strong> ${text}</li>`)}
    </ul>
  </section>`;
}
