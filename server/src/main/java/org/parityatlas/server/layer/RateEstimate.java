package org.parityatlas.server.layer;

import java.util.Map;
import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.statistics.Interval;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.server.store.Reading;

/** A published figure, or a share of published counts. */
final class RateEstimate {
  private RateEstimate() {}

  static Measured of(Reading reading, Indicator indicator) {
    Optional<IntervalEstimate> exact = UnclippedEstimate.find(reading, indicator);
    Interval shown =
        exact
            .map(IntervalEstimate::interval)
            .map(whole -> whole.clip(indicator.lowerBound(), indicator.upperBound()))
            .orElse(null);
    int decimals = indicator.decimals();
    return new Measured(
        new Estimate(
            Precision.round(reading.value(), decimals),
            shown == null ? null : Precision.round(shown.lower(), decimals),
            shown == null ? null : Precision.round(shown.upper(), decimals),
            new Estimate.Counts(
                reading.numerator(),
                reading.denominator(),
                reading.numeratorMarker(),
                reading.denominatorMarker()),
            reading.valueMarker(),
            reading.intervalMarker(),
            null,
            ReliabilityOf.reading(reading, indicator, exact),
            ReliabilityOf.detectableChange(indicator, exact).orElse(null),
            Optional.empty(),
            Optional.empty(),
            Map.of()),
        exact);
  }
}
