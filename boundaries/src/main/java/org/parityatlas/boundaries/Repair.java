package org.parityatlas.boundaries;

/**
 * One invalid polygon that was repaired.
 *
 * @param row record number, from 1
 * @param reason what was wrong, and where, in JTS's words
 * @param areaChange size of the change as a fraction of the area before; at most {@link
 *     BoundaryFile#LARGEST_AREA_CHANGE}
 */
public record Repair(int row, String code, String reason, double areaChange) {}
