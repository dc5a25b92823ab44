package org.parityatlas.data.statistics;

/**
 * The 95% score interval of a share from counts, as a share from 0 to 1. With r of n, p = r ÷ n and
 * z = 1.95996…,
 *
 * <pre>
 *   (2r + z² ∓ z·√(z² + 4r(1 − p))) ÷ (2(n + z²))
 * </pre>
 *
 * without continuity correction. It never leaves 0 to 1 and has a width even where nobody or
 * everybody is counted.
 *
 * <p>For counts of people (a census, a register) it says how far the share would vary by chance; it
 * is no sampling error. Never for weighted survey counts, whose publisher states the half-width.
 *
 * <p>Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927) 209–212; used as in APHO Technical
 * Briefing 3 (2008) and R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, method 3.
 */
public final class WilsonInterval {
  private WilsonInterval() {}

  /**
   * The interval of {@code counted} ÷ {@code total}.
   *
   * @param counted people with the property, from 0 to {@code total}
   * @param total people asked or counted, at least 1
   */
  public static Interval of(long counted, long total) {
    if (counted < 0 || counted > total || total < 1) {
      throw new IllegalArgumentException(counted + " of " + total + " is no share");
    }
    double z = Distributions.Z_95;
    double centre = 2.0 * counted + z * z;
    double others = (double) (total - counted) / total;
    double reach = z * Math.sqrt(z * z + 4.0 * counted * others);
    double scale = 2 * (total + z * z);
    // Exactly 0 and 1 at the ends, where rounding would leave a trace.
    double lower = counted == 0 ? 0 : (centre - reach) / scale;
    double upper = counted == total ? 1 : (centre + reach) / scale;
    return new Interval(lower, upper);
  }
}
