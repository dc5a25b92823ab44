package org.parityatlas.data.reader;

import org.parityatlas.boundaries.Geography;

/** One area lies in another. */
public record ParentLink(
    Geography childGeography, String child, Geography parentGeography, String parent) {}
