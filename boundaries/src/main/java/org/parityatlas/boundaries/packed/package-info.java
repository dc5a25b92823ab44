/**
 * A whole boundary set in one small file: the packed coverage ({@code
 * boundaries/docs/packed-coverage.md}).
 *
 * <p>Always true here: areas stand in the set's fixed order, ascending by code; coordinates are
 * EPSG:3857 metres; a vertex that several rings share is written once, so that what is shared in
 * the set is shared in the file.
 */
package org.parityatlas.boundaries.packed;
