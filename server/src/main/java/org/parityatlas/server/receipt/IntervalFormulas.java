package org.parityatlas.server.receipt;

import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.statistics.Interval;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.server.store.Reading;

/** Intervals with their numbers filled in. */
final class IntervalFormulas {
  /** z₀.₉₇₅, as {@link org.parityatlas.data.statistics.WilsonInterval} uses it, to six digits. */
  private static final String Z = "1.95996";

  private IntervalFormulas() {}

  /** {@code 58.2 ± 16.2 → 42.0 to 74.4}, or the limits as published. */
  static String ofPublished(Reading reading, Interval whole, Indicator indicator) {
    if (reading.halfWidth() != null) {
      return FormulaNumbers.exact(reading.value())
          + " ± "
          + FormulaNumbers.exact(reading.halfWidth())
          + " → "
          + limits(whole, indicator);
    }
    return FormulaNumbers.exact(reading.lower())
        + " to "
        + FormulaNumbers.exact(reading.upper())
        + " as published → "
        + limits(whole, indicator);
  }

  /** Wilson's score interval of a share, in per cent. */
  static String ofCounts(long counted, long total, Interval whole, Indicator indicator) {
    String r = FormulaNumbers.exact(counted);
    String n = FormulaNumbers.exact(total);
    return "(2 × %s + %s² ∓ %s × √(%s² + 4 × %s × (1 − %s ÷ %s))) ÷ (2 × (%s + %s²)) × 100 → %s"
        .formatted(r, Z, Z, Z, r, r, n, n, Z, limits(whole, indicator));
  }

  /** MOVER, as {@link org.parityatlas.data.statistics.Gap} and {@code Change} use it. */
  static String ofDifference(
      IntervalEstimate first, IntervalEstimate second, Interval whole, Indicator indicator) {
    String difference = FormulaNumbers.onTheWay(first.value() - second.value());
    String down =
        root(first.value(), first.interval().lower(), second.interval().upper(), second.value());
    String up =
        root(first.interval().upper(), first.value(), second.value(), second.interval().lower());
    return difference
        + " − "
        + down
        + " to "
        + difference
        + " + "
        + up
        + " → "
        + limits(whole, indicator);
  }

  private static String root(double a, double b, double c, double d) {
    return "√(("
        + FormulaNumbers.onTheWay(a)
        + " − "
        + operand(b)
        + ")² + ("
        + FormulaNumbers.onTheWay(c)
        + " − "
        + operand(d)
        + ")²)";
  }

  /** A number that is taken away; in brackets where it is negative. */
  static String operand(double number) {
    String text = FormulaNumbers.onTheWay(number);
    return number < 0 ? "(" + text + ")" : text;
  }

  static String limits(Interval interval, Indicator indicator) {
    return FormulaNumbers.result(interval.lower(), indicator.decimals())
        + " to "
        + FormulaNumbers.result(interval.upper(), indicator.decimals());
  }
}
