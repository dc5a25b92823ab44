package org.parityatlas.server.receipt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as formulas write them: {@code 29,199}, {@code −1.7}. */
final class FormulaNumbers {
  /** Of a number on its way through a formula; enough to get the result by hand. */
  private static final int DECIMALS_ON_THE_WAY = 4;

  private FormulaNumbers() {}

  /** A number with all its decimals. */
  static String exact(BigDecimal number) {
    return text(number, Math.max(0, number.stripTrailingZeros().scale()));
  }

  static String exact(double number) {
    return exact(BigDecimal.valueOf(number));
  }

  /** A number that a formula works on: with the decimals of a result, and up to four. */
  static String onTheWay(double number, int decimals) {
    BigDecimal rounded =
        BigDecimal.valueOf(number)
            .setScale(Math.max(decimals, DECIMALS_ON_THE_WAY), RoundingMode.HALF_UP);
    return text(rounded, Math.max(decimals, rounded.stripTrailingZeros().scale()));
  }

  /** A result, rounded with halves away from zero and with all of its decimals. */
  static String result(double number, int decimals) {
    return text(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP), decimals);
  }

  private static String text(BigDecimal number, int decimals) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return (number.signum() < 0 ? "\u2212" : "") + format.format(number.abs());
  }
}
