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
      return FormulaNumbers.onTheWay(reading.value(), indicator.decimals())
          + " ± "
          + FormulaNumbers.onTheWay(reading.halfWidth(), indicator.decimals())
          + " → "
          + limits(whole, indicator);
    }
    return FormulaNumbers.onTheWay(reading.lower(), indicator.decimals())
        + " to "
        + FormulaNumbers.onTheWay(reading.upper(), indicator.decimals())
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

  /**
   * The interval of a count of events among people: exact below 10, by Byar from there on, as
   * {@link org.parityatlas.data.statistics.CountInterval} uses them.
   */
  static String ofEvents(long events, long people, int per, Interval whole, Indicator indicator) {
    String x = FormulaNumbers.exact(events);
    String next = FormulaNumbers.exact(events + 1);
    String rate = " × " + FormulaNumbers.exact(per) + " ÷ " + FormulaNumbers.exact(people);
    String limits =
        events < 10
            ? "exact Poisson limits of %s: χ²(0.025; 2 × %s) ÷ 2 to χ²(0.975; 2 × %s) ÷ 2"
                .formatted(x, x, next)
            : "%s × (1 − 1 ÷ (9 × %s) − %s ÷ (3 × √%s))³ to %s × (1 − 1 ÷ (9 × %s) + %s ÷ (3 × √%s))³"
                .formatted(x, x, Z, x, next, next, Z, next);
    return "(" + limits + ")" + rate + " → " + limits(whole, indicator);
  }

  /** The log method, as {@link org.parityatlas.data.statistics.Ratio} uses it. */
  static String ofRatio(double ratio, String squaredError, Interval shown, int decimals) {
    String value = FormulaNumbers.onTheWay(ratio, decimals);
    String factor = "e^(" + Z + " × √(" + squaredError + "))";
    return "%s ÷ %s to %s × %s → %s to %s"
        .formatted(
            value,
            factor,
            value,
            factor,
            FormulaNumbers.result(shown.lower(), decimals),
            FormulaNumbers.result(shown.upper(), decimals));
  }

  /** MOVER, as {@link org.parityatlas.data.statistics.Gap} and {@code Change} use it. */
  static String ofDifference(
      IntervalEstimate first, IntervalEstimate second, Interval whole, Indicator indicator) {
    int decimals = indicator.decimals();
    Interval one = first.interval();
    Interval other = second.interval();
    String difference = FormulaNumbers.onTheWay(first.value() - second.value(), decimals);
    String down = root(decimals, first.value(), one.lower(), other.upper(), second.value());
    String up = root(decimals, one.upper(), first.value(), second.value(), other.lower());
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

  private static String root(int decimals, double a, double b, double c, double d) {
    return "√((%s − %s)² + (%s − %s)²)"
        .formatted(
            FormulaNumbers.onTheWay(a, decimals),
            operand(b, decimals),
            FormulaNumbers.onTheWay(c, decimals),
            operand(d, decimals));
  }

  /** A number that is taken away; in brackets where it is negative. */
  static String operand(double number, int decimals) {
    String text = FormulaNumbers.onTheWay(number, decimals);
    return number < 0 ? "(" + text + ")" : text;
  }

  static String limits(Interval interval, Indicator indicator) {
    return FormulaNumbers.result(interval.lower(), indicator.decimals())
        + " to "
        + FormulaNumbers.result(interval.upper(), indicator.decimals());
  }
}
