/**
 * Leaves out of a long table what one sheet does not hold at the size of type that it is read in, and says how much:
 * the last rows go. A view marks the table with `data-leaves-out` and the place for the words with `data-left-out`.
 */

import { words } from "../words/catalogue.js";

const rows = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-leaves-out] > tbody > tr")]);
const place = () => /** @type {HTMLElement | null} */ (document.querySelector("[data-left-out]"));

/** @param {HTMLElement[]} all @param {number} kept */
function keep(all, kept) {
  all.forEach((row, i) => (row.hidden = i >= kept));
  const said = place();
  if (!said) return;
  said.hidden = kept >= all.length;
  said.textContent = said.hidden ? "" : words.print.leftOut(all.length - kept, all.length);
}

/** As many rows as the sheet holds, one at least. @param {HTMLElement} sheet */
export function leaveOut(sheet) {
  const all = rows();
  if (!all.length) return;
  const isHeld = (/** @type {number} */ kept) => (keep(all, kept), sheet.scrollHeight <= sheet.clientHeight + 1);
  if (isHeld(all.length)) return;
  let [held, over] = [1, all.length];
  while (over - held > 1) {
    const middle = (held + over) >> 1;
    if (isHeld(middle)) held = middle;
    else over = middle;
  }
  keep(all, held);
}

export function putBack() {
  const all = rows();
  if (all.length) keep(all, all.length);
}
