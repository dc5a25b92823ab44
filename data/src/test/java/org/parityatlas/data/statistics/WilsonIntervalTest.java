package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {
  /**
   * R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven
   * methods", Statistics in Medicine 17 (1998) 857–872, table I, method 3.
   */
  @ParameterizedTest
  @CsvSource({
    "81,263, 0.2553,0.3662",
    "15,148, 0.0624,0.1605",
    "0,20, 0.0000,0.1611",
    "1,29, 0.0061,0.1718"
  })
  void newcombe(long r, long n, double lower, double upper) {
    Interval interval = WilsonInterval.of(r, n);
    assertEquals(lower, interval.lower(), 5e-5);
    assertEquals(upper, interval.upper(), 5e-5);
  }

  /** The limits are where a score test would just reject: |p − π| = z·√(π(1 − π)/n). */
  @Property
  void limitsSolveTheScoreEquation(
      @ForAll @IntRange(min = 2, max = 100_000) int n, @ForAll @IntRange(min = 1) int draw) {
    int r = 1 + draw % (n - 1);
    double p = (double) r / n;
    Interval interval = WilsonInterval.of(r, n);
    for (double limit : new double[] {interval.lower(), interval.upper()}) {
      double z = Math.abs(p - limit) / Math.sqrt(limit * (1 - limit) / n);
      assertEquals(1.959963984540054, z, 1e-6);
    }
  }

  @Property
  void holdsTheShareAndMirrors(
      @ForAll @LongRange(min = 1, max = 10_000_000_000L) long n,
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long draw) {
    long r = n == Long.MAX_VALUE ? draw : draw % (n + 1);
    Interval interval = WilsonInterval.of(r, n);
    Interval others = WilsonInterval.of(n - r, n);
    assertTrue(interval.lower() >= 0 && interval.upper() <= 1);
    assertTrue(interval.contains((double) r / n));
    assertEquals(1 - interval.upper(), others.lower(), 1e-12);
  }

  @Property
  void narrowsWithMorePeople(
      @ForAll @IntRange(min = 1, max = 1000) int n, @ForAll @IntRange(max = 1000) int draw) {
    int r = draw % (n + 1);
    Interval few = WilsonInterval.of(r, n);
    Interval many = WilsonInterval.of(2L * r, 2L * n);
    assertTrue(many.upper() - many.lower() < few.upper() - few.lower());
    // One more person with the property moves both limits up.
    Interval more = WilsonInterval.of(r + 1L, n + 1L);
    assertTrue(more.lower() > few.lower() && more.upper() >= few.upper());
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThrows(IllegalArgumentException.class, () -> WilsonInterval.of(0, 0));
    assertThrows(IllegalArgumentException.class, () -> WilsonInterval.of(3, 2));
    assertThrows(IllegalArgumentException.class, () -> WilsonInterval.of(-1, 2));
  }
}
