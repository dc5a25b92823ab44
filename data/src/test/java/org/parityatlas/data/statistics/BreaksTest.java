package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BreaksTest {
  @Test
  void aValueOnALimitBelongsToTheClassAbove() {
    Breaks breaks = Breaks.given(new double[] {55, 62}, new double[] {40, 70});
    assertEquals(0, breaks.classOf(54.9));
    assertEquals(1, breaks.classOf(55));
    assertEquals(1, breaks.classOf(61.9));
    assertEquals(2, breaks.classOf(62));
    assertEquals(3, breaks.classes());
    assertThrows(IllegalArgumentException.class, () -> breaks.classOf(Double.NaN));
  }

  @Test
  void minusZeroIsZero() {
    Breaks breaks = Breaks.given(new double[] {-5, 0, 5}, new double[] {-9, 9});
    assertEquals(breaks.classOf(0.0), breaks.classOf(-0.0));
    assertTrue(breaks.symmetric());
    assertFalse(Breaks.given(new double[] {-5, 0, 6}, new double[] {1}).symmetric());
  }

  @Test
  void limitsHaveToAscend() {
    assertThrows(
        IllegalArgumentException.class, () -> Breaks.given(new double[] {5, 5}, new double[] {1}));
  }

  @Test
  void limitsAreAsRoundAsTheGapAllows() {
    double[] values = {40.8, 41.3, 54.2, 54.9, 61.9, 62.9, 71.1, 71.2, 88};
    assertArrayEquals(
        new double[] {50, 60, 70, 80},
        Ckmeans.breaks(values, 5, 1).limits(),
        "runs are wide apart");
  }

  @Test
  void whatReadsTheSameIsInOneClass() {
    // 21.783 and 21.784 both read 21.8; 21.74 reads 21.7.
    double[] values = {21.74, 21.783, 21.784};
    Breaks breaks = Ckmeans.breaks(values, 3, 1);
    assertArrayEquals(new double[] {21.75}, breaks.limits());
    assertEquals(0, breaks.classOf(21.74));
    assertEquals(1, breaks.classOf(21.783));
  }

  @Test
  void oneDistinctValueIsOneClass() {
    for (Breaks breaks :
        new Breaks[] {
          Ckmeans.breaks(new double[] {7.5, 7.5}, 5, 1),
          QuantileBreaks.breaks(new double[] {7.5, 7.5}, 5, 1)
        }) {
      assertEquals(1, breaks.classes());
      assertEquals(0, breaks.classOf(7.5));
    }
    assertEquals(0, EqualBreaks.breaks(new double[] {7.5}, 5, 1).classOf(7.4));
  }

  @Test
  void fewerValuesThanClasses() {
    assertEquals(2, Ckmeans.breaks(new double[] {1, 2, 2}, 5, 1).classes());
    assertEquals(2, QuantileBreaks.breaks(new double[] {1, 2, 2}, 5, 1).classes());
    assertTrue(EqualBreaks.breaks(new double[] {1, 2}, 5, 1).classes() <= 5);
    assertThrows(IllegalArgumentException.class, () -> Ckmeans.breaks(new double[0], 5, 1));
  }

  @Test
  void quantilesShareOut() {
    double[] values = new double[100];
    Arrays.setAll(values, i -> i + 1);
    Breaks breaks = QuantileBreaks.breaks(values, 5, 0);
    assertArrayEquals(new double[] {21, 41, 61, 81}, breaks.limits());
  }

  @Test
  void equalClassesHaveOneRoundWidth() {
    assertArrayEquals(
        new double[] {10_000, 20_000, 30_000},
        EqualBreaks.breaks(new double[] {1, 32_844}, 5, 0).limits());
    assertArrayEquals(
        new double[] {-2, 0, 2}, EqualBreaks.breaks(new double[] {-3.2, 3.4}, 5, 1).limits());
  }

  @Test
  void decilesAreTheirOwnClasses() {
    Breaks deciles = FixedBreaks.deciles();
    for (int decile = 1; decile <= 10; decile++) {
      assertEquals(decile - 1, deciles.classOf(decile));
    }
    assertEquals(10, deciles.classes());
  }

  @Test
  void gapsAreMirroredAboutZero() {
    double[] gaps = {-11, -4, 0, 3, 8, 11.5, 13, 16, 21, 24, 31};
    Breaks breaks = SymmetricBreaks.breaks(gaps, 5, 1);
    assertArrayEquals(new double[] {-15, -5, 5, 15}, breaks.limits());
    assertTrue(breaks.symmetric());
    assertArrayEquals(new double[] {-20, 0, 20}, SymmetricBreaks.breaks(gaps, 4, 1).limits());
    assertEquals(5, SymmetricBreaks.breaks(new double[] {0, 0}, 5, 1).classes());
  }

  /** Whatever the values: every class is used, and no class parts what reads the same. */
  @Property(tries = 500)
  void classesAgreeWithWhatIsRead(
      @ForAll @Size(min = 1, max = 60)
          List<@DoubleRange(min = -200, max = 200) @Scale(3) Double> numbers,
      @ForAll @IntRange(min = 1, max = 7) int classes,
      @ForAll @IntRange(min = 0, max = 3) int decimals) {
    double[] values = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    for (Breaks breaks :
        new Breaks[] {
          Ckmeans.breaks(values, classes, decimals),
          QuantileBreaks.breaks(values, classes, decimals)
        }) {
      assertTrue(breaks.classes() <= classes);
      assertEquals(
          breaks.classes(), Arrays.stream(values).mapToInt(breaks::classOf).distinct().count());
      for (double a : values) {
        for (double b : values) {
          if (read(a, decimals).equals(read(b, decimals))) {
            assertEquals(breaks.classOf(a), breaks.classOf(b), a + " and " + b);
          }
        }
      }
      for (double limit : breaks.limits()) {
        assertTrue(
            BigDecimal.valueOf(limit).stripTrailingZeros().scale() <= decimals + 1,
            "readable: " + limit);
      }
    }
  }

  private static BigDecimal read(double value, int decimals) {
    return BigDecimal.valueOf(value)
        .movePointRight(decimals)
        .add(new BigDecimal("0.5"))
        .setScale(0, RoundingMode.FLOOR);
  }

  @Property(tries = 300)
  void symmetricBreaksMirror(
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -90, max = 90) Double> numbers,
      @ForAll @IntRange(min = 2, max = 9) int classes) {
    double[] values = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    double[] limits = SymmetricBreaks.breaks(values, classes, 1).limits();
    assertEquals(classes - 1, limits.length);
    for (int i = 0; i < limits.length; i++) {
      assertEquals(0, limits[i] + limits[limits.length - 1 - i]);
    }
  }
}
