package org.parityatlas.server.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.server.store.Reading;

/** A rate of events is shown with the chance variation of its count. */
class CountedEventsTest {
  private final Indicator weapons = IndicatorCatalogue.bundled().get("offences-weapons-rate");

  private Estimate shown(Double value, Marker marker, Double events, Double people) {
    return RateEstimate.of(
            new Reading(value, marker, null, null, events, null, people, null), weapons)
        .shown();
  }

  /** Newham, February 2023 to January 2024; Byar's limits worked by hand are 231.23 and 295.72. */
  @Test
  void limitsAreThoseOfTheCount() {
    Estimate newham = shown(0.7, null, 262.0, 351_030.0);
    assertEquals(0.7, newham.value());
    assertEquals(0.7, newham.lower());
    assertEquals(0.8, newham.upper());
  }

  /** No event at all is no certainty: the exact upper limit of none is 3.69 events. */
  @Test
  void noneIsNotSureToStayNone() {
    Estimate none = shown(0.0, null, 0.0, 10_000.0);
    assertEquals(0.0, none.lower());
    assertEquals(0.4, none.upper());
  }

  @Test
  void withoutPeopleOrAFigureThereIsNoInterval() {
    assertNull(shown(0.0, null, 3.0, 0.0).upper());
    assertNull(shown(0.3, null, 3.0, null).upper());
    assertNull(shown(null, Marker.MISSING, 3.0, 1_000.0).upper());
  }
}
