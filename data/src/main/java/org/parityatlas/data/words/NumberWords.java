package org.parityatlas.data.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a reader sees them: {@code 29,199}, {@code 61.9}, {@code −1.7}. */
public final class NumberWords {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private NumberWords() {}

  /**
   * A number with as many decimals as stated. Halves go up, as in the classes of a map, and what
   * rounds to zero has no sign.
   */
  public static String number(double value, int decimals) {
    BigDecimal rounded = rounded(value, decimals);
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    String text = format.format(rounded.abs());
    return rounded.signum() < 0 ? "\u2212" + text : text;
  }

  /** The number a reader sees, at the stated decimals. */
  static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value)
        .movePointRight(decimals)
        .add(HALF)
        .setScale(0, RoundingMode.FLOOR)
        .movePointLeft(decimals);
  }
}
