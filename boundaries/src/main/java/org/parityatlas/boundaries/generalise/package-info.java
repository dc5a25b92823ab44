/**
 * Boundary sets drawn with fewer points.
 *
 * <p>Always true here: a set is treated as a whole and never area by area; the result has the same
 * length and order as the set; each of its polygons is valid and not empty; distances are metres on
 * the British National Grid.
 */
package org.parityatlas.boundaries.generalise;
