package org.parityatlas.data.statistics;

/**
 * The distinct numbers a reader sees once values are rounded for display, ascending, with what lies
 * behind each. Classes are formed of these: two areas that read the same are never in different
 * classes.
 *
 * @param decimals digits after the point
 * @param units the numbers as multiples of the last digit shown: 61.9 at one decimal is 619
 * @param counts how many values read so
 * @param lowest the smallest value that reads so, as published
 * @param highest the largest
 */
record ShownValues(int decimals, long[] units, int[] counts, double[] lowest, double[] highest) {

  static ShownValues of(double[] values, int decimals) {
    double[] sorted = Values.sorted(values);
    int distinct = 0;
    long[] units = new long[sorted.length];
    int[] counts = new int[sorted.length];
    double[] lowest = new double[sorted.length];
    double[] highest = new double[sorted.length];
    for (double value : sorted) {
      long unit = unitOf(value, decimals);
      if (distinct == 0 || units[distinct - 1] != unit) {
        units[distinct] = unit;
        lowest[distinct] = value;
        distinct++;
      }
      counts[distinct - 1]++;
      highest[distinct - 1] = value;
    }
    return new ShownValues(
        decimals,
        java.util.Arrays.copyOf(units, distinct),
        java.util.Arrays.copyOf(counts, distinct),
        java.util.Arrays.copyOf(lowest, distinct),
        java.util.Arrays.copyOf(highest, distinct));
  }

  /** Halves go up: 21.75 reads 21.8, −21.75 reads −21.7. */
  private static long unitOf(double value, int decimals) {
    return java.math.BigDecimal.valueOf(value)
        .movePointRight(decimals)
        .add(new java.math.BigDecimal("0.5"))
        .setScale(0, java.math.RoundingMode.FLOOR)
        .longValueExact();
  }

  int distinct() {
    return units.length;
  }

  int total() {
    return java.util.Arrays.stream(counts).sum();
  }

  double[] values() {
    return java.util.Arrays.stream(units).mapToDouble(u -> number(u, decimals)).toArray();
  }

  double min() {
    return lowest[0];
  }

  double max() {
    return highest[highest.length - 1];
  }

  /** The double nearest to a decimal number, so that 619 at one decimal is exactly 61.9. */
  static double number(long units, int decimals) {
    return java.math.BigDecimal.valueOf(units, decimals).doubleValue();
  }
}
