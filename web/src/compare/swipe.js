/** Where the divider of two maps goes. Pure. */

const STEP = 2;
const PAGE = 10;
/** Pixels kept free beside what has the focus. */
const ROOM = 12;

/** Where a key takes it. @param {string} key @param {number} at per cent @returns {number | null} null: the key means nothing to it */
export function dividerAfter(key, at) {
  const steps = /** @type {Record<string, number>} */ ({ ArrowLeft: -STEP, ArrowDown: -STEP, ArrowRight: STEP, ArrowUp: STEP, PageDown: -PAGE, PageUp: PAGE });
  if (key === "Home") return 0;
  if (key === "End") return 100;
  return key in steps ? Math.max(0, Math.min(100, at + steps[key])) : null;
}

/** Which map shows the buttons that both have at one place: the class that says so. @param {number} at per cent */
export function sideOfControls(at) {
  return at < 8 ? "at-left" : at > 82 ? "at-right" : "";
}

/**
 * Where it has to go so that what has the focus is not covered; null where it is seen already.
 * @param {"left" | "right"} side whose map has the focus @param {{ left: number, right: number }} box of what has it, in pixels from the left of the maps
 * @param {number} at per cent @param {number} width pixels
 * @returns {number | null}
 */
export function dividerToShow(side, box, at, width) {
  const divider = (at / 100) * width;
  const middle = (box.left + box.right) / 2;
  if (side === "left" ? middle <= divider : middle >= divider) return null;
  const to = side === "left" ? Math.ceil(((box.right + ROOM) / width) * 100) : Math.floor(((box.left - ROOM) / width) * 100);
  return Math.max(0, Math.min(100, to));
}
