/**
 * Areas, levels, vintages and boundary files of the official geography. No HTTP and no JDBC.
 *
 * <p>Always true here: an area that leaves this package has a GSS code of its file's level, a name,
 * and a valid polygon that is not empty, in EPSG:27700 metres and near the United Kingdom; within a
 * file a code is there once. A level is taken from codes, never from a label. Shapefiles are
 * reached through the GeoTools {@code DataStoreFinder}; nothing here knows the reader behind it.
 */
package org.parityatlas.boundaries;
