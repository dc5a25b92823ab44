package org.parityatlas.data.indicator;

/**
 * Another indicator that answers a question close to this one, and often more surely.
 *
 * @param indicator its id
 * @param because how its question differs, in a sentence
 */
public record Nearby(String indicator, String because) {}
