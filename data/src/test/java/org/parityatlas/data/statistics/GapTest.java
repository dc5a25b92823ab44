package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
   * Worked examples of method 10 after R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, in
   * percentage points here. Those of 56/70, 9/10 and 5/56 are quoted as his by others; the rest
   * were worked out by the formula.
   */
  @ParameterizedTest
  @CsvSource({
    "56,70, 48,80, 5.24,33.39",
    "9,10, 3,10, 17.05,80.90",
    "6,7, 2,7, 5.82,80.62",
    "5,56, 0,29, -3.81,19.26",
    "0,10, 0,20, -16.11,27.75",
    "0,10, 0,10, -27.75,27.75",
    "10,10, 0,20, 67.91,100.00",
    "10,10, 0,10, 60.75,100.00"
  })
  void newcombe(long r1, long n1, long r2, long n2, double lower, double upper) {
    Difference d = Gap.ofCounts(r1, n1, r2, n2);
    assertEquals(lower, d.interval().lower(), 0.005);
    assertEquals(upper, d.interval().upper(), 0.005);
  }

  @Property
  void ofCountsStaysWithinWhatCanBe(
      @ForAll @IntRange(min = 1, max = 500) int n1,
      @ForAll @IntRange(max = 500) int r1,
      @ForAll @IntRange(min = 1, max = 500) int n2,
      @ForAll @IntRange(max = 500) int r2) {
    Difference there = Gap.ofCounts(r1 % (n1 + 1), n1, r2 % (n2 + 1), n2);
    Difference back = Gap.ofCounts(r2 % (n2 + 1), n2, r1 % (n1 + 1), n1);
    assertEquals(there.interval().lower(), -back.interval().upper(), 1e-9);
    assertTrue(there.interval().contains(there.value()));
    // Twice the people of the same shares: a narrower interval inside.
    Interval twice =
        Gap.ofCounts(2L * (r1 % (n1 + 1)), 2L * n1, 2L * (r2 % (n2 + 1)), 2L * n2).interval();
    assertTrue(twice.lower() > there.interval().lower() - 1e-9);
    assertTrue(twice.upper() < there.interval().upper() + 1e-9);
    assertTrue(there.interval().lower() >= -100 - 1e-9 && there.interval().upper() <= 100 + 1e-9);
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
}
