package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CorrelationTest {
  /**
   * The worked example that comes with the first author's own R package (D. G. Bonett, statpsych,
   * ci.spear), with ties in x: 0.8700, 0.5841 to 0.9638.
   */
  @Test
  void bonettAndWright() {
    double[] y = {21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19};
    double[] x = {67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51};
    Correlation found = Correlation.spearman(x, y);
    assertEquals(0.8699639, found.coefficient(), 5e-8);
    assertEquals(0.5840951, found.interval().lower(), 5e-8);
    assertEquals(0.9638297, found.interval().upper(), 5e-8);
    assertEquals(15, found.pairs());
  }

  /**
   * Lightness of tuna and panel scores (M. Hollander and D. A. Wolfe, "Nonparametric Statistical
   * Methods" (1973) 187), with Pearson's r and Fisher's interval as R's cor.test prints them for
   * its documented example: 0.5712, −0.1497 to 0.8956.
   */
  @Test
  void fisher() {
    double[] x = {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1};
    double[] y = {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8};
    Correlation found = Correlation.pearson(x, y);
    assertEquals(0.5711816, found.coefficient(), 5e-8);
    assertEquals(-0.1497426, found.interval().lower(), 5e-8);
    assertEquals(0.8955795, found.interval().upper(), 5e-8);
  }

  /** 1 2 2 3 has ranks 1, 2.5, 2.5, 4; from zero and by halves here: 0.5, 2, 2, 3.5. */
  @Test
  void tiesShareTheMiddle() {
    assertArrayEquals(
        new double[] {3.5, 2, 0.5, 2},
        MidRanks.of(new double[] {3, 2, 1, 2}, new double[] {1, 1, 1, 1}));
    // A weight of 3 is three areas of one value.
    assertArrayEquals(
        new double[] {1.5, 3.5}, MidRanks.of(new double[] {1, 2}, new double[] {3, 1}));
  }

  /** An area of weight k is k areas, to the coefficient. */
  @Test
  void weightsRepeatAreas() {
    double[] x = {1, 5, 2, 8, 3, 9};
    double[] y = {2, 3, 3, 9, 1, 4};
    double[] weights = {1, 2, 3, 1, 1, 2};
    double[] repeatedX = {1, 5, 5, 2, 2, 2, 8, 3, 9, 9};
    double[] repeatedY = {2, 3, 3, 3, 3, 3, 9, 1, 4, 4};
    assertEquals(
        Correlation.pearson(repeatedX, repeatedY).coefficient(),
        Correlation.pearson(x, y, weights).coefficient(),
        1e-12);
    Correlation weighted = Correlation.spearman(x, y, weights);
    assertEquals(
        Correlation.spearman(repeatedX, repeatedY).coefficient(), weighted.coefficient(), 1e-12);
    // But six areas are not ten: (1+2+3+1+1+2)² ÷ (1+4+9+1+1+4) = 5.
    assertEquals(5, weighted.effectiveSize(), 1e-12);
    assertEquals(6, weighted.pairs());
  }

  @Property
  void equalWeightsChangeNothingAndSwappingNeither(
      @ForAll @Size(min = 5, max = 30) List<@IntRange(max = 20) Integer> drawn) {
    double[] x = drawn.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] y = new double[x.length];
    Arrays.setAll(y, i -> (x[i] * 7 + i * 5) % 11);
    Assume.that(Arrays.stream(x).distinct().count() > 1);
    Assume.that(Arrays.stream(y).distinct().count() > 1);
    double[] weights = new double[x.length];
    Arrays.fill(weights, 250);
    Correlation plain = Correlation.spearman(x, y);
    Correlation weighted = Correlation.spearman(x, y, weights);
    assertEquals(plain.coefficient(), weighted.coefficient(), 1e-9);
    assertEquals(plain.interval().lower(), weighted.interval().lower(), 1e-6);
    assertEquals(plain.coefficient(), Correlation.spearman(y, x).coefficient(), 1e-12);
    assertTrue(plain.interval().contains(plain.coefficient()));
    assertTrue(plain.interval().lower() >= -1 && plain.interval().upper() <= 1);
    // Bonett and Wright's is the wider of the two at the same coefficient.
    double fisher = 1.959963984540054 / Math.sqrt(x.length - 3);
    double r = plain.coefficient();
    if (Math.abs(r) < 1) {
      double reach = 0.5 * Math.log((1 + r) / (1 - r)) - fisher;
      assertTrue(plain.interval().lower() <= Math.tanh(reach) + 1e-12);
    }
  }

  @Test
  void perfectOrder() {
    double[] x = {1, 2, 3, 4, 5};
    Correlation found = Correlation.spearman(x, new double[] {1, 4, 9, 16, 25});
    assertEquals(1, found.coefficient(), 1e-12);
    assertTrue(found.interval().lower() > 0.999);
  }

  @Test
  void refusals() {
    double[] three = {1, 2, 3};
    double[] same = {4, 4, 4, 4, 4};
    double[] five = {1, 2, 3, 4, 5};
    assertEquals(
        Refusal.TOO_FEW,
        assertThrows(RefusedException.class, () -> Correlation.pearson(three, three)).refusal());
    assertEquals(
        Refusal.NO_VARIATION,
        assertThrows(RefusedException.class, () -> Correlation.spearman(five, same)).refusal());
    // One area outweighs all: worth hardly more than one.
    assertThrows(
        RefusedException.class,
        () -> Correlation.pearson(five, five, new double[] {1, 1, 1, 1, 1000}));
    assertThrows(IllegalArgumentException.class, () -> Correlation.pearson(five, three));
    assertThrows(
        IllegalArgumentException.class,
        () -> Correlation.pearson(five, five, new double[] {1, 1, 0, 1, 1}));
  }
}
