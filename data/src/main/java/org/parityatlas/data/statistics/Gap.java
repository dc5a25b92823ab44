package org.parityatlas.data.statistics;

/**
 * The gap between two groups: reference − group, so that a positive gap means a lower figure for
 * the group.
 */
public final class Gap {
  private Gap() {}

  /**
   * Gap of two published survey estimates with their 95% half-widths, by MOVER, the method of
   * variance estimates recovery: with estimates θ₁, θ₂ and limits l, u of each,
   *
   * <pre>
   *   L = θ₁ − θ₂ − √((θ₁ − l₁)² + (u₂ − θ₂)²)
   *   U = θ₁ − θ₂ + √((u₁ − θ₁)² + (θ₂ − l₂)²)
   * </pre>
   *
   * which for symmetric limits is θ₁ − θ₂ ∓ √(h₁² + h₂²). It assumes that the two estimates are
   * independent, as estimates for different people are but for the sharing of sampled addresses.
   * Whether the gap is clear is read from this interval, not from whether the two intervals
   * overlap, which would find too little.
   *
   * <p>Source: G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures: a
   * general approach", Statistics in Medicine 27 (2008) 1693–1702.
   *
   * @param referenceHalfWidth published, not clipped to the indicator's bounds
   * @param groupHalfWidth likewise
   */
  public static Difference ofPublished(
      double reference, double referenceHalfWidth, double group, double groupHalfWidth) {
    return mover(
        reference,
        PublishedInterval.of(reference, referenceHalfWidth),
        group,
        PublishedInterval.of(group, groupHalfWidth));
  }

  /** The same from limits that need not be symmetric about their estimates. */
  static Difference mover(double reference, Interval of1, double group, Interval of2) {
    double gap = reference - group;
    double below = Math.hypot(reference - of1.lower(), of2.upper() - group);
    double above = Math.hypot(of1.upper() - reference, group - of2.lower());
    Interval interval = new Interval(gap - below, gap + above);
    return new Difference(gap, interval, Clarity.ofGap(interval));
  }
}
