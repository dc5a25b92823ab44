package org.parityatlas.data.reader;

import java.util.Optional;
import org.parityatlas.boundaries.Geography;

/** An area a lookup names. */
public record AreaRecord(
    Geography geography, String code, String name, Optional<String> welshName) {}
