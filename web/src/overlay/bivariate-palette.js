/**
 * The nine colours of two measures: purple grows with y, gold with x, both make it dark. Found by search from a purple
 * and gold scheme so that any two cells keep a CIEDE2000 difference of at least 10, also under simulated protanopia,
 * deuteranopia and tritanopia, and of at least 8 in greyscale: nine greys in even steps from paper to ink, of which each
 * cell's is darker than that of every cell with less of either measure. `overlay.test.js` holds them to it. Pure.
 */

import { contrast } from "../choropleth/colour.js";

/** By cell, 3·y + x. */
export const BIVARIATE = ["#eff3ed", "#ecc495", "#b88534", "#bb9dd9", "#81746f", "#61411f", "#7e5085", "#471a4e", "#190e00"];

/** The ink that reads best on a cell. @param {number} cell */
export function inkOn(cell) {
  return contrast("#16212a", BIVARIATE[cell]) >= contrast("#ffffff", BIVARIATE[cell]) ? "#16212a" : "#ffffff";
}
