package org.parityatlas.data.statistics;

/**
 * The gap between two groups: reference − group, so that a positive gap means a lower figure for
 * the group.
 *
 * <p>Always by {@link Mover}, which assumes that the two estimates are independent, as estimates
 * for different people are but for the sharing of sampled addresses. Whether a gap is clear is read
 * from its own interval, not from whether the two intervals overlap, which would find too little.
 */
public final class Gap {
  private Gap() {}

  /**
   * Gap of two published survey estimates with their 95% half-widths: reference − group ∓ √(h₁² +
   * h₂²).
   *
   * @param referenceHalfWidth published, not clipped to the indicator's bounds
   * @param groupHalfWidth likewise
   */
  public static Difference ofPublished(
      double reference, double referenceHalfWidth, double group, double groupHalfWidth) {
    return of(
        IntervalEstimate.published(reference, referenceHalfWidth),
        IntervalEstimate.published(group, groupHalfWidth));
  }

  /**
   * Gap in percentage points of two percentages from counts: the squares of the arms of two Wilson
   * intervals are added.
   *
   * <p>Source: R. G. Newcombe, "Interval estimation for the difference between independent
   * proportions: comparison of eleven methods", Statistics in Medicine 17 (1998) 873–890, method
   * 10.
   *
   * @param referenceCounted people of the reference group with the property
   * @param referenceTotal people of the reference group
   * @param groupCounted people of the group with the property
   * @param groupTotal people of the group
   */
  public static Difference ofCounts(
      long referenceCounted, long referenceTotal, long groupCounted, long groupTotal) {
    return of(
        IntervalEstimate.percentOf(referenceCounted, referenceTotal),
        IntervalEstimate.percentOf(groupCounted, groupTotal));
  }

  /** Gap of two estimates of one unit, whose limits need not be symmetric. */
  public static Difference of(IntervalEstimate reference, IntervalEstimate group) {
    Interval interval = Mover.difference(reference, group);
    return new Difference(reference.value() - group.value(), interval, Clarity.ofGap(interval));
  }
}
