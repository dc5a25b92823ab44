package org.parityatlas.data.statistics;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Classes that mirror each other about zero, for gaps and changes: a colour stands for the same
 * distance on either side.
 *
 * <p>With an odd number of classes the middle one is "within w of zero" and the limits are ∓w, ∓3w,
 * ∓5w, …; with an even number zero is a limit and they are 0, ∓w, ∓2w, …. The width is the smallest
 * round one (1, 2, 2.5, 5 and their tenfolds) at which nine values in ten would lie inside classes
 * of full width, so that a few extreme areas do not stretch the scale for all.
 */
public final class SymmetricBreaks {
  private static final double SHARE_INSIDE = 0.9;

  private SymmetricBreaks() {}

  /**
   * Breaks about zero. Their number is as asked for, whatever the values are, so that maps of
   * different years can be told apart by one legend.
   *
   * @param values in any order, at least one
   * @param classes at least 2
   * @param decimals digits after the point that the measure is shown with; limits have no more
   */
  public static Breaks breaks(double[] values, int classes, int decimals) {
    if (classes < 2) {
      throw new IllegalArgumentException("two sides need at least two classes, not " + classes);
    }
    double[] sorted = Values.sorted(values);
    double reach = reach(sorted);
    // With five classes the outermost of full width ends at 5w, with four at 2w.
    double widths = classes % 2 == 1 ? classes : classes / 2.0;
    double least = Math.max(reach / widths, Math.pow(10, -decimals));
    BigDecimal w = RoundSteps.atLeast(least, decimals);
    double[] limits = new double[classes - 1];
    for (int i = 0; i < limits.length; i++) {
      long steps = classes % 2 == 1 ? 2L * i - (limits.length - 1) : i - limits.length / 2;
      limits[i] = w.multiply(BigDecimal.valueOf(steps)).doubleValue();
    }
    return new Breaks(BreaksMethod.SYMMETRIC, limits, sorted[0], sorted[sorted.length - 1], true);
  }

  /** The distance from zero that nine values in ten do not exceed. */
  private static double reach(double[] values) {
    double[] distances = Arrays.stream(values).map(Math::abs).sorted().toArray();
    return distances[(int) Math.ceil(SHARE_INSIDE * distances.length) - 1];
  }
}
