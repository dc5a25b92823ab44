package org.parityatlas.server.store;

import java.util.Optional;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.Interval;
import org.parityatlas.data.statistics.PublishedInterval;

/**
 * What a source says of one area in one series: as published, before clipping or arithmetic. Each
 * number is null where the source gives none; its marker says why, or why it is weak.
 *
 * @param halfWidth published half-width of the 95% interval, unclipped
 * @param lower published lower limit of the 95% interval, of sources that state limits instead
 * @param upper published upper limit, there whenever the lower one is
 */
public record Reading(
    Double value,
    Marker valueMarker,
    Double halfWidth,
    Double lower,
    Double upper,
    Marker intervalMarker,
    Double numerator,
    Marker numeratorMarker,
    Double denominator,
    Marker denominatorMarker) {

  /** A reading whose interval, if it has one, is published as a half-width. */
  public Reading(
      Double value,
      Marker valueMarker,
      Double halfWidth,
      Marker intervalMarker,
      Double numerator,
      Marker numeratorMarker,
      Double denominator,
      Marker denominatorMarker) {
    this(
        value,
        valueMarker,
        halfWidth,
        null,
        null,
        intervalMarker,
        numerator,
        numeratorMarker,
        denominator,
        denominatorMarker);
  }

  /** What stands where a source has no row for an area. */
  public static final Reading ABSENT =
      new Reading(null, Marker.MISSING, null, null, null, null, null, null);

  /** The published interval as it is, not clipped; empty where there is none. */
  public Optional<Interval> findInterval() {
    if (value == null) {
      return Optional.empty();
    }
    if (lower != null) {
      return Optional.of(new Interval(lower, upper));
    }
    return Optional.ofNullable(halfWidth).map(width -> PublishedInterval.of(value, width));
  }

  /** Whether the value may enter breaks, ranks and gaps. */
  public boolean isUsable() {
    return value != null && valueMarker == null;
  }
}
