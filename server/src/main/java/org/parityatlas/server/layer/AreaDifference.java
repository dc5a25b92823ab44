package org.parityatlas.server.layer;

import java.util.Optional;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.statistics.Difference;

/**
 * How the figures of two areas differ: first − second, rounded to the precision of the source.
 *
 * @param value null where the two cannot be compared
 * @param lower of its 95% interval; null where a figure has none
 * @param clarity of the first against the second; null without an interval
 * @param tested the difference with its interval, not rounded
 * @param why there is no difference; null where there is one
 */
public record AreaDifference(
    Double value,
    Double lower,
    Double upper,
    Clarity clarity,
    Optional<Difference> tested,
    Why why) {

  /** Why two areas are not compared. */
  public enum Why {
    /** A figure is missing, withheld or unreliable. */
    NO_USABLE_FIGURE("no-usable-figure"),
    /** The difference of two ratios would say nothing that the gaps do not say better. */
    RATIO("ratio"),
    /** Both figures are about the same people, by two ways. */
    SAME_PEOPLE("same-people");

    private final String id;

    Why(String id) {
      this.id = id;
    }

    /** The word used in answers. */
    public String id() {
      return id;
    }
  }

  /** Of two answers to the same question. */
  static AreaDifference of(Measured first, Measured second, Question question) {
    if (!first.shown().isUsable() || !second.shown().isUsable()) {
      return none(Why.NO_USABLE_FIGURE);
    }
    if (question.measure() == Measure.RATIO) {
      return none(Why.RATIO);
    }
    int decimals = question.decimals();
    if (first.exact().isEmpty() || second.exact().isEmpty()) {
      double value = first.shown().value() - second.shown().value();
      return new AreaDifference(
          Precision.round(value, decimals), null, null, null, Optional.empty(), null);
    }
    Difference difference = Difference.between(first.exact().get(), second.exact().get());
    return new AreaDifference(
        Precision.round(difference.value(), decimals),
        Precision.round(difference.interval().lower(), decimals),
        Precision.round(difference.interval().upper(), decimals),
        difference.clarity(),
        Optional.of(difference),
        null);
  }

  static AreaDifference none(Why why) {
    return new AreaDifference(null, null, null, null, Optional.empty(), why);
  }
}
