package org.parityatlas.data.statistics;

import java.util.Arrays;

/**
 * The class limits of a map. With n inner limits there are n + 1 classes, numbered from 0; a value
 * on a limit belongs to the class above it.
 *
 * @param limits inner limits, strictly ascending; none where all areas have one value
 * @param min smallest value shown
 * @param max largest value shown
 * @param symmetric whether the classes mirror each other, about zero or, of ratios, about 1
 */
public record Breaks(
    BreaksMethod method, double[] limits, double min, double max, boolean symmetric) {

  public Breaks {
    limits = limits.clone();
    for (int i = 0; i < limits.length; i++) {
      if (!Double.isFinite(limits[i]) || i > 0 && !(limits[i - 1] < limits[i])) {
        throw new IllegalArgumentException("limits have to ascend: " + Arrays.toString(limits));
      }
    }
    if (!(min <= max)) {
      throw new IllegalArgumentException("no range from " + min + " to " + max);
    }
  }

  /** Limits that somebody states, for a map of these values. */
  public static Breaks given(double[] limits, double[] values) {
    double[] sorted = Values.sorted(values);
    return new Breaks(
        BreaksMethod.GIVEN, limits, sorted[0], sorted[sorted.length - 1], isMirrored(limits));
  }

  private static boolean isMirrored(double[] limits) {
    for (int i = 0; i < limits.length; i++) {
      if (limits[i] + limits[limits.length - 1 - i] != 0) {
        return false;
      }
    }
    return limits.length > 0;
  }

  @Override
  public double[] limits() {
    return limits.clone();
  }

  /** The class of a value, from 0 to {@link #classes} − 1. */
  public int classOf(double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("what is missing has no class");
    }
    int at = Arrays.binarySearch(limits, value);
    // −0 and 0 are one number to a reader and two to binarySearch.
    if (at < 0 && value == 0) {
      at = Arrays.binarySearch(limits, 0.0);
    }
    return at >= 0 ? at + 1 : -at - 1;
  }

  public int classes() {
    return limits.length + 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Breaks b
        && method == b.method
        && Arrays.equals(limits, b.limits)
        && min == b.min
        && max == b.max
        && symmetric == b.symmetric;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(limits) * 31 + Double.hashCode(min) + method.hashCode();
  }

  @Override
  public String toString() {
    return method.id() + " " + Arrays.toString(limits) + " of " + min + " to " + max;
  }
}
