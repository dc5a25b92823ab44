/**
 * The nine colours of two measures: purple grows with y, gold with x, both make it dark. Found by search from a purple
 * and gold scheme so that any two cells keep a CIEDE2000 difference of at least 10, also under
 * simulated protanopia, deuteranopia and tritanopia; `overlay.test.js` holds them to it. Pure.
 */

import { contrast } from "../choropleth/colour.js";

/** By cell, 3·y + x. */
export const BIVARIATE = ["#f3f3f3", "#ffdb93", "#c69515", "#bab0d2", "#c3ac98", "#935e16", "#9a61a3", "#6b3b74", "#140a12"];

/** The ink that reads best on a cell. @param {number} cell */
export function inkOn(cell) {
  return contrast("#16212a", BIVARIATE[cell]) >= contrast("#ffffff", BIVARIATE[cell]) ? "#16212a" : "#ffffff";
}
