package org.parityatlas.server.layer;

import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.statistics.Interval;
import org.parityatlas.server.store.Reading;

/**
 * What is shown of one area: rounded to the precision of the source, limits clipped to what the
 * indicator can be. Every number is null where there is none, and a marker says why.
 *
 * @param clarity for a gap with an interval: whether the group is clearly above or below the
 *     reference; else null
 * @param group for a gap: the group's own rate; else null
 * @param reference for a gap: the reference group's rate; else null
 */
public record Estimate(
    Double value,
    Double lower,
    Double upper,
    Double numerator,
    Double denominator,
    Marker marker,
    Marker intervalMarker,
    Marker numeratorMarker,
    Marker denominatorMarker,
    Clarity clarity,
    Estimate group,
    Estimate reference) {

  /** A published figure. */
  static Estimate of(Reading reading, Indicator indicator) {
    Interval interval =
        UnclippedEstimate.find(reading, indicator)
            .map(estimate -> estimate.interval())
            .map(whole -> whole.clip(indicator.lowerBound(), indicator.upperBound()))
            .orElse(null);
    return new Estimate(
        Precision.round(reading.value(), indicator.decimals()),
        interval == null ? null : Precision.round(interval.lower(), indicator.decimals()),
        interval == null ? null : Precision.round(interval.upper(), indicator.decimals()),
        reading.numerator(),
        reading.denominator(),
        reading.valueMarker(),
        reading.intervalMarker(),
        reading.numeratorMarker(),
        reading.denominatorMarker(),
        null,
        null,
        null);
  }

  /** Whether the value may enter breaks and ranks. */
  boolean isUsable() {
    return value != null && marker == null;
  }
}
