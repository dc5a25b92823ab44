package org.parityatlas.data.statistics;

/**
 * The smallest true change that a comparison of two figures would show as clear in four cases of
 * five: (z₀.₉₇₅ + z₀.₈)·√(SE₁² + SE₂²) = 2.8016·√(SE₁² + SE₂²), in the unit of the figure. A change
 * that is smaller can well have happened and not be seen.
 *
 * <p>Source: J. Cohen, "Statistical Power Analysis for the Behavioral Sciences" (2nd edition, 1988)
 * 2; H. S. Bloom, "Minimum detectable effects", Evaluation Review 19 (1995) 547–556.
 */
public final class DetectableChange {
  private DetectableChange() {}

  /** From two standard errors, in the unit of the figure. */
  public static double minimum(double firstStandardError, double secondStandardError) {
    if (!(firstStandardError >= 0 && secondStandardError >= 0)) {
      throw new IllegalArgumentException("a standard error is not negative");
    }
    return (Distributions.Z_95 + Distributions.Z_POWER_80)
        * Math.hypot(firstStandardError, secondStandardError);
  }

  /**
   * Of a figure, from its latest published 95% half-width, if the next is published with the same:
   * what two years from now could show.
   */
  public static double ofPublished(double halfWidth) {
    double standardError = PublishedInterval.standardError(halfWidth);
    return minimum(standardError, standardError);
  }

  /** Of a gap, likewise, from the half-widths of its two groups. */
  public static double ofPublishedGap(double referenceHalfWidth, double groupHalfWidth) {
    return ofPublished(Math.hypot(referenceHalfWidth, groupHalfWidth));
  }
}
