package org.parityatlas.server.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parityatlas.data.statistics.Breaks;
import org.parityatlas.data.statistics.Reliability;
import org.parityatlas.server.layer.Estimate;

final class ThreeClassesTest {
  private static final Breaks BREAKS = Breaks.given(new double[] {40, 60}, new double[] {10, 90});

  private static Estimate estimate(Double lower, Double upper, Reliability reliability) {
    return new Estimate(
        50.0,
        lower,
        upper,
        Estimate.Counts.NONE,
        null,
        null,
        null,
        reliability,
        null,
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  @Test
  void aRangeWithinAClassIsCertainAndOneAcrossALimitIsNot() {
    Reliability band = Reliability.ACCEPTABLE;
    assertEquals(Optional.of(true), ThreeClasses.holds(BREAKS, estimate(41.0, 59.0, band)));
    assertEquals(Optional.of(false), ThreeClasses.holds(BREAKS, estimate(41.0, 60.0, band)));
  }

  /** Silence about the range is no certainty; only what was not sampled cannot leave its class. */
  @Test
  void whereNobodySaysHowSureAFigureIsNothingIsSaidOfItsClass() {
    assertEquals(
        Optional.empty(), ThreeClasses.holds(BREAKS, estimate(null, null, Reliability.UNSTATED)));
    assertEquals(
        Optional.of(true),
        ThreeClasses.holds(BREAKS, estimate(null, null, Reliability.NOT_SAMPLED)));
  }
}
