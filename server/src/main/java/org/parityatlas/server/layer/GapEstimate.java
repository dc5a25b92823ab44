package org.parityatlas.server.layer;

import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.statistics.Difference;
import org.parityatlas.data.statistics.Gap;
import org.parityatlas.server.store.Reading;

/** The gap of two rates of one area: reference − group ({@link Gap}). */
final class GapEstimate {
  private GapEstimate() {}

  static Measured of(Reading reference, Reading group, Indicator indicator) {
    Measured ofReference = RateEstimate.of(reference, indicator);
    Measured ofGroup = RateEstimate.of(group, indicator);
    Sides sides =
        new Sides(
            Estimate.Role.REFERENCE, ofReference.shown(), Estimate.Role.GROUP, ofGroup.shown());
    if (!sides.areUsable()) {
      return new Measured(sides.incomparable(), Optional.empty());
    }
    int decimals = indicator.decimals();
    if (ofReference.exact().isEmpty() || ofGroup.exact().isEmpty()) {
      return new Measured(
          sides.withoutInterval(reference.value() - group.value(), decimals), Optional.empty());
    }
    Difference gap = Gap.of(ofReference.exact().get(), ofGroup.exact().get());
    return new Measured(
        sides.compared(
            gap,
            decimals,
            ReliabilityOf.detectableChange(indicator, Optional.of(gap.estimate())),
            gap),
        Optional.of(gap.estimate()));
  }
}
