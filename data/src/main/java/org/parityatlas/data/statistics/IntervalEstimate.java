package org.parityatlas.data.statistics;

/**
 * A figure with its 95% interval, in the figure's unit and not clipped to what the figure can be.
 * The figure lies in the interval.
 */
public record IntervalEstimate(double value, Interval interval) {

  public IntervalEstimate {
    if (!interval.contains(value)) {
      throw new IllegalArgumentException(value + " is outside of its interval " + interval);
    }
  }

  /** A survey estimate with the 95% half-width its publisher states. */
  public static IntervalEstimate published(double value, double halfWidth) {
    return new IntervalEstimate(value, PublishedInterval.of(value, halfWidth));
  }

  /** A percentage from counts of people, with its Wilson interval. */
  public static IntervalEstimate percentOf(long counted, long total) {
    Interval percent = WilsonInterval.of(counted, total).times(100);
    return new IntervalEstimate(100.0 * counted / total, percent);
  }

  /**
   * A rate of counted events with its Poisson interval ({@link CountInterval}), which takes the
   * population as known.
   *
   * @param per 1000 for events per thousand people
   */
  public static IntervalEstimate rateOf(long events, double population, double per) {
    return new IntervalEstimate(
        events * per / population, CountInterval.ofRate(events, population, per));
  }

  /** From the value down to the lower limit. */
  double below() {
    return value - interval.lower();
  }

  /** From the value up to the upper limit. */
  double above() {
    return interval.upper() - value;
  }
}
