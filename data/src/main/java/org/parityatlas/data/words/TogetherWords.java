package org.parityatlas.data.words;

import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.UncertaintyMethod;

/** What is said of the figures of several areas taken together. */
public final class TogetherWords {
  private TogetherWords() {}

  /** Whether such figures are made of a survey's rounded counts. */
  public static boolean fromRoundedCounts(Indicator indicator) {
    return indicator.uncertainty().method() == UncertaintyMethod.PUBLISHED_INTERVAL;
  }

  /** How the figure of several areas is made, and what to know of it. */
  public static String sentence(Indicator indicator, int areas) {
    return fromRoundedCounts(indicator)
        ? "Derived from rounded counts: the rate of these %d areas together is worked out from the publisher's numbers of people, which are rounded, and its likely range from those of the areas."
            .formatted(areas)
        : "The counts of these %d areas are added up; the rate is that of the sums."
            .formatted(areas);
  }

  /** Where they have none. */
  public static String sentenceOfNone(int areas) {
    return "These %d areas have no figure together; the reason stands beside it.".formatted(areas);
  }
}
