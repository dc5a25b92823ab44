package org.parityatlas.data.statistics;

/**
 * A difference of two figures, in their unit (percentage points for two percentages).
 *
 * @param interval its 95% interval, not clipped
 * @param clarity what it says of the group against the reference
 */
public record Difference(double value, Interval interval, Clarity clarity) {}
