/**
 * Shapefiles behind the GeoTools {@code DataStore} API.
 *
 * <p>Always true here: a file is read from its start to its end and never held whole; geometry is a
 * two-dimensional MultiPolygon in the file's own coordinates; every number read from a file is held
 * to the bytes that are really there before memory is taken for it; a fault is a {@link
 * org.parityatlas.boundaries.SourceFormatException} and nothing else. Geometry may still be invalid
 * here: judging and repairing it is the caller's.
 */
package org.parityatlas.boundaries.shapefile;
