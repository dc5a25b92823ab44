package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CkmeansTest {
  private static int[] starts(int k, double... sorted) {
    int[] ones = new int[sorted.length];
    Arrays.fill(ones, 1);
    return Ckmeans.starts(sorted, ones, k);
  }

  /** The worked example in the documentation of the R package Ckmeans.1d.dp: three clusters. */
  @Test
  void separatesWhatIsApart() {
    assertArrayEquals(new int[] {0, 3, 6}, starts(3, -1, 1, 2, 4, 5, 6, 20, 21));
    assertArrayEquals(new int[] {0, 6}, starts(2, -1, 1, 2, 4, 5, 6, 20, 21));
  }

  @Test
  void countsWeigh() {
    // One value at 1 would join 0; a hundred of them keep a class of their own.
    assertArrayEquals(
        new int[] {0, 2}, Ckmeans.starts(new double[] {0, 1, 10}, new int[] {1, 1, 1}, 2));
    assertArrayEquals(
        new int[] {0, 1, 2}, Ckmeans.starts(new double[] {0, 1, 3}, new int[] {1, 100, 1}, 3));
  }

  /** Held against every possible way to cut. */
  @Property(tries = 300)
  void noCutIsBetter(
      @ForAll @Size(min = 4, max = 12) int[] numbers, @ForAll @IntRange(min = 2, max = 4) int k) {
    double[] values =
        Arrays.stream(numbers).mapToDouble(n -> n % 1000).sorted().distinct().toArray();
    if (values.length >= k) {
      assertEquals(least(values, 0, k), cost(values, starts(k, values)), 1e-6);
    }
  }

  /** Readable limits cost next to nothing of the fit. */
  @Property(tries = 200)
  void readableLimitsStayNearTheOptimum(@ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
    double[] values =
        new Random(seed).doubles(400, 0, 50).map(v -> Math.round(v * 1000) / 1000.0).toArray();
    Breaks breaks = Ckmeans.breaks(values, 5, 3);
    double[] sorted = Arrays.stream(values).sorted().toArray();
    double optimum = cost(sorted, starts(5, sorted));
    double cost = 0;
    for (int c = 0; c < 5; c++) {
      int inClass = c;
      double[] members = Arrays.stream(sorted).filter(v -> breaks.classOf(v) == inClass).toArray();
      cost += ssq(members, 0, members.length);
    }
    assertTrue(cost <= optimum * (1 + Ckmeans.ROUNDING_COST) + 1e-9, cost + " for " + optimum);
    for (double limit : breaks.limits()) {
      assertEquals(limit, Math.round(limit * 100) / 100.0, "not to the last digit: " + limit);
    }
  }

  private static double least(double[] values, int from, int k) {
    if (k == 1) {
      return ssq(values, from, values.length);
    }
    double best = Double.POSITIVE_INFINITY;
    for (int to = from + 1; to <= values.length - k + 1; to++) {
      best = Math.min(best, ssq(values, from, to) + least(values, to, k - 1));
    }
    return best;
  }

  private static double cost(double[] values, int[] starts) {
    double cost = 0;
    for (int i = 0; i < starts.length; i++) {
      cost += ssq(values, starts[i], i + 1 < starts.length ? starts[i + 1] : values.length);
    }
    return cost;
  }

  private static double ssq(double[] values, int from, int to) {
    double mean = Arrays.stream(values, from, to).average().orElseThrow();
    return Arrays.stream(values, from, to).map(v -> (v - mean) * (v - mean)).sum();
  }

  @Test
  void aWholeCountryTakesNoTime() {
    double[] values = new Random(7).doubles(35_672, 0, 100).toArray();
    assertTimeout(
        Duration.ofSeconds(3), () -> assertEquals(5, Ckmeans.breaks(values, 5, 3).classes()));
  }
}
