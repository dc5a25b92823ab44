/** A figure and its range, which breaks between the two and nowhere else. */

import { html } from "lit";

/** @param {string} text "58.2% (42.0–74.4%)" */
export function unbroken(text) {
  const at = text.indexOf(" (");
  return at < 0 ? text : html`${text.slice(0, at)} <span class="nowrap">${text.slice(at + 1)}</span>`;
}
