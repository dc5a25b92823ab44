package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.data.reader.Marker;

class ReliabilityTest {
  @ParameterizedTest
  @CsvSource({
    // coefficients of variation: 1.0, 6.1, 14.2 (Tower Hamlets 2020) and 25.5 per cent
    "79.5, 1.6, precise",
    "50, 6, reasonably-precise",
    "58.2, 16.2, acceptable",
    "40, 20, unreliable",
    // near the ends, by half-width
    "3, 2.5, precise",
    "3, 3, reasonably-precise",
    "97, 8, acceptable",
    "100, 12, unreliable",
    "0, 0, precise",
    "10, 1.9, reasonably-precise"
  })
  void ofPercent(double percent, double halfWidth, String id) {
    assertEquals(id, Reliability.ofPercent(percent, halfWidth).id());
  }

  /** The bands end where they say: 5% of 60 is a standard error of 3. */
  @Test
  void bandsHoldTheirUpperEnd() {
    double z = 1.959963984540054;
    assertEquals(Reliability.PRECISE, Reliability.ofPercent(60, 3 * z - 1e-9));
    assertEquals(Reliability.REASONABLY_PRECISE, Reliability.ofPercent(60, 3 * z + 1e-9));
    assertEquals(Reliability.REASONABLY_PRECISE, Reliability.ofPercent(60, 6 * z - 1e-9));
    assertEquals(Reliability.ACCEPTABLE, Reliability.ofPercent(60, 12 * z - 1e-9));
    assertEquals(Reliability.UNRELIABLE, Reliability.ofPercent(60, 12 * z + 1e-9));
  }

  @Test
  void everyMarkerOfASourceHasAWord() {
    Set<Reliability> words = EnumSet.noneOf(Reliability.class);
    for (Marker marker : Marker.values()) {
      words.add(Reliability.ofMarker(marker.id()));
    }
    assertEquals(
        Set.of(Reliability.TOO_FEW_SURVEYED, Reliability.WITHHELD, Reliability.NO_FIGURE), words);
    assertThrows(IllegalArgumentException.class, () -> Reliability.ofMarker("!"));
  }

  @Test
  void idsDiffer() {
    Set<String> ids = new HashSet<>();
    for (Reliability reliability : Reliability.values()) {
      ids.add(reliability.id());
    }
    assertEquals(Reliability.values().length, ids.size());
  }

  @Test
  void aDifferenceIsAsWeakAsItsWeakerSide() {
    assertEquals(Reliability.ACCEPTABLE, Reliability.PRECISE.weaker(Reliability.ACCEPTABLE));
    assertEquals(Reliability.WITHHELD, Reliability.WITHHELD.weaker(Reliability.UNRELIABLE));
    assertEquals(Reliability.PRECISE, Reliability.COUNTED.weaker(Reliability.PRECISE));
  }

  @Property
  void neverBetterWithMoreError(
      @ForAll @DoubleRange(max = 100) double percent,
      @ForAll @DoubleRange(max = 50) double a,
      @ForAll @DoubleRange(max = 50) double b) {
    Reliability less = Reliability.ofPercent(percent, Math.min(a, b));
    Reliability more = Reliability.ofPercent(percent, Math.max(a, b));
    assertEquals(more, less.weaker(more));
  }

  @Test
  void amounts() {
    assertEquals(Reliability.REASONABLY_PRECISE, Reliability.ofAmount(1000, 150));
    assertEquals(Reliability.UNRELIABLE, Reliability.ofAmount(0, 1));
    assertThrows(IllegalArgumentException.class, () -> Reliability.ofPercent(101, 1));
    assertThrows(IllegalArgumentException.class, () -> Reliability.ofPercent(5, -1));
  }
}
