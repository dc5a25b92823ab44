/**
 * Statistics: pure functions over numbers, each with its formula and its source.
 *
 * <p>Always true: nothing here knows a file or a word for people; limits handed to a function as
 * published are never clipped before arithmetic; a missing number never enters as zero. No function
 * takes one but those of {@link org.parityatlas.data.statistics.CombinedRate groups of areas},
 * which refuse and name the member it belongs to. What cannot be derived honestly is a {@link
 * org.parityatlas.data.statistics.RefusedException} with a sentence to show; arguments that make no
 * sense are an {@link java.lang.IllegalArgumentException}. All intervals are at 95%.
 *
 * <p>From question to class, with what was measured of each: {@code data/docs/statistics.md}.
 */
package org.parityatlas.data.statistics;
