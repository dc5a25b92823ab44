package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library's quantiles against published tables. */
class DistributionsTest {
  /**
   * M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions" (1964), chapter 26, as far as
   * its tables go; the further digits as R's qnorm gives them (algorithm AS 241).
   */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.8, 0.841621233572914",
    "0.9, 1.281551565544600",
    "0.95, 1.644853626951473",
    "0.975, 1.959963984540054",
    "0.99, 2.326347874040841",
    "0.995, 2.575829303548901",
    "0.9995, 3.290526731491896",
    "0.025, -1.959963984540054"
  })
  void normalQuantiles(double p, double z) {
    assertEquals(z, Distributions.normalQuantile(p), 1e-9);
  }

  @Test
  void normalTails() {
    assertEquals(0.5, Distributions.normalTail(0), 1e-15);
    assertEquals(0.158655253931457, Distributions.normalTail(1), 1e-12);
    assertEquals(0.022750131948179, Distributions.normalTail(2), 1e-12);
    // Q(6), where 1 − Φ would have lost most digits
    assertEquals(9.865876450376946e-10, Distributions.normalTail(6), 1e-21);
  }

  /**
   * With 2 degrees of freedom the quantile is −2·ln(1 − p), with 1 the square of the normal's; the
   * rest from the table in NIST/SEMATECH, "e-Handbook of Statistical Methods", 1.3.6.7.4, which has
   * three decimals.
   */
  @Test
  void chiSquareQuantiles() {
    for (double p : new double[] {0.001, 0.025, 0.5, 0.975, 0.999}) {
      assertEquals(-2 * Math.log(1 - p), Distributions.chiSquareQuantile(p, 2), 1e-9);
      double z = Distributions.normalQuantile((1 + p) / 2);
      assertEquals(z * z, Distributions.chiSquareQuantile(p, 1), 1e-9);
    }
    assertEquals(20.483, Distributions.chiSquareQuantile(0.975, 10), 5e-4);
    assertEquals(3.247, Distributions.chiSquareQuantile(0.025, 10), 5e-4);
    assertEquals(34.170, Distributions.chiSquareQuantile(0.975, 20), 5e-4);
    assertEquals(129.561, Distributions.chiSquareQuantile(0.975, 100), 5e-4);
  }
}
