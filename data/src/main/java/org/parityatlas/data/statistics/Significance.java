package org.parityatlas.data.statistics;

/**
 * How surprising a difference would be if there were none: the two-sided p value of a normal test,
 * from the difference's own interval.
 */
public final class Significance {
  private Significance() {}

  /**
   * 2·(1 − Φ(|d| ÷ SE)), with SE the arm of the 95% interval that points to zero ÷ 1.95996…. For a
   * symmetric interval that is the usual test; for any other, p is below 0.05 exactly where the
   * interval leaves out zero, so that the two never disagree.
   *
   * @return from 0 to 1; 1 for no difference at all
   */
  public static double pValue(Difference difference) {
    double value = difference.value();
    if (value == 0) {
      return 1;
    }
    Interval interval = difference.interval();
    double arm = value > 0 ? value - interval.lower() : interval.upper() - value;
    return 2 * Distributions.normalTail(Distributions.Z_95 * Math.abs(value) / arm);
  }
}
