package org.parityatlas.server.profile;

import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Question;

/**
 * A figure that can be relied upon further than one that says little.
 *
 * @param area the area itself for another indicator, or what it lies within for the same
 * @param because how its question differs, in a sentence
 */
public record BetterAnswer(
    Question question, AreaSelection area, Estimate estimate, String because) {}
