package org.parityatlas.server.layer;

import java.util.Map;
import java.util.Optional;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.Difference;
import org.parityatlas.data.statistics.Interval;
import org.parityatlas.data.statistics.Refusal;
import org.parityatlas.data.statistics.RefusedException;

/**
 * Two estimates of one area set beside each other. They make a comparison only where both can be
 * used; an unreliable or suppressed one makes none, and says so.
 */
record Sides(Estimate.Role firstRole, Estimate first, Estimate.Role secondRole, Estimate second) {

  boolean areUsable() {
    return first.isUsable() && second.isUsable();
  }

  /** Where a side cannot be used: no value, and the reason that says least. */
  Estimate incomparable() {
    return estimate(
        null,
        null,
        weaker(first.marker(), second.marker()),
        Optional.empty(),
        first.refused().or(second::refused),
        Optional.empty());
  }

  /** Where a method refuses, with its reason. */
  Estimate refused(RefusedException refused) {
    Marker marker =
        refused.refusal() == Refusal.NOT_CLEAR_OF_ZERO ? Marker.UNRELIABLE : Marker.NOT_APPLICABLE;
    return estimate(null, null, marker, Optional.empty(), Optional.of(refused), Optional.empty());
  }

  /** A value where nothing says how sure the sides are. */
  Estimate withoutInterval(double value, int decimals) {
    return estimate(
        Precision.round(value, decimals),
        null,
        null,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * A value with its interval, rounded.
   *
   * @param shown value, interval and what they say
   * @param tested the difference that was tested, on its own scale
   */
  Estimate compared(
      Difference shown, int decimals, Optional<Double> detectableChange, Difference tested) {
    Interval interval =
        new Interval(
            Precision.round(shown.interval().lower(), decimals),
            Precision.round(shown.interval().upper(), decimals));
    return estimate(
        Precision.round(shown.value(), decimals),
        interval,
        null,
        detectableChange.map(change -> Precision.round(change, decimals)),
        Optional.empty(),
        Optional.of(tested));
  }

  private Estimate estimate(
      Double value,
      Interval interval,
      Marker marker,
      Optional<Double> detectableChange,
      Optional<RefusedException> refused,
      Optional<Difference> tested) {
    return new Estimate(
        value,
        interval == null ? null : interval.lower(),
        interval == null ? null : interval.upper(),
        Estimate.Counts.NONE,
        marker,
        value == null || interval != null
            ? null
            : weaker(first.intervalMarker(), second.intervalMarker()),
        tested.map(Difference::clarity).orElse(null),
        first.reliability().weaker(second.reliability()),
        detectableChange.orElse(null),
        refused,
        tested,
        Map.of(firstRole, first, secondRole, second));
  }

  /** The reason that says least: suppressed before missing before unreliable. */
  private static Marker weaker(Marker one, Marker other) {
    for (Marker marker :
        new Marker[] {
          Marker.SUPPRESSED, Marker.MISSING, Marker.NOT_APPLICABLE, Marker.UNRELIABLE, Marker.LOW
        }) {
      if (one == marker || other == marker) {
        return marker;
      }
    }
    return null;
  }
}
