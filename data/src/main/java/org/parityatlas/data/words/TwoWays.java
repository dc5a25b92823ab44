package org.parityatlas.data.words;

import org.parityatlas.data.statistics.Interval;

/**
 * Differences, which go one of two ways: said by a size and a word, since a sign would have to be
 * explained.
 *
 * @param plus the word for a difference above zero: "lower" of a gap, "up" of a change
 * @param minus the word for one below
 * @param none what a difference is that prints as nothing
 */
record TwoWays(String plus, String minus, String none) {
  /** "10.1 points lower". */
  String one(double value, int decimals, String unit) {
    return printsAsNothing(value, decimals)
        ? none
        : size(value, decimals) + unit + " " + (value > 0 ? plus : minus);
  }

  /** "between 9.0 and 45.8 points lower", "between 8.1 points higher and 28.3 points lower". */
  String between(Interval range, int decimals, String unit) {
    double lower = range.lower();
    double upper = range.upper();
    // A limit that rounds to nothing is none: "between 0.0 and 35.4 lower" would look clear.
    boolean sameWay =
        lower > 0 == upper > 0
            && !printsAsNothing(lower, decimals)
            && !printsAsNothing(upper, decimals);
    if (!sameWay) {
      return "between " + one(lower, decimals, unit) + " and " + one(upper, decimals, unit);
    }
    double near = lower > 0 ? lower : upper;
    double far = lower > 0 ? upper : lower;
    return "between " + size(near, decimals) + " and " + one(far, decimals, unit);
  }

  /** True of a difference that is too small to be seen at so many decimals. */
  static boolean printsAsNothing(double value, int decimals) {
    return NumberWords.rounded(Math.abs(value), decimals).signum() == 0;
  }

  private static String size(double value, int decimals) {
    return NumberWords.number(Math.abs(value), decimals);
  }
}
