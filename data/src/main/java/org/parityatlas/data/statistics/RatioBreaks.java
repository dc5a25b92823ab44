package org.parityatlas.data.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Five classes of ratios that mirror each other about 1 by factors: with a factor f the limits are
 * 1/f³, 1/f, f and f³, so that a third more and a quarter less, which undo each other, stand in
 * classes equally far from the middle. The factor is the smallest of a list of plain ones with
 * which nine values in ten would lie inside classes of full width (1/f⁵ to f⁵), as in {@link
 * SymmetricBreaks}.
 */
public final class RatioBreaks {
  private static final double[] FACTORS = {1.01, 1.02, 1.05, 1.1, 1.2, 1.25, 1.5, 2, 3, 5, 10};
  private static final double SHARE_INSIDE = 0.9;
  private static final int WIDTHS = 5;
  private static final int DECIMALS = 2;

  private RatioBreaks() {}

  /**
   * Breaks about 1, with two decimals.
   *
   * @param values above 0 in any order, at least one
   */
  public static Breaks breaks(double[] values) {
    double[] sorted = Values.sorted(values);
    if (!(sorted[0] > 0)) {
      throw new IllegalArgumentException("no ratio: " + sorted[0]);
    }
    double[] distances = Arrays.stream(sorted).map(v -> Math.abs(Math.log(v))).sorted().toArray();
    double reach = distances[(int) Math.ceil(SHARE_INSIDE * distances.length) - 1];
    double factor = FACTORS[FACTORS.length - 1];
    for (double candidate : FACTORS) {
      if (WIDTHS * Math.log(candidate) >= reach) {
        factor = candidate;
        break;
      }
    }
    double[] limits = {
      rounded(1 / (factor * factor * factor)),
      rounded(1 / factor),
      rounded(factor),
      rounded(factor * factor * factor)
    };
    return new Breaks(BreaksMethod.SYMMETRIC, limits, sorted[0], sorted[sorted.length - 1], true);
  }

  private static double rounded(double limit) {
    return BigDecimal.valueOf(limit).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
  }
}
