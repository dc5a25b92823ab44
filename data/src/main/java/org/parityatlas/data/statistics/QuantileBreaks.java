package org.parityatlas.data.statistics;

/**
 * Classes with about as many areas in each. Areas that read the same stay together, so that classes
 * can differ in size; a cut is made where the number of areas below it comes nearest to its share.
 */
public final class QuantileBreaks {
  private QuantileBreaks() {}

  /**
   * Breaks at the quantiles, at readable limits ({@link ReadableLimits}).
   *
   * @param values in any order, at least one
   * @param decimals digits after the point that the indicator is shown with
   */
  public static Breaks breaks(double[] values, int classes, int decimals) {
    Values.checkClasses(classes);
    ShownValues shown = ShownValues.of(values, decimals);
    int k = Math.min(classes, shown.distinct());
    int[] starts = new int[k];
    int at = 0;
    long below = 0;
    for (int q = 1; q < k; q++) {
      double share = (double) shown.total() * q / k;
      int least = starts[q - 1] + 1;
      int most = shown.distinct() - (k - q);
      while (at < least || at < most && below + shown.counts()[at] / 2.0 <= share) {
        below += shown.counts()[at++];
      }
      starts[q] = at;
    }
    return ReadableLimits.breaks(BreaksMethod.QUANTILE, shown, starts);
  }
}
