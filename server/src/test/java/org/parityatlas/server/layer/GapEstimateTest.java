package org.parityatlas.server.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.server.store.Reading;

final class GapEstimateTest {
  private static final Indicator EMPLOYMENT = IndicatorCatalogue.bundled().get("employment-rate");

  private static Reading published(double value, double halfWidth) {
    return new Reading(value, null, halfWidth, null, null, null, null, null);
  }

  private static Reading marked(Double value, Marker marker) {
    return new Reading(value, marker, null, marker, null, null, null, null);
  }

  /** Tower Hamlets in 2020: 85.6 ± 9.3 and 58.2 ± 16.2; √(9.3² + 16.2²) = 18.68. */
  @Test
  void referenceMinusGroupWithTheRootOfSquaredHalfWidths() {
    Estimate gap = GapEstimate.of(published(85.6, 9.3), published(58.2, 16.2), EMPLOYMENT).shown();
    assertEquals(27.4, gap.value());
    assertEquals(8.7, gap.lower());
    assertEquals(46.1, gap.upper());
    assertEquals(Clarity.LOWER, gap.clarity());
    assertEquals(42.0, gap.inputs().get(Estimate.Role.GROUP).lower());
    assertEquals(94.9, gap.inputs().get(Estimate.Role.REFERENCE).upper());
  }

  @Test
  void limitsAreClippedForDisplayAndNotForArithmetic() {
    Estimate gap = GapEstimate.of(published(98, 6), published(98, 8), EMPLOYMENT).shown();
    assertEquals(100, gap.inputs().get(Estimate.Role.REFERENCE).upper(), "a rate is at most 100%");
    assertEquals(10, gap.upper(), "√(6² + 8²), not what clipping leaves of it");
  }

  @ParameterizedTest
  @CsvSource({
    "SUPPRESSED, UNRELIABLE, SUPPRESSED",
    "UNRELIABLE, MISSING, MISSING",
    "UNRELIABLE, , UNRELIABLE",
    ", SUPPRESSED, SUPPRESSED"
  })
  void aRateThatCannotBeUsedMakesNoGapAndSaysWhy(Marker reference, Marker group, Marker expected) {
    Estimate gap = GapEstimate.of(reading(reference), reading(group), EMPLOYMENT).shown();
    assertNull(gap.value());
    assertNull(gap.clarity());
    assertEquals(expected, gap.marker());
  }

  private static Reading reading(Marker marker) {
    if (marker == null) {
      return published(70, 5);
    }
    return marked(marker == Marker.UNRELIABLE ? 100.0 : null, marker);
  }

  @Test
  void withoutAnIntervalThereIsAGapButNoJudgement() {
    Reading bare = new Reading(70.0, null, null, Marker.MISSING, null, null, null, null);
    Estimate gap = GapEstimate.of(published(80, 5), bare, EMPLOYMENT).shown();
    assertEquals(10, gap.value());
    assertNull(gap.lower());
    assertNull(gap.clarity());
    assertEquals(Marker.MISSING, gap.intervalMarker());
  }
}
