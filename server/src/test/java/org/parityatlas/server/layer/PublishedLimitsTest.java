package org.parityatlas.server.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.server.store.Reading;

/** Limits that a publisher states are shown as they are, symmetric or not. */
class PublishedLimitsTest {
  private final Indicator unemployment =
      IndicatorCatalogue.bundled().get("modelled-unemployment-rate");

  private static Reading reading(Double lower, Double upper, Marker why) {
    return new Reading(3.6, null, null, lower, upper, why, null, null, null, null);
  }

  @Test
  void limitsAreNotMadeSymmetric() {
    Estimate estimate = RateEstimate.of(reading(2.9, 5.1, null), unemployment).shown();
    assertEquals(2.9, estimate.lower());
    assertEquals(5.1, estimate.upper());
  }

  @Test
  void limitsAreClippedToWhatIsPossible() {
    assertEquals(0.0, RateEstimate.of(reading(-0.4, 5.1, null), unemployment).shown().lower());
  }

  @Test
  void withoutLimitsTheReasonStands() {
    Estimate estimate = RateEstimate.of(reading(null, null, Marker.MISSING), unemployment).shown();
    assertNull(estimate.lower());
    assertEquals(Marker.MISSING, estimate.intervalMarker());
  }
}
