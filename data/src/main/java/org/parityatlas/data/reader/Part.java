package org.parityatlas.data.reader;

/**
 * One published count that a derived figure is made of.
 *
 * @param category the source's own words for what was counted
 * @param text what its cell says, as published
 * @param inNumerator whether it is added to the numerator
 * @param inDenominator whether it is added to the denominator
 * @param cell where it stands
 */
public record Part(
    String category,
    Figure count,
    String text,
    boolean inNumerator,
    boolean inDenominator,
    CellAddress cell) {}
