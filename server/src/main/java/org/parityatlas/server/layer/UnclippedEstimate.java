package org.parityatlas.server.layer;

import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.UncertaintyMethod;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.server.store.Reading;

/**
 * A reading with its 95% interval as arithmetic needs it: not rounded, and not clipped to what the
 * indicator can be. The interval is the publisher's own; of a share of people who were counted it
 * is Wilson's score interval of the counts, of a rate of events the Poisson interval of their
 * count.
 */
final class UnclippedEstimate {
  private UnclippedEstimate() {}

  /** Empty where the reading cannot be relied on or nothing says how sure it is. */
  static Optional<IntervalEstimate> find(Reading reading, Indicator indicator) {
    if (!reading.isUsable()) {
      return Optional.empty();
    }
    if (indicator.uncertainty().method() == UncertaintyMethod.COUNTED) {
      return ofCounts(reading);
    }
    if (indicator.uncertainty().per().isPresent()) {
      return ofEvents(reading, indicator.uncertainty().per().getAsInt());
    }
    return reading.findInterval().map(interval -> new IntervalEstimate(reading.value(), interval));
  }

  private static Optional<IntervalEstimate> ofEvents(Reading reading, int per) {
    Double population = reading.denominator();
    return reading.numerator() == null || population == null || population <= 0
        ? Optional.empty()
        : Optional.of(IntervalEstimate.rateOf(Math.round(reading.numerator()), population, per));
  }

  private static Optional<IntervalEstimate> ofCounts(Reading reading) {
    if (reading.numerator() == null || reading.denominator() == null) {
      return Optional.empty();
    }
    long total = Math.round(reading.denominator());
    return total == 0
        ? Optional.empty()
        : Optional.of(IntervalEstimate.percentOf(Math.round(reading.numerator()), total));
  }
}
