package org.parityatlas.server.overlay;

import org.parityatlas.data.indicator.Kind;
import org.parityatlas.data.statistics.BivariateClasses;
import org.parityatlas.data.statistics.Breaks;
import org.parityatlas.data.statistics.QuantileBreaks;
import org.parityatlas.data.statistics.SymmetricBreaks;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Question;

/**
 * The three classes of one of two measures. A difference has them about zero, so that the middle
 * one is "about the same"; deciles have three, four and three tenths; any other measure has about a
 * third of the areas in each.
 */
final class ThreeClasses {
  private static final double[] DECILES = {4, 8};

  private ThreeClasses() {}

  static Breaks of(Question question, double[] values) {
    if (question.measure().isDifference()) {
      return SymmetricBreaks.breaks(values, BivariateClasses.SIDE, question.decimals());
    }
    if (question.indicator().kind() == Kind.DECILE) {
      return Breaks.given(DECILES, values);
    }
    return QuantileBreaks.breaks(values, BivariateClasses.SIDE, question.decimals());
  }

  /** Whether the likely range lies within one class; also where there is none. */
  static boolean holds(Breaks breaks, Estimate estimate) {
    return estimate.lower() == null
        || breaks.classOf(estimate.lower()) == breaks.classOf(estimate.upper());
  }
}
