package org.parityatlas.data.statistics;

/**
 * The 95% interval of a survey estimate from the half-width its publisher states, which reflects
 * the survey's design. It is never computed anew from weighted counts (ONS, "Annual Population
 * Survey quality and methodology information").
 */
public final class PublishedInterval {
  private PublishedInterval() {}

  /**
   * {@code value ∓ halfWidth}, not clipped: 100 ± 6 reaches 106, and the arithmetic of differences
   * needs that 6.
   *
   * @param halfWidth in the value's unit, not negative
   */
  public static Interval of(double value, double halfWidth) {
    if (!(halfWidth >= 0)) {
      throw new IllegalArgumentException("a half-width is not negative: " + halfWidth);
    }
    return new Interval(value - halfWidth, value + halfWidth);
  }

  /**
   * The standard error behind a published 95% half-width: {@code halfWidth ÷ 1.95996…}, in the same
   * unit. A half-width is printed to one decimal, so the difference to a division by 1.96 cannot be
   * seen.
   */
  public static double standardError(double halfWidth) {
    if (!(halfWidth >= 0)) {
      throw new IllegalArgumentException("a half-width is not negative: " + halfWidth);
    }
    return halfWidth / Distributions.Z_95;
  }
}
