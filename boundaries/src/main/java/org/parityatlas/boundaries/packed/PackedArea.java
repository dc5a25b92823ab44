package org.parityatlas.boundaries.packed;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * An area to be packed.
 *
 * @param welshName its Welsh name, where the source has one
 * @param geometry polygon or multipolygon in EPSG:3857 metres, not empty
 */
public record PackedArea(String code, String name, Optional<String> welshName, Geometry geometry) {}
