package org.parityatlas.data.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Ranks with 95% intervals by simulation: each area's figure is drawn anew from a normal
 * distribution about its estimate, all are ranked, and this again and again; an area's interval
 * runs from the 2.5th to the 97.5th percentile of its ranks. The seed is stated, so that the same
 * figures always give the same answer.
 *
 * <p>Source: H. Goldstein and D. J. Spiegelhalter, "League tables and their limitations:
 * statistical issues in comparisons of institutional performance", Journal of the Royal Statistical
 * Society A 159 (1996) 385–443.
 */
public final class RankSimulation {
  /** Draws of the whole list: the ends of an interval are then steady to about a rank. */
  public static final int DRAWS = 10_000;

  private RankSimulation() {}

  /**
   * The rank and its interval of each area, in the order given.
   *
   * @param standardErrors in the unit of the values; 0 where nothing was sampled
   * @param largestFirst whether rank 1 is the largest value
   */
  public static List<RankInterval> ranks(
      double[] values, double[] standardErrors, boolean largestFirst, long seed) {
    int n = values.length;
    double[] centre = centre(values, standardErrors, largestFirst);
    if (Arrays.stream(standardErrors).allMatch(error -> error == 0)) {
      return certain(centre);
    }
    int[][] times = new int[n][n];
    // Its sequence is part of the Java specification: the same on every machine.
    Random random = new Random(seed);
    double[] drawn = new double[n];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < n; i++) {
        drawn[i] = centre[i] + standardErrors[i] * random.nextGaussian();
      }
      double[] sorted = drawn.clone();
      Arrays.sort(sorted);
      for (int i = 0; i < n; i++) {
        times[i][below(sorted, drawn[i])]++;
      }
    }
    double[] sorted = centre.clone();
    Arrays.sort(sorted);
    List<RankInterval> ranks = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      ranks.add(
          new RankInterval(
              below(sorted, centre[i]) + 1,
              percentile(times[i], 0.025),
              percentile(times[i], 0.975)));
    }
    return List.copyOf(ranks);
  }

  /** The figures, settled, so that the first in rank is the smallest; refuses what has no rank. */
  static double[] centre(double[] values, double[] standardErrors, boolean largestFirst) {
    int n = values.length;
    if (standardErrors.length != n) {
      throw new IllegalArgumentException(
          n + " values with " + standardErrors.length + " standard errors");
    }
    double[] centre = new double[n];
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(values[i]) || !(standardErrors[i] >= 0)) {
        throw new IllegalArgumentException(values[i] + " with error " + standardErrors[i]);
      }
      double value = Values.settled(values[i]);
      centre[i] = largestFirst ? -value : value;
    }
    return centre;
  }

  /** Where nothing was sampled, no draw says anything else. */
  private static List<RankInterval> certain(double[] centre) {
    double[] sorted = centre.clone();
    Arrays.sort(sorted);
    return Arrays.stream(centre)
        .mapToInt(value -> below(sorted, value) + 1)
        .mapToObj(rank -> new RankInterval(rank, rank, rank))
        .toList();
  }

  /** How many of the sorted values are below this one. */
  private static int below(double[] sorted, double value) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static int percentile(int[] times, double share) {
    int seen = 0;
    for (int r = 0; r < times.length; r++) {
      seen += times[r];
      if (seen >= share * DRAWS) {
        return r + 1;
      }
    }
    throw new AssertionError("the draws do not add up");
  }
}
