package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountIntervalTest {
  /**
   * Tables of the exact limits: E. S. Pearson and H. O. Hartley, "Biometrika Tables" I, table 40.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 3.6889",
    "1, 0.0253, 5.5716",
    "2, 0.2422, 7.2247",
    "3, 0.6187, 8.7673",
    "4, 1.0899, 10.2416",
    "5, 1.6235, 11.6683",
    "6, 2.2019, 13.0595",
    "7, 2.8144, 14.4227",
    "8, 3.4538, 15.7632",
    "9, 4.1154, 17.0848"
  })
  void exactBelowTen(long count, double lower, double upper) {
    Interval interval = CountInterval.of(count);
    assertEquals(lower, interval.lower(), 5e-5);
    assertEquals(upper, interval.upper(), 5e-5);
  }

  @ParameterizedTest
  @CsvSource({"10, 4.7954, 18.3904", "20, 12.2165, 30.8884", "100, 81.3640, 121.6268"})
  void exactTablesFurtherOn(long count, double lower, double upper) {
    Interval interval = CountInterval.exact(count);
    assertEquals(lower, interval.lower(), 5e-5);
    assertEquals(upper, interval.upper(), 5e-5);
  }

  /**
   * By hand: 10(1 − 1/90 − 1.96/(3√10))³ = 10·0.78229³ = 4.787 and 11(1 − 1/99 + 1.96/(3√11))³ =
   * 11·1.18688³ = 18.391.
   */
  @Test
  void byarByHand() {
    assertEquals(4.787, CountInterval.of(10).lower(), 1e-3);
    assertEquals(18.391, CountInterval.of(10).upper(), 1e-3);
  }

  /**
   * Public Health England (now OHID), "Technical guide: confidence intervals" (2018), appendix 1:
   * for 95% intervals Byar's method is within 0.2% of the exact value for numerators of 10 or more.
   */
  @Test
  void byarIsWithinAFifthOfAPerCentFromTenOn() {
    double worst = 0;
    for (long count = 10; count <= 2000; count++) {
      Interval exact = CountInterval.exact(count);
      Interval byar = CountInterval.of(count);
      worst = Math.max(worst, Math.abs(byar.lower() / exact.lower() - 1));
      worst = Math.max(worst, Math.abs(byar.upper() / exact.upper() - 1));
    }
    assertTrue(worst < 0.002, "off by " + worst);
    assertTrue(
        Math.abs(CountInterval.byar(2).lower() / CountInterval.exact(2).lower() - 1) > 0.002);
  }

  @Property
  void risesAndHoldsTheCount(@ForAll @IntRange(max = 100_000) int count) {
    Interval interval = CountInterval.of(count);
    Interval next = CountInterval.of(count + 1L);
    assertTrue(interval.contains(count));
    assertTrue(next.lower() > interval.lower() && next.upper() > interval.upper());
    // The more there are, the less they vary in proportion.
    assertTrue(count == 0 || next.upper() / (count + 1) < interval.upper() / count);
  }

  @Test
  void rates() {
    Interval rate = CountInterval.ofRate(50, 20_000, 1000);
    assertEquals(CountInterval.of(50).lower() / 20, rate.lower(), 1e-12);
    assertEquals(CountInterval.of(50).upper() / 20, rate.upper(), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> CountInterval.ofRate(1, 0, 1000));
    assertThrows(IllegalArgumentException.class, () -> CountInterval.of(-1));
  }
}
