package org.parityatlas.data.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Ranks from the smallest value on, ties sharing the middle of their places. With weights, a place
 * is as wide as its weight: the weight below, and half the weight of the tie.
 *
 * <p>Source: M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33 (1945)
 * 239–251.
 */
final class MidRanks {
  private MidRanks() {}

  /** The rank of each value, from 0 to the sum of the weights. */
  static double[] of(double[] given, double[] weights) {
    double[] values = Arrays.stream(given).map(Values::settled).toArray();
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    double[] ranks = new double[values.length];
    double below = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      double tied = 0;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        tied += weights[order[to++]];
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = below + tied / 2;
      }
      below += tied;
      from = to;
    }
    return ranks;
  }
}
