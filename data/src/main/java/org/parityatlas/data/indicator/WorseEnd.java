package org.parityatlas.data.indicator;

import java.util.Optional;

/** Which end of a measure is the worse one for people, where that can be said. */
public enum WorseEnd {
  LOW,
  HIGH;

  /**
   * Of a measure of an indicator. A gap is reference − group: of employment, where more is better,
   * a large one is worse; of unemployment a small one is.
   *
   * @return empty where more is neither better nor worse
   */
  public static Optional<WorseEnd> find(Indicator indicator, Measure measure) {
    return switch (indicator.polarity()) {
      case HIGHER_IS_BETTER -> Optional.of(measure.isGap() ? HIGH : LOW);
      case LOWER_IS_BETTER, HIGHER_IS_MORE_DEPRIVED -> Optional.of(measure.isGap() ? LOW : HIGH);
      case LOWER_IS_MORE_DEPRIVED -> Optional.of(LOW);
      case NEUTRAL -> Optional.empty();
    };
  }
}
