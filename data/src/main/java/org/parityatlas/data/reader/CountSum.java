package org.parityatlas.data.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sums of counts and shares of them. One count that is missing makes its sum missing. */
final class CountSum {
  private double total;
  private Marker missing;

  void add(Figure count) {
    if (count.value() == null) {
      missing = missing == null ? count.marker() : missing;
    } else {
      total += count.value();
    }
  }

  Figure figure() {
    return missing == null ? Figure.of(total) : Figure.missing(missing);
  }

  /**
   * {@code numerator ÷ denominator × per}, rounded with halves up. Where nobody is counted in the
   * denominator the question does not arise.
   */
  static Figure share(Figure numerator, Figure denominator, int per, int decimals) {
    if (denominator.value() == null || numerator.value() == null) {
      return Figure.missing(
          denominator.value() == null ? denominator.marker() : numerator.marker());
    }
    if (denominator.value() == 0) {
      return Figure.missing(Marker.NOT_APPLICABLE);
    }
    return Figure.of(
        BigDecimal.valueOf(numerator.value())
            .multiply(BigDecimal.valueOf(per))
            .divide(BigDecimal.valueOf(denominator.value()), decimals, RoundingMode.HALF_UP)
            .doubleValue());
  }
}
