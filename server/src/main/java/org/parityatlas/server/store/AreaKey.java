package org.parityatlas.server.store;

import org.parityatlas.boundaries.Geography;

/** An area: its code, and the geography to read the code in. */
public record AreaKey(Geography geography, String code) {}
