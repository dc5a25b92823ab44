package org.parityatlas.data.indicator;

/**
 * How uncertain an indicator is.
 *
 * @param text what the interval means, or why there is none, for a planner
 */
public record Uncertainty(UncertaintyMethod method, String text) {}
