package org.parityatlas.server.layer;

import java.util.Optional;
import org.parityatlas.data.statistics.IntervalEstimate;

/**
 * An estimate as it is shown, and as arithmetic needs it.
 *
 * @param exact not rounded and not clipped; empty where the figure cannot be relied on or nothing
 *     says how sure it is; of a change, the change itself
 */
record Measured(Estimate shown, Optional<IntervalEstimate> exact) {}
