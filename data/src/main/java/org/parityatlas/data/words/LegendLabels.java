package org.parityatlas.data.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parityatlas.data.statistics.Breaks;
import org.parityatlas.data.statistics.BreaksMethod;

/**
 * The words for each class of a legend, lowest class first. A range names the smallest and the
 * largest number that can be read in it, so that neighbouring ranges share none: with one decimal,
 * "55.0 to 61.9%" is followed by "62.0 to 69.9%". With two decimals or more they read "20 to under
 * 30".
 */
public final class LegendLabels {
  private LegendLabels() {}

  /**
   * Labels of an indicator's own values.
   *
   * @param decimals digits after the point that the indicator is shown with
   * @param suffix what follows a number: "%", or nothing
   */
  public static List<String> ofValues(Breaks breaks, int decimals, String suffix) {
    if (breaks.method() == BreaksMethod.DECILES) {
      return deciles(breaks);
    }
    if (breaks.classes() == 1) {
      String min = NumberWords.number(breaks.min(), decimals);
      String max = NumberWords.number(breaks.max(), decimals);
      return List.of(range(min, max) + suffix);
    }
    double[] limits = breaks.limits();
    if (decimals > 1) {
      return ofFineValues(limits, suffix);
    }
    List<String> labels = new ArrayList<>();
    labels.add("under " + first(limits[0], decimals) + suffix);
    for (int i = 1; i < limits.length; i++) {
      labels.add(range(first(limits[i - 1], decimals), last(limits[i], decimals)) + suffix);
    }
    labels.add(first(limits[limits.length - 1], decimals) + suffix + " and over");
    return List.copyOf(labels);
  }

  /** With many decimals, "20 to 29.999" is harder to read than "20 to under 30". */
  private static List<String> ofFineValues(double[] limits, String suffix) {
    int digits = 0;
    for (double limit : limits) {
      digits = Math.max(digits, BigDecimal.valueOf(limit).stripTrailingZeros().scale());
    }
    List<String> labels = new ArrayList<>();
    labels.add("under " + NumberWords.number(limits[0], digits) + suffix);
    for (int i = 1; i < limits.length; i++) {
      labels.add(
          NumberWords.number(limits[i - 1], digits)
              + " to under "
              + NumberWords.number(limits[i], digits)
              + suffix);
    }
    labels.add(NumberWords.number(limits[limits.length - 1], digits) + suffix + " and over");
    return List.copyOf(labels);
  }

  /**
   * Labels of a gap, reference − group, whose classes mirror each other about zero: "5 to 15 points
   * lower" is a group whose figure is that much lower than the reference's.
   *
   * @param unit what follows a number: " points"
   */
  public static List<String> ofGap(Breaks breaks, String unit) {
    return mirrored(breaks, unit, " higher", " lower");
  }

  /**
   * Labels of a change, later − baseline: "5 to 15 points up". A gap's change has the same words,
   * since a gap that falls below zero has not narrowed.
   *
   * @param unit what follows a number: " points"
   */
  public static List<String> ofChange(Breaks breaks, String unit) {
    return mirrored(breaks, unit, " down", " up");
  }

  private static List<String> mirrored(Breaks breaks, String unit, String below, String above) {
    double[] limits = breaks.limits();
    return IntStream.range(0, breaks.classes())
        .mapToObj(c -> difference(limits, c, unit, below, above))
        .toList();
  }

  private static String difference(
      double[] limits, int c, String unit, String below, String above) {
    double from = c == 0 ? Double.NEGATIVE_INFINITY : limits[c - 1];
    double to = c == limits.length ? Double.POSITIVE_INFINITY : limits[c];
    if (from < 0 && to > 0) {
      return from == -to
          ? "within " + plain(to) + unit
          : plain(-from) + unit + below + " to " + plain(to) + unit + above;
    }
    boolean positive = from >= 0;
    double near = positive ? from : -to;
    double far = positive ? to : -from;
    String direction = positive ? above : below;
    if (Double.isInfinite(far)) {
      return plain(near) + " or more" + unit + direction;
    }
    return near == 0
        ? "up to " + plain(far) + unit + direction
        : plain(near) + " to " + plain(far) + unit + direction;
  }

  private static List<String> deciles(Breaks breaks) {
    List<String> labels = new ArrayList<>();
    for (int decile = 1; decile <= breaks.classes(); decile++) {
      labels.add(String.valueOf(decile));
    }
    labels.set(0, "1 \u2013 most deprived 10%");
    labels.set(labels.size() - 1, labels.size() + " \u2013 least deprived 10%");
    return List.copyOf(labels);
  }

  private static String range(String from, String to) {
    return from.equals(to) ? from : from + " to " + to;
  }

  /** The smallest number that can be read in the class above a limit. */
  private static String first(double limit, int decimals) {
    return NumberWords.number(lowestShown(limit, decimals).doubleValue(), decimals);
  }

  /** The largest number that can be read in the class below a limit. */
  private static String last(double limit, int decimals) {
    BigDecimal digit = BigDecimal.ONE.movePointLeft(decimals);
    return NumberWords.number(lowestShown(limit, decimals).subtract(digit).doubleValue(), decimals);
  }

  /** A limit at half a digit stands just below the number it makes way for. */
  private static BigDecimal lowestShown(double limit, int decimals) {
    return BigDecimal.valueOf(limit).setScale(decimals, RoundingMode.CEILING);
  }

  /** A limit of a gap without needless decimals: 5, 2.5. */
  private static String plain(double limit) {
    BigDecimal number = BigDecimal.valueOf(limit).stripTrailingZeros();
    return NumberWords.number(limit, Math.max(0, number.scale()));
  }
}
