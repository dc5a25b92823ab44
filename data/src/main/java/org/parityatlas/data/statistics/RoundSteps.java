package org.parityatlas.data.statistics;

import java.math.BigDecimal;

/** Widths of classes that people count in: 1, 2, 2.5, 5 and their tenfolds. */
final class RoundSteps {
  private static final BigDecimal[] MANTISSAS = {
    new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5")
  };

  private RoundSteps() {}

  /**
   * The smallest round width that is not below another, and that has no more decimals than stated.
   */
  static BigDecimal atLeast(double width, int decimals) {
    BigDecimal least = BigDecimal.valueOf(width);
    for (int power = -decimals; power < 300; power++) {
      for (BigDecimal mantissa : MANTISSAS) {
        BigDecimal step = mantissa.scaleByPowerOfTen(power);
        if (step.stripTrailingZeros().scale() <= decimals && step.compareTo(least) >= 0) {
          return step;
        }
      }
    }
    throw new IllegalArgumentException("no round width reaches " + width);
  }
}
