package org.parityatlas.server.layer;

import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.indicator.UncertaintyMethod;
import org.parityatlas.data.statistics.Difference;
import org.parityatlas.data.statistics.Interval;
import org.parityatlas.data.statistics.Ratio;
import org.parityatlas.data.statistics.Refusal;
import org.parityatlas.data.statistics.RefusedException;
import org.parityatlas.server.store.Reading;

/** The ratio of two rates of one area: group ÷ reference ({@link Ratio}). */
final class RatioEstimate {
  private RatioEstimate() {}

  static Estimate of(Reading reference, Reading group, Indicator indicator) {
    Measured ofReference = RateEstimate.of(reference, indicator);
    Measured ofGroup = RateEstimate.of(group, indicator);
    Sides sides =
        new Sides(
            Estimate.Role.REFERENCE, ofReference.shown(), Estimate.Role.GROUP, ofGroup.shown());
    if (!sides.areUsable()) {
      return sides.incomparable();
    }
    int decimals = Measure.RATIO.decimals(indicator.decimals());
    if (ofReference.exact().isEmpty() || ofGroup.exact().isEmpty()) {
      return reference.value() == 0
          ? sides.refused(
              new RefusedException(
                  Refusal.ZERO, "There is no ratio, because the figure on one side of it is zero."))
          : sides.withoutInterval(group.value() / reference.value(), decimals);
    }
    try {
      Ratio ratio =
          indicator.uncertainty().method() == UncertaintyMethod.COUNTED
              ? Ratio.ofCounts(
                  Math.round(group.numerator()),
                  Math.round(group.denominator()),
                  Math.round(reference.numerator()),
                  Math.round(reference.denominator()))
              : Ratio.ofPublished(
                  group.value(), halfWidth(ofGroup), reference.value(), halfWidth(ofReference));
      return sides.compared(
          new Difference(ratio.value(), ratio.interval(), ratio.clarity()),
          decimals,
          Optional.empty(),
          onLogScale(ratio));
    } catch (RefusedException refused) {
      return sides.refused(refused);
    }
  }

  /** Of limits that are not symmetric, the longer arm: rather too wide than too narrow. */
  private static double halfWidth(Measured rate) {
    double value = rate.exact().orElseThrow().value();
    Interval interval = rate.exact().orElseThrow().interval();
    return Math.max(value - interval.lower(), interval.upper() - value);
  }

  /** A ratio is tested against 1 where its interval is symmetric. */
  private static Difference onLogScale(Ratio ratio) {
    return new Difference(
        Math.log(ratio.value()),
        new Interval(Math.log(ratio.interval().lower()), Math.log(ratio.interval().upper())),
        ratio.clarity());
  }
}
