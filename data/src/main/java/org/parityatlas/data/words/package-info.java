/**
 * Words made of figures: numbers, ranges, legend labels, titles and the names of what is missing.
 *
 * <p>Always true: minus signs and en dashes are real ones; no number reads "−0"; a number is shown
 * with its indicator's decimals and thousands are separated by commas.
 */
package org.parityatlas.data.words;
