package org.parityatlas.data.statistics;

/**
 * Change since a baseline: later − baseline, by {@link Mover}. Higher means that the figure has
 * risen; for the change of a gap, that the gap has widened.
 *
 * <p>The two periods have to be apart, because a figure that shares months with its baseline shares
 * its sample with it. Addresses of the Annual Population Survey recur for up to four years, so that
 * within four years the two estimates still share some: then they rise and fall together, and the
 * interval given is too wide rather than too narrow.
 */
public final class Change {
  private Change() {}

  /**
   * The change of a figure, in its unit.
   *
   * @throws RefusedException {@link Refusal#PERIODS_OVERLAP} unless the baseline ends before the
   *     later period begins
   */
  public static Difference since(
      IntervalEstimate baseline,
      TimeSpan baselinePeriod,
      IntervalEstimate later,
      TimeSpan laterPeriod) {
    if (!baselinePeriod.isBefore(laterPeriod)) {
      throw new RefusedException(
          Refusal.PERIODS_OVERLAP,
          "There is no change to state, because the baseline has to end before the later period"
              + " begins.");
    }
    return Difference.between(later, baseline);
  }

  /**
   * The change of a gap, a difference of differences: (reference − group) later − (reference −
   * group) at the baseline. For four published estimates its interval is ∓ √(h₁² + h₂² + h₃² +
   * h₄²).
   *
   * @throws RefusedException as {@link #since}
   */
  public static Difference ofGap(
      Difference baselineGap, TimeSpan baselinePeriod, Difference laterGap, TimeSpan laterPeriod) {
    return since(baselineGap.estimate(), baselinePeriod, laterGap.estimate(), laterPeriod);
  }
}
