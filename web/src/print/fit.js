/** Makes what is on the sheet small enough for it. */

const SMALLEST = 0.45;
const TRIES = 6;

const view = () => /** @type {HTMLElement | null} */ (document.querySelector("#main"));

export function unfit() {
  view()?.style.removeProperty("zoom");
}

/** Shrinks the view until the sheet holds it; text that shrinks runs in longer lines, so it is measured again. */
export function fit() {
  const sheet = /** @type {HTMLElement} */ (document.querySelector("atlas-app"));
  const shrunk = view();
  if (!sheet || !shrunk) return;
  let zoom = 1;
  unfit();
  for (let i = 0; i < TRIES; i++) {
    const over = sheet.scrollHeight / sheet.clientHeight;
    if (over <= 1.001 || zoom <= SMALLEST) return;
    zoom = Math.max(SMALLEST, zoom * Math.max(0.7, 1 - (over - 1) * 0.9));
    shrunk.style.setProperty("zoom", String(zoom));
  }
}
