package org.parityatlas.boundaries.generalise;

/**
 * An area whose edges do not meet its neighbours' as they should: it overlaps one, or an edge that
 * should be shared is drawn twice in different ways.
 *
 * @param index of the area in the set
 * @param lengthMetres length of its edges at fault
 * @param x easting of a place on them
 * @param y northing of the same place
 */
public record CoverageFault(int index, double lengthMetres, double x, double y) {}
