package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;
import org.parityatlas.data.reader.Observation;
import org.parityatlas.data.reader.Observations;

class GapTest {
  @Test
  void london2020() {
    Difference gap = Gap.ofPublished(79.5, 1.6, 68.0, 2.5);
    assertEquals(11.5, gap.value(), 1e-9);
    // √(1.6² + 2.5²) = √8.81
    assertEquals(11.5 - Math.sqrt(8.81), gap.interval().lower(), 1e-9);
    assertEquals(11.5 + Math.sqrt(8.81), gap.interval().upper(), 1e-9);
    assertEquals(Clarity.LOWER, gap.clarity());
  }

  /**
   * A published worked example of the method itself, with limits that are not symmetric: R. G.
   * Newcombe, Statistics in Medicine 17 (1998) 873–890, example (a), 56/70 against 48/80, method
   * 10, 0.0524 to 0.3339.
   */
  @Test
  void newcombe() {
    Difference d = Gap.mover(56 / 70.0, wilson(56, 70), 48 / 80.0, wilson(48, 80));
    assertEquals(0.0524, d.interval().lower(), 5e-5);
    assertEquals(0.3339, d.interval().upper(), 5e-5);
  }

  private static Interval wilson(int r, int n) {
    double z = 1.959963985;
    double centre = 2.0 * r + z * z;
    double reach = z * Math.sqrt(z * z + 4.0 * r * (1 - (double) r / n));
    double scale = 2 * (n + z * z);
    return new Interval((centre - reach) / scale, (centre + reach) / scale);
  }

  @Test
  void limitsAreNotClippedBeforeArithmetic() {
    // 98 ± 6 reaches 104: clipped at 100 the gap's upper limit would be too low.
    Difference gap = Gap.ofPublished(98, 6, 70, 8);
    assertEquals(38, gap.interval().upper(), 1e-9);
  }

  @Test
  void wordsAreAboutTheGroup() {
    assertEquals(Clarity.LOWER, Gap.ofPublished(80, 2, 60, 2).clarity());
    assertEquals(Clarity.HIGHER, Gap.ofPublished(60, 2, 80, 2).clarity());
    assertEquals(Clarity.NO_CLEAR_DIFFERENCE, Gap.ofPublished(60, 10, 65, 10).clarity());
    assertEquals(Clarity.NO_CLEAR_DIFFERENCE, Gap.ofPublished(65, 3, 60, 4).clarity());
  }

  /** Two intervals can overlap though the difference is clear. */
  @Test
  void overlapIsNotTheTest() {
    assertEquals(Clarity.LOWER, Gap.ofPublished(70, 5, 62, 5).clarity());
    assertTrue(PublishedInterval.of(70, 5).lower() < PublishedInterval.of(62, 5).upper());
  }

  @Property
  void turningTheGroupsRoundTurnsTheGapRound(
      @ForAll @DoubleRange(max = 100) double a,
      @ForAll @DoubleRange(max = 40) double ha,
      @ForAll @DoubleRange(max = 100) double b,
      @ForAll @DoubleRange(max = 40) double hb) {
    Difference there = Gap.ofPublished(a, ha, b, hb);
    Difference back = Gap.ofPublished(b, hb, a, ha);
    assertEquals(there.interval().lower(), -back.interval().upper(), 1e-9);
    assertTrue(there.interval().contains(there.value()));
    double width = there.interval().upper() - there.interval().lower();
    assertTrue(width >= 2 * Math.max(ha, hb) - 1e-9 && width <= 2 * (ha + hb) + 1e-9);
  }

  @Test
  void clippingKeepsWhatIsInside() {
    assertEquals(new Interval(42, 100), new Interval(42, 106).clip(0, 100));
    assertEquals(new Interval(0, 3), new Interval(-3, 3).clip(0, 100));
    assertFalse(new Interval(0, 3).contains(-1));
    assertThrows(IllegalArgumentException.class, () -> PublishedInterval.of(1, -1));
    assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1));
  }

  /** The boroughs whose gap of 2020 is clear one by one, as checked against the publishers. */
  @RealData
  @Test
  void clearGapsOf2020() {
    Observations read = Mirror.read("employment-by-ethnicity");
    Set<String> clear = new TreeSet<>();
    for (int i = 1; i <= 33; i++) {
      String code = "E090000%02d".formatted(i);
      Observation white = read.get("employment-rate", "white", "2020", code);
      Observation minority = read.get("employment-rate", "ethnic-minority", "2020", code);
      if (white.halfWidth() != null && minority.halfWidth() != null) {
        Difference gap =
            Gap.ofPublished(
                white.value().value(),
                white.halfWidth(),
                minority.value().value(),
                minority.halfWidth());
        if (gap.clarity() != Clarity.NO_CLEAR_DIFFERENCE) {
          clear.add(white.areaName());
        }
      }
    }
    assertEquals(Set.of("Camden", "Kensington and Chelsea", "Lewisham", "Tower Hamlets"), clear);
  }
}
