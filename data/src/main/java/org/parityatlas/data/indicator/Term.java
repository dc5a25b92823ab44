package org.parityatlas.data.indicator;

import java.net.URI;
import java.util.Optional;

/**
 * A word a planner may not know.
 *
 * @param link where the publisher explains it at length
 */
public record Term(String id, String term, String definition, Optional<URI> link) {}
