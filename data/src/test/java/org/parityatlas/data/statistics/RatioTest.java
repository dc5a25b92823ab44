package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RatioTest {
  /**
   * Heart attacks in the Physicians' Health Study, 189 of 11,034 on placebo and 104 of 11,037 on
   * aspirin: 1.82, 1.43 to 2.30 (A. Agresti, "An Introduction to Categorical Data Analysis", 2.2).
   */
  @Test
  void physicians() {
    Ratio ratio = Ratio.ofCounts(189, 11_034, 104, 11_037);
    assertEquals(1.82, ratio.value(), 0.005);
    assertEquals(1.43, ratio.interval().lower(), 0.005);
    // exp(0.5976 + 1.96·0.1213) = 2.306
    assertEquals(2.306, ratio.interval().upper(), 0.0005);
    assertEquals(Clarity.HIGHER, ratio.clarity());
  }

  /** London in 2020 by hand: 68.0/79.5 = 0.8553; SE(log) = √((1.2755/68)² + (0.8163/79.5)²). */
  @Test
  void london2020() {
    Ratio ratio = Ratio.ofPublished(68.0, 2.5, 79.5, 1.6);
    assertEquals(0.85535, ratio.value(), 5e-6);
    double factor = Math.exp(Math.hypot(2.5 / 68.0, 1.6 / 79.5));
    assertEquals(0.85535 / factor, ratio.interval().lower(), 1e-5);
    assertEquals(0.85535 * factor, ratio.interval().upper(), 1e-5);
    assertEquals(Clarity.LOWER, ratio.clarity());
  }

  @Test
  void zeroIsRefusedAndNotMended() {
    assertEquals(Refusal.ZERO, refusal(() -> Ratio.ofCounts(0, 10, 3, 10)));
    assertEquals(Refusal.ZERO, refusal(() -> Ratio.ofCounts(3, 10, 0, 10)));
    assertEquals(Refusal.ZERO, refusal(() -> Ratio.ofPublished(50, 5, 0, 0)));
    assertEquals(Refusal.NOT_CLEAR_OF_ZERO, refusal(() -> Ratio.ofPublished(20, 22, 70, 3)));
    assertThrows(IllegalArgumentException.class, () -> Ratio.ofCounts(11, 10, 3, 10));
  }

  private static Refusal refusal(Runnable asked) {
    RefusedException refused = assertThrows(RefusedException.class, asked::run);
    assertTrue(refused.getMessage().endsWith("."));
    return refused.refusal();
  }

  /** Where all are counted on both sides, nothing is left to chance on the log scale. */
  @Test
  void everybodyOnBothSides() {
    assertEquals(new Interval(1, 1), Ratio.ofCounts(8, 8, 5, 5).interval());
  }

  @Property
  void swappingInverts(
      @ForAll @DoubleRange(min = 20, max = 100) double a,
      @ForAll @DoubleRange(max = 19) double ha,
      @ForAll @DoubleRange(min = 20, max = 100) double b,
      @ForAll @DoubleRange(max = 19) double hb) {
    Ratio there = Ratio.ofPublished(a, ha, b, hb);
    Ratio back = Ratio.ofPublished(b, hb, a, ha);
    assertEquals(1 / there.interval().lower(), back.interval().upper(), 1e-9);
    assertTrue(there.interval().lower() <= there.value());
    assertTrue(there.value() <= there.interval().upper());
  }

  @Property
  void narrowsWithMorePeople(
      @ForAll @IntRange(min = 1, max = 99) int r1, @ForAll @IntRange(min = 1, max = 99) int r2) {
    Interval few = Ratio.ofCounts(r1, 100, r2, 100).interval();
    Interval many = Ratio.ofCounts(2L * r1, 200, 2L * r2, 200).interval();
    assertTrue(many.lower() > few.lower() && many.upper() < few.upper());
  }
}
