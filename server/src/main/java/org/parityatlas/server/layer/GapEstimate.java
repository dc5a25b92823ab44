package org.parityatlas.server.layer;

import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.Difference;
import org.parityatlas.data.statistics.Gap;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.server.store.Reading;

/**
 * The gap of two estimates of one area. There is a gap only where both rates can be used; an
 * unreliable or suppressed rate makes no gap, and says so.
 */
final class GapEstimate {
  private GapEstimate() {}

  static Estimate of(Reading reference, Reading group, Indicator indicator) {
    Estimate referenceRate = Estimate.of(reference, indicator);
    Estimate groupRate = Estimate.of(group, indicator);
    if (!reference.isUsable() || !group.isUsable()) {
      return withoutInterval(
          null,
          weaker(reference.valueMarker(), group.valueMarker()),
          null,
          groupRate,
          referenceRate);
    }
    Optional<IntervalEstimate> ofReference = UnclippedEstimate.find(reference, indicator);
    Optional<IntervalEstimate> ofGroup = UnclippedEstimate.find(group, indicator);
    if (ofReference.isEmpty() || ofGroup.isEmpty()) {
      Double gap = Precision.round(reference.value() - group.value(), indicator.decimals());
      Marker why = weaker(reference.intervalMarker(), group.intervalMarker());
      return withoutInterval(
          gap, null, why == null ? Marker.MISSING : why, groupRate, referenceRate);
    }
    Difference gap = Gap.of(ofReference.get(), ofGroup.get());
    int decimals = indicator.decimals();
    return new Estimate(
        Precision.round(gap.value(), decimals),
        Precision.round(gap.interval().lower(), decimals),
        Precision.round(gap.interval().upper(), decimals),
        null,
        null,
        null,
        null,
        null,
        null,
        gap.clarity(),
        groupRate,
        referenceRate);
  }

  private static Estimate withoutInterval(
      Double value, Marker marker, Marker intervalMarker, Estimate group, Estimate reference) {
    return new Estimate(
        value, null, null, null, null, marker, intervalMarker, null, null, null, group, reference);
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
