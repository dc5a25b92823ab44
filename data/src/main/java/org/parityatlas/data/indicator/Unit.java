package org.parityatlas.data.indicator;

/**
 * What a number is counted in.
 *
 * @param id percent, score, rank, …
 * @param suffix what follows the number: "%", or nothing
 * @param words what is said for it: "per cent"
 * @param differenceSuffix what follows a difference of two: " points"
 * @param differenceWords what is said for that: "percentage points"
 */
public record Unit(
    String id, String suffix, String words, String differenceSuffix, String differenceWords) {}
