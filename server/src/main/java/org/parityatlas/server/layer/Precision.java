package org.parityatlas.server.layer;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding to the precision of a source: nothing is published finer than it was. */
final class Precision {
  private Precision() {}

  /**
   * The number with so many decimals, halves away from zero and no negative zero; null stays null.
   */
  static Double round(Double value, int decimals) {
    if (value == null) {
      return null;
    }
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue() + 0.0;
  }
}
