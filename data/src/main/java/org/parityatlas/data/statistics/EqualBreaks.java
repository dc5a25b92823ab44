package org.parityatlas.data.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes of one round width that begin at a multiple of it. Their number is as asked for, or fewer
 * where round widths cover the values sooner.
 */
public final class EqualBreaks {
  private EqualBreaks() {}

  /**
   * Breaks of equal width.
   *
   * @param values in any order, at least one
   * @param decimals digits after the point that the indicator is shown with; limits have no more
   */
  public static Breaks breaks(double[] values, int classes, int decimals) {
    Values.checkClasses(classes);
    double[] sorted = Values.sorted(values);
    double min = sorted[0];
    double max = sorted[sorted.length - 1];
    double width = Math.max((max - min) / classes, Double.MIN_NORMAL);
    while (true) {
      BigDecimal step = RoundSteps.atLeast(width, decimals);
      double[] limits = limits(step, min, max);
      if (limits.length < classes) {
        return new Breaks(BreaksMethod.EQUAL, limits, min, max, false);
      }
      width = Math.nextUp(step.doubleValue());
    }
  }

  /** The multiples of a step that are above the smallest value and not above the largest. */
  private static double[] limits(BigDecimal step, double min, double max) {
    List<Double> limits = new ArrayList<>();
    BigDecimal limit =
        BigDecimal.valueOf(min)
            .divide(step, 0, RoundingMode.FLOOR)
            .add(BigDecimal.ONE)
            .multiply(step);
    while (limit.doubleValue() <= max) {
      limits.add(limit.doubleValue());
      limit = limit.add(step);
    }
    return limits.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
