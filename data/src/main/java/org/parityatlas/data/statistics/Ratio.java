package org.parityatlas.data.statistics;

/**
 * The ratio of two rates, group ÷ reference: 0.8 says that the group's rate is four fifths of the
 * reference's. Its 95% interval is symmetric on the log scale, value ÷ e^(z·SE) to value ×
 * e^(z·SE).
 *
 * <p>There is none where either side is zero: half a person is not added, the ratio is refused.
 *
 * @param value group ÷ reference, above 0
 * @param clarity the group against the reference; clear where the interval leaves out 1
 */
public record Ratio(double value, Interval interval, Clarity clarity) {

  /**
   * Ratio of two shares from counts, with SE(log) = √(1/r₁ − 1/n₁ + 1/r₂ − 1/n₂).
   *
   * <p>Source: D. Katz, J. Baptista, S. P. Azen and M. C. Pike, "Obtaining confidence intervals for
   * the risk ratio in cohort studies", Biometrics 34 (1978) 469–474, method C.
   *
   * @throws RefusedException {@link Refusal#ZERO} where nobody is counted on one side
   */
  public static Ratio ofCounts(
      long groupCounted, long groupTotal, long referenceCounted, long referenceTotal) {
    check(groupCounted, groupTotal);
    check(referenceCounted, referenceTotal);
    if (groupCounted == 0 || referenceCounted == 0) {
      throw new RefusedException(
          Refusal.ZERO, "There is no ratio, because nobody is counted on one side of it.");
    }
    double ratio =
        ((double) groupCounted / groupTotal) / ((double) referenceCounted / referenceTotal);
    double variance =
        1.0 / groupCounted - 1.0 / groupTotal + 1.0 / referenceCounted - 1.0 / referenceTotal;
    return of(ratio, Math.sqrt(Math.max(0, variance)));
  }

  /**
   * Ratio of two published estimates with their 95% half-widths, with SE(log) = √((SE₁/θ₁)² +
   * (SE₂/θ₂)²), the delta method on the log scale.
   *
   * <p>Source: D. G. Altman and J. M. Bland, "Interaction revisited: the difference between two
   * estimates", BMJ 326 (2003) 219, for differences of logarithms; the delta method as in C.-E.
   * Särndal, B. Swensson and J. Wretman, "Model Assisted Survey Sampling" (1992) 5.5.
   *
   * @throws RefusedException where an estimate's own interval reaches zero: the approximation does
   *     not hold there, and the ratio could be anything
   */
  public static Ratio ofPublished(
      double group, double groupHalfWidth, double reference, double referenceHalfWidth) {
    checkClearOfZero(group, groupHalfWidth);
    checkClearOfZero(reference, referenceHalfWidth);
    return of(
        group / reference,
        Math.hypot(
            PublishedInterval.standardError(groupHalfWidth) / group,
            PublishedInterval.standardError(referenceHalfWidth) / reference));
  }

  private static Ratio of(double ratio, double standardErrorOfLog) {
    double factor = Math.exp(Distributions.Z_95 * standardErrorOfLog);
    Interval interval = new Interval(ratio / factor, ratio * factor);
    Clarity clarity =
        Clarity.ofDifference(new Interval(interval.lower() - 1, interval.upper() - 1));
    return new Ratio(ratio, interval, clarity);
  }

  private static void check(long counted, long total) {
    if (counted < 0 || counted > total || total < 1) {
      throw new IllegalArgumentException(counted + " of " + total + " is no share");
    }
  }

  private static void checkClearOfZero(double value, double halfWidth) {
    Interval interval = PublishedInterval.of(value, halfWidth);
    if (value == 0) {
      throw new RefusedException(
          Refusal.ZERO, "There is no ratio, because the figure on one side of it is zero.");
    }
    if (interval.lower() <= 0) {
      throw new RefusedException(
          Refusal.NOT_CLEAR_OF_ZERO,
          "There is no ratio, because the survey cannot tell one of its two figures from zero.");
    }
  }
}
