package org.parityatlas.data.statistics;

import java.util.Arrays;

/** What every method of breaks needs of the values it is given. */
final class Values {
  private Values() {}

  /** A sorted copy, −0 as 0; refuses none at all and what is not a number. */
  static double[] sorted(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("there are no values to find classes for");
    }
    double[] sorted = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("not a number: " + values[i]);
      }
      sorted[i] = values[i] == 0 ? 0 : values[i];
    }
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * To nine decimals, so that two gaps of 10.9 are one number though binary arithmetic made them
   * differ in the fifteenth digit, and count as a tie.
   */
  static double settled(double value) {
    return Math.rint(value * 1e9) / 1e9;
  }

  static void checkClasses(int classes) {
    if (classes < 1) {
      throw new IllegalArgumentException("at least one class is needed, not " + classes);
    }
  }
}
