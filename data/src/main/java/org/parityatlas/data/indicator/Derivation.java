package org.parityatlas.data.indicator;

/**
 * How an indicator that nobody publishes is made of counts that somebody does.
 *
 * @param summary for a badge: "Derived from published counts"
 * @param formula in words, with what is counted and how it is rounded
 */
public record Derivation(String summary, String formula) {}
