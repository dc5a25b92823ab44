package org.parityatlas.data.statistics;

/**
 * Chooses limits a person can read, without moving an area into another class.
 *
 * <p>Between two neighbouring classes lies a stretch without values, from the highest of the one to
 * the lowest of the other. Any limit in it gives the same classes, so the roundest is taken: the
 * multiple of the greatest of …, 100, 50, 10, 5, 1, 0.5, 0.1, …, and of several the one nearest to
 * the middle, but nothing finer than the indicator is shown with. Where two classes part at
 * neighbouring shown numbers and the published values behind them leave no such number, the limit
 * is half a digit below the upper class: with one decimal, 21.75 parts what reads 21.7 from what
 * reads 21.8. What is drawn and what is printed in the legend then always agree.
 */
final class ReadableLimits {
  private static final long[] STEPS = steps();

  private ReadableLimits() {}

  private static long[] steps() {
    long[] steps = new long[29];
    long power = 1;
    for (int i = steps.length - 1; i >= 0; i -= 2) {
      steps[i] = power;
      if (i > 0) {
        steps[i - 1] = 5 * power;
      }
      power *= 10;
    }
    return steps;
  }

  /** Breaks of shown values that are cut into runs, each starting where {@code starts} says. */
  static Breaks breaks(BreaksMethod method, ShownValues shown, int[] starts) {
    double[] limits = new double[starts.length - 1];
    for (int i = 1; i < starts.length; i++) {
      limits[i - 1] = limit(shown, starts[i]);
    }
    return new Breaks(method, limits, shown.min(), shown.max(), false);
  }

  private static double limit(ShownValues shown, int start) {
    long below = shown.units()[start - 1];
    long above = shown.units()[start];
    int decimals = shown.decimals();
    // The published value may be a little under what it reads.
    boolean published = ShownValues.number(above, decimals) <= shown.lowest()[start];
    long highest = published ? above : above - 1;
    return highest > below
        ? ShownValues.number(roundest(below, highest), decimals)
        : ShownValues.number(above * 10 - 5, decimals + 1);
  }

  /** The roundest whole number that is above one and not above the other. */
  static long roundest(long above, long upTo) {
    long step = 1;
    for (long s : STEPS) {
      if (Math.floorDiv(upTo, s) * s > above) {
        step = s;
        break;
      }
    }
    long middle = Math.floorDiv(above + upTo, 2);
    long lower = Math.floorDiv(middle, step) * step;
    long upper = lower + step;
    boolean lowerFits = lower > above;
    boolean upperFits = upper <= upTo;
    if (lowerFits && upperFits) {
      return middle - lower <= upper - middle ? lower : upper;
    }
    return lowerFits ? lower : upper;
  }

  /** …, 50, 10, 5, 1: what a round number is a multiple of, in last digits shown. */
  static long[] stepsFromRoundest() {
    return STEPS.clone();
  }
}
