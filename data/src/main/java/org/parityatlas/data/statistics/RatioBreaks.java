package org.parityatlas.data.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Classes of ratios that mirror each other about 1 by factors: with a factor f the limits are 1/f³,
 * 1/f, f and f³, of three classes 1/f and f, so that a third more and a quarter less, which undo
 * each other, stand in classes equally far from the middle. The factor is the smallest of a list of
 * plain ones with which nine values in ten would lie inside classes of full width (of five classes,
 * 1/f⁵ to f⁵), as in {@link SymmetricBreaks}.
 */
public final class RatioBreaks {
  private static final double[] FACTORS = {1.01, 1.02, 1.05, 1.1, 1.2, 1.25, 1.5, 2, 3, 5, 10};
  private static final double SHARE_INSIDE = 0.9;
  private static final int DECIMALS = 2;

  private RatioBreaks() {}

  /**
   * Breaks about 1, with two decimals.
   *
   * @param values above 0 in any order, at least one
   * @param classes an odd number, so that the middle one is "about the same"
   */
  public static Breaks breaks(double[] values, int classes) {
    if (classes < 3 || classes % 2 == 0) {
      throw new IllegalArgumentException("an odd number of classes has a middle, not " + classes);
    }
    double[] sorted = Values.sorted(values);
    if (!(sorted[0] > 0)) {
      throw new IllegalArgumentException("no ratio: " + sorted[0]);
    }
    double[] distances = Arrays.stream(sorted).map(v -> Math.abs(Math.log(v))).sorted().toArray();
    double reach = distances[(int) Math.ceil(SHARE_INSIDE * distances.length) - 1];
    double factor = FACTORS[FACTORS.length - 1];
    for (double candidate : FACTORS) {
      if (classes * Math.log(candidate) >= reach) {
        factor = candidate;
        break;
      }
    }
    double[] limits = new double[classes - 1];
    for (int i = 0; i < limits.length; i++) {
      limits[i] = rounded(Math.pow(factor, 2 * i - (limits.length - 1)));
    }
    return new Breaks(BreaksMethod.SYMMETRIC, limits, sorted[0], sorted[sorted.length - 1], true);
  }

  private static double rounded(double limit) {
    return BigDecimal.valueOf(limit).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
  }
}
