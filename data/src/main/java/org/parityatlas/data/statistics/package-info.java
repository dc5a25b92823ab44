/**
 * Statistics: pure functions over numbers, each with its formula and its source.
 *
 * <p>Always true: nothing here knows an area, a file or a word for people; limits handed to a
 * function as published are never clipped before arithmetic; a missing number never enters as zero,
 * because no function takes one. All intervals are at 95% unless a parameter says otherwise.
 */
package org.parityatlas.data.statistics;
