package org.parityatlas.boundaries;

import java.util.Optional;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * One area of a boundary file.
 *
 * @param code GSS code, {@code E09000030}
 * @param name official name in English
 * @param welshName official name in Welsh, where the file has one for this area
 * @param geometry valid and not empty, in EPSG:27700 metres; repaired where the file's was invalid
 * @param row record number in the file, from 1
 */
public record BoundaryArea(
    String code, String name, Optional<String> welshName, MultiPolygon geometry, int row) {}
