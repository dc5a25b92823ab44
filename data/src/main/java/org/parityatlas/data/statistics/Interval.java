package org.parityatlas.data.statistics;

/**
 * A range the true figure is likely to lie in; both ends belong to it.
 *
 * @param lower in the unit of the figure, not above {@code upper}
 */
public record Interval(double lower, double upper) {

  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("no interval from " + lower + " to " + upper);
    }
  }

  /**
   * The part of it between two bounds, for display: a rate is not above 100%, though the arithmetic
   * behind it says so. An interval wholly outside becomes the nearer bound.
   */
  public Interval clip(double lowest, double highest) {
    return new Interval(
        Math.min(Math.max(lower, lowest), highest), Math.max(Math.min(upper, highest), lowest));
  }

  /** Half of the whole width; of limits that are not symmetric, the mean of the two arms. */
  public double halfWidth() {
    return (upper - lower) / 2;
  }

  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** In another unit: a share times 100 is a percentage. */
  public Interval times(double factor) {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("a change of unit is above 0, not " + factor);
    }
    return new Interval(lower * factor, upper * factor);
  }
}
