/** Where a note stands beside the word that it explains. Pure. */

const EDGE = 8;
const AWAY = 6;

/**
 * Under the word, over it where there is more room, always inside of the window.
 * @param {{ left: number, top: number, bottom: number }} word in CSS pixels of the window
 * @param {{ width: number, height: number }} note @param {{ width: number, height: number }} page
 * @returns {{ left: number, top: number, height: number }} the height that it may have
 */
export function beside(word, note, page) {
  const under = page.height - word.bottom - AWAY - EDGE;
  const over = word.top - AWAY - EDGE;
  const isUnder = note.height <= under || under >= over;
  const height = Math.min(note.height, Math.max(isUnder ? under : over, 0));
  const left = Math.max(EDGE, Math.min(word.left, page.width - note.width - EDGE));
  return { left, top: isUnder ? word.bottom + AWAY : word.top - AWAY - height, height };
}
