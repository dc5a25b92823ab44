package org.parityatlas.server.overlay;

import java.util.Optional;
import org.parityatlas.data.indicator.Kind;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.statistics.BivariateClasses;
import org.parityatlas.data.statistics.Breaks;
import org.parityatlas.data.statistics.QuantileBreaks;
import org.parityatlas.data.statistics.RatioBreaks;
import org.parityatlas.data.statistics.Reliability;
import org.parityatlas.data.statistics.SymmetricBreaks;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Question;

/**
 * The three classes of one of two measures. A difference has them about zero and a ratio about 1,
 * so that the middle one is "about the same"; deciles have three, four and three tenths; any other
 * measure has about a third of the areas in each.
 */
final class ThreeClasses {
  private static final double[] DECILES = {4, 8};

  private ThreeClasses() {}

  static Breaks of(Question question, double[] values) {
    if (question.measure().isDifference()) {
      return SymmetricBreaks.breaks(values, BivariateClasses.SIDE, question.decimals());
    }
    if (question.measure() == Measure.RATIO) {
      return RatioBreaks.breaks(values, BivariateClasses.SIDE);
    }
    if (question.indicator().kind() == Kind.DECILE) {
      return Breaks.given(DECILES, values);
    }
    return QuantileBreaks.breaks(values, BivariateClasses.SIDE, question.decimals());
  }

  /**
   * Whether the likely range lies within one class. What was not sampled has no range to leave it;
   * empty where something was sampled and nobody says how sure it is.
   */
  static Optional<Boolean> holds(Breaks breaks, Estimate estimate) {
    if (estimate.lower() == null) {
      return estimate.reliability() == Reliability.NOT_SAMPLED
          ? Optional.of(true)
          : Optional.empty();
    }
    return Optional.of(breaks.classOf(estimate.lower()) == breaks.classOf(estimate.upper()));
  }
}
