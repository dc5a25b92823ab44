package org.parityatlas.server.layer;

import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.UncertaintyMethod;
import org.parityatlas.data.statistics.DetectableChange;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.data.statistics.Reliability;
import org.parityatlas.server.store.Reading;

/** How far the figures of a source can be relied upon, and what change they could show. */
final class ReliabilityOf {
  static final String PERCENT = "percent";

  private ReliabilityOf() {}

  /** The band of a reading; the source's own marker comes first. */
  static Reliability reading(
      Reading reading, Indicator indicator, Optional<IntervalEstimate> exact) {
    if (reading.valueMarker() != null) {
      return Reliability.ofMarker(reading.valueMarker().id());
    }
    UncertaintyMethod method = indicator.uncertainty().method();
    if (method != UncertaintyMethod.PUBLISHED_INTERVAL) {
      return method == UncertaintyMethod.NOT_SAMPLED
          ? Reliability.NOT_SAMPLED
          : Reliability.COUNTED;
    }
    if (exact.isEmpty()) {
      return Reliability.UNSTATED;
    }
    double halfWidth = exact.get().interval().halfWidth();
    return indicator.unit().id().equals(PERCENT)
        ? Reliability.ofPercent(exact.get().value(), halfWidth)
        : Reliability.ofAmount(exact.get().value(), halfWidth);
  }

  /**
   * The smallest change that the source could show here, if its next figure has the error of this
   * one. Only of figures of a sample: a count changes by what happens.
   */
  static Optional<Double> detectableChange(Indicator indicator, Optional<IntervalEstimate> exact) {
    if (indicator.uncertainty().method() != UncertaintyMethod.PUBLISHED_INTERVAL) {
      return Optional.empty();
    }
    return exact
        .map(estimate -> DetectableChange.ofPublished(estimate.interval().halfWidth()))
        .map(change -> Precision.round(change, indicator.decimals()));
  }
}
