/** Makes what is on the sheet small enough for it. */

const SMALLEST = 0.45;
const TRIES = 6;
/** Text is a little larger in print than on the screen, where it is measured. */
const EASE = 0.97;

const view = () => /** @type {HTMLElement | null} */ (document.querySelector("#main"));

export function unfit() {
  view()?.style.removeProperty("zoom");
}

/** Shrinks the view no more than the sheet needs; text that shrinks runs in longer lines, so that is found by trying. */
export function fit() {
  const sheet = /** @type {HTMLElement} */ (document.querySelector("atlas-app"));
  const shrunk = view();
  if (!sheet || !shrunk) return;
  const isHeld = () => sheet.scrollHeight <= sheet.clientHeight * 1.001;
  unfit();
  if (isHeld()) return;
  let [small, large] = [SMALLEST, 1];
  for (let i = 0; i < TRIES; i++) {
    const zoom = (small + large) / 2;
    shrunk.style.setProperty("zoom", String(zoom));
    if (isHeld()) small = zoom;
    else large = zoom;
  }
  shrunk.style.setProperty("zoom", String(small * EASE));
}
