package org.parityatlas.server.layer;

import java.util.List;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.statistics.Breaks;
import org.parityatlas.data.statistics.Ckmeans;
import org.parityatlas.data.statistics.EqualBreaks;
import org.parityatlas.data.statistics.FixedBreaks;
import org.parityatlas.data.statistics.QuantileBreaks;
import org.parityatlas.data.statistics.RatioBreaks;
import org.parityatlas.data.statistics.SymmetricBreaks;

/**
 * Class limits of a layer, from the values that can be relied on: unreliable and missing ones have
 * no part in them.
 */
final class LayerBreaks {
  private static final int CLASSES = 5;

  private LayerBreaks() {}

  /** The breaks, or null where there is no value to find any for. */
  static Breaks of(LayerRequest request, List<Estimate> estimates) {
    double[] values = values(estimates, true);
    if (values.length == 0) {
      // Only unreliable figures: they are drawn, dotted, and need classes all the same.
      values = values(estimates, false);
    }
    if (values.length == 0) {
      return null;
    }
    Indicator indicator = request.indicator();
    if (request.limits().isPresent()) {
      return Breaks.given(request.limits().get(), values);
    }
    if (request.measure().isDifference()) {
      return SymmetricBreaks.breaks(values, CLASSES, indicator.decimals());
    }
    if (request.measure() == Measure.RATIO) {
      return RatioBreaks.breaks(values, CLASSES);
    }
    return switch (indicator.breaks()) {
      case DECILES -> FixedBreaks.deciles();
      case QUANTILE -> QuantileBreaks.breaks(values, CLASSES, indicator.decimals());
      case EQUAL -> EqualBreaks.breaks(values, CLASSES, indicator.decimals());
      case SYMMETRIC -> SymmetricBreaks.breaks(values, CLASSES, indicator.decimals());
      case CKMEANS, GIVEN -> Ckmeans.breaks(values, CLASSES, indicator.decimals());
    };
  }

  private static double[] values(List<Estimate> estimates, boolean usableOnly) {
    return estimates.stream()
        .filter(estimate -> usableOnly ? estimate.isUsable() : estimate.value() != null)
        .mapToDouble(Estimate::value)
        .toArray();
  }
}
