/**
 * Figures that live in the page and not at the server. `api.js` asks here first: what is found is answered from memory,
 * and no request is made. A view asks for them as for any other indicator.
 */

/** @typedef {import("../types").Query} Query */
/**
 * @typedef {object} PageFigures
 * @property {import("../types").Indicator} indicator
 * @property {(set: string, breaks?: number[]) => Promise<import("../types").ValuesAnswer>} values
 * @property {(code: string) => import("../types").SeriesAnswer} series
 * @property {(code: string) => import("../types").Receipt} receipt
 */

/** Ids of indicators that are never asked of the server, known here or not. @param {string | null | undefined} id */
export const isOfPage = (id) => id?.startsWith("own:") ?? false;

/** @type {Map<string, PageFigures>} */
const held = new Map();

/** Told when there are other figures than before. */
export const pageFigures = new EventTarget();

/** @param {PageFigures} figures */
export function keepInPage(figures) {
  held.set(figures.indicator.id, figures);
  pageFigures.dispatchEvent(new Event("change"));
}

/** @param {string} id */
export function forgetInPage(id) {
  held.delete(id);
  pageFigures.dispatchEvent(new Event("change"));
}

/** @param {string} id @returns {PageFigures | undefined} */
export function findInPage(id) {
  return held.get(id);
}

/** A catalogue with the page's own indicators among the others. @param {import("../types").Catalogue} catalogue @returns {import("../types").Catalogue} */
export function withPageFigures(catalogue) {
  if (!held.size) return catalogue;
  return { ...catalogue, indicators: [...catalogue.indicators, ...[...held.values()].map((f) => f.indicator)] };
}
