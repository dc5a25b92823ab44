package org.parityatlas.data.statistics;

/**
 * A difference of two figures, in their unit (percentage points for two percentages).
 *
 * @param interval its 95% interval, not clipped
 * @param clarity what it says: of the group against the reference for a {@link Gap}, of the first
 *     against the second otherwise
 */
public record Difference(double value, Interval interval, Clarity clarity) {

  /**
   * first − second by {@link Mover}, as between two areas. The two are taken as independent; an
   * area and the region it lies in are not, and there the interval is too wide rather than too
   * narrow.
   */
  public static Difference between(IntervalEstimate first, IntervalEstimate second) {
    Interval interval = Mover.difference(first, second);
    return new Difference(first.value() - second.value(), interval, Clarity.ofDifference(interval));
  }

  /** The same number as an estimate that further differences can be taken of. */
  public IntervalEstimate estimate() {
    return new IntervalEstimate(value, interval);
  }
}
