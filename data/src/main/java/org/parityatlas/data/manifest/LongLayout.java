package org.parityatlas.data.manifest;

import java.util.Map;
import java.util.OptionalInt;

/**
 * The project's own layout: a CSV with one row for each observation and these columns, in any
 * order:
 *
 * <ul>
 *   <li>{@code indicator}, {@code group}, {@code period}, {@code code}, {@code name}
 *   <li>{@code value}, {@code marker}
 *   <li>{@code half_width}, {@code interval_marker}
 *   <li>{@code numerator}, {@code numerator_marker}, {@code denominator}, {@code
 *       denominator_marker}, which may all be left out
 * </ul>
 *
 * Lines that begin with {@code #} are notes.
 *
 * @param vintage year of the census geography, where the areas' level has one
 */
public record LongLayout(OptionalInt vintage, Map<String, String> markers) implements Layout {}
