package org.parityatlas.server.layer;

import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.UncertaintyMethod;
import org.parityatlas.data.statistics.Change;
import org.parityatlas.data.statistics.DetectableChange;
import org.parityatlas.data.statistics.Difference;
import org.parityatlas.data.statistics.Interval;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.data.statistics.PublishedInterval;
import org.parityatlas.data.statistics.RefusedException;
import org.parityatlas.data.statistics.TimeSpan;

/** The change of a rate or of a gap of one area: later − baseline ({@link Change}). */
final class ChangeEstimate {
  private ChangeEstimate() {}

  /**
   * @param baselinePeriod has to end before {@code laterPeriod} begins
   */
  static Estimate of(
      Measured baseline,
      String baselinePeriod,
      Measured later,
      String laterPeriod,
      Indicator indicator) {
    Sides sides =
        new Sides(Estimate.Role.LATER, later.shown(), Estimate.Role.BASELINE, baseline.shown());
    if (!sides.areUsable()) {
      return sides.incomparable();
    }
    int decimals = indicator.decimals();
    if (baseline.exact().isEmpty() || later.exact().isEmpty()) {
      return sides.withoutInterval(later.shown().value() - baseline.shown().value(), decimals);
    }
    try {
      Difference change =
          Change.since(
              baseline.exact().get(),
              TimeSpan.ofPeriod(baselinePeriod),
              later.exact().get(),
              TimeSpan.ofPeriod(laterPeriod));
      return sides.compared(
          change,
          decimals,
          detectable(baseline.exact().get(), later.exact().get(), indicator),
          change);
    } catch (RefusedException refused) {
      return sides.refused(refused);
    }
  }

  /** The smallest change that these two figures could have shown. */
  private static Optional<Double> detectable(
      IntervalEstimate baseline, IntervalEstimate later, Indicator indicator) {
    return indicator.uncertainty().method() == UncertaintyMethod.PUBLISHED_INTERVAL
        ? Optional.of(
            DetectableChange.minimum(
                standardError(baseline.interval()), standardError(later.interval())))
        : Optional.empty();
  }

  private static double standardError(Interval interval) {
    return PublishedInterval.standardError(interval.halfWidth());
  }
}
