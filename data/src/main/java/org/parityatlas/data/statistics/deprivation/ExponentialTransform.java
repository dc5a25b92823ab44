package org.parityatlas.data.statistics.deprivation;

/**
 * The transform that puts the ranks of a domain on a scale from 0 to 100 before the domains are
 * weighted together. It draws out the most deprived tenth over half of the scale, so that a low
 * rank in one domain does not simply cancel a high one in another.
 *
 * <pre>
 *   X = −23·ln(1 − R·(1 − e^(−100/23)))
 * </pre>
 *
 * with R = 1/N for the least and 1 for the most deprived area.
 *
 * <p>Source: technical report of 2019, on the exponential transformation of the domains.
 */
public final class ExponentialTransform {
  private static final double STRETCH = 23;

  private ExponentialTransform() {}

  /**
   * X of one area.
   *
   * @param rank published, 1 the most deprived; a tie may have a rank between two whole numbers
   * @param areas number of areas ranked, N
   */
  public static double of(double rank, int areas) {
    if (!(rank >= 1 && rank <= areas)) {
      throw new IllegalArgumentException("no rank among " + areas + " areas: " + rank);
    }
    double r = (areas + 1 - rank) / areas;
    return -STRETCH * Math.log(1 - r * (1 - Math.exp(-100 / STRETCH)));
  }
}
