package org.parityatlas.boundaries;

import java.util.Optional;

/** The columns of a boundary file that hold the areas' codes and names, as the file spells them. */
public record BoundaryColumns(String code, String name, Optional<String> welshName) {}
