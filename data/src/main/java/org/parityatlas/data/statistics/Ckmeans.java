package org.parityatlas.data.statistics;

import java.util.Arrays;

/**
 * Exact k-means in one dimension: of all ways to cut sorted values into k runs, the one with the
 * least sum of squared distances to the means of the runs. Unlike Jenks' natural breaks as usually
 * programmed, it is the optimum and needs no quadratic table.
 *
 * <p>Dynamic programming over D[q][i], the least cost of the first i + 1 distinct values in q + 1
 * runs, each value weighted by how often it occurs, so that equal values are never parted:
 *
 * <pre>
 *   D[q][i] = min over j of  D[q−1][j−1] + ssq(j, i)
 *   ssq(j, i) = Σ w·x² − (Σ w·x)² ÷ Σ w   from prefix sums
 * </pre>
 *
 * The best j does not fall as i rises, so a row is filled by halving, in O(k n log n) altogether.
 *
 * <p>Source: H. Wang and M. Song, "Ckmeans.1d.dp: optimal k-means clustering in one dimension by
 * dynamic programming", The R Journal 3/2 (2011) 29–33; the divide-and-conquer filling as in M.
 * Song and H. Zhong, Bioinformatics 36 (2020) 5027–5036.
 */
public final class Ckmeans {
  /** Share of the optimum's sum of squares that readable limits may cost. */
  static final double ROUNDING_COST = 0.005;

  private final double[] weight;
  private final double[] sum;
  private final double[] squares;
  private double[] previous;
  private double[] current;
  private int[] start;

  private Ckmeans(double[] distinct, int[] counts) {
    // Sums about a middle value lose fewer digits than sums about zero.
    double middle = distinct[distinct.length / 2];
    weight = new double[distinct.length + 1];
    sum = new double[distinct.length + 1];
    squares = new double[distinct.length + 1];
    for (int i = 0; i < distinct.length; i++) {
      double x = distinct[i] - middle;
      weight[i + 1] = weight[i] + counts[i];
      sum[i + 1] = sum[i] + counts[i] * x;
      squares[i + 1] = squares[i] + counts[i] * x * x;
    }
  }

  /**
   * Breaks between the runs, at readable limits ({@link ReadableLimits}). With fewer distinct
   * values than classes, each distinct value is a class.
   *
   * <p>Among thousands of values the best cut is hardly better than a cut at a round number nearby.
   * A limit therefore moves to the roundest number that keeps the sum of squares within half a per
   * cent of the optimum, all limits together. The limits used are the limits shown, so that map and
   * legend always agree.
   *
   * @param values in any order, at least one
   * @param decimals digits after the point that the indicator is shown with
   */
  public static Breaks breaks(double[] values, int classes, int decimals) {
    Values.checkClasses(classes);
    ShownValues shown = ShownValues.of(values, decimals);
    Ckmeans kmeans = new Ckmeans(shown.values(), shown.counts());
    int[] starts = kmeans.solve(shown.distinct(), Math.min(classes, shown.distinct()));
    kmeans.moveToRounder(starts, shown.units());
    return ReadableLimits.breaks(BreaksMethod.CKMEANS, shown, starts);
  }

  /**
   * Where each run starts, the first at 0.
   *
   * @param distinct ascending
   * @param counts how often each occurs
   * @param k number of runs, at most as many as there are values
   */
  static int[] starts(double[] distinct, int[] counts, int k) {
    return new Ckmeans(distinct, counts).solve(distinct.length, k);
  }

  private int[] solve(int n, int k) {
    previous = new double[n];
    current = new double[n];
    int[][] starts = new int[k][n];
    for (int i = 0; i < n; i++) {
      previous[i] = cost(0, i);
    }
    for (int q = 1; q < k; q++) {
      start = starts[q];
      fill(q, n - 1, q, n - 1);
      double[] swap = previous;
      previous = current;
      current = swap;
    }
    int[] result = new int[k];
    int end = n - 1;
    for (int q = k - 1; q > 0; q--) {
      result[q] = starts[q][end];
      end = result[q] - 1;
    }
    return result;
  }

  /** Fills current[from..to], whose best starts are known to lie in lowest..highest. */
  private void fill(int from, int to, int lowest, int highest) {
    if (from > to) {
      return;
    }
    int i = (from + to) >>> 1;
    double best = Double.POSITIVE_INFINITY;
    int bestStart = lowest;
    for (int j = lowest; j <= Math.min(highest, i); j++) {
      double total = previous[j - 1] + cost(j, i);
      if (total < best) {
        best = total;
        bestStart = j;
      }
    }
    current[i] = best;
    start[i] = bestStart;
    fill(from, i - 1, lowest, bestStart);
    fill(i + 1, to, bestStart, highest);
  }

  /** Sum of squared distances to the mean of the values from..to. */
  private double cost(int from, int to) {
    double w = weight[to + 1] - weight[from];
    double s = sum[to + 1] - sum[from];
    return Math.max(0, squares[to + 1] - squares[from] - s * s / w);
  }

  private double cost(int[] starts) {
    double total = 0;
    for (int q = 0; q < starts.length; q++) {
      total += cost(starts[q], end(starts, q) - 1);
    }
    return total;
  }

  private int end(int[] starts, int q) {
    return q + 1 < starts.length ? starts[q + 1] : weight.length - 1;
  }

  /** Moves each start to the roundest number that its share of the cost allows. */
  private void moveToRounder(int[] starts, long[] units) {
    double spent = cost(starts);
    double allowance = spent * ROUNDING_COST / Math.max(1, starts.length - 1);
    for (int q = 1; q < starts.length; q++) {
      int best = starts[q];
      for (long step : ReadableLimits.stepsFromRoundest()) {
        int moved = nearest(starts, q, units, step);
        if (moved >= 0) {
          starts[q] = moved;
          double now = cost(starts);
          if (now <= spent + allowance) {
            spent = now;
            break;
          }
          starts[q] = best;
        }
      }
    }
  }

  /** The start nearest to the present one at a multiple of a step, or −1 where it empties a run. */
  private int nearest(int[] starts, int q, long[] units, long step) {
    long limit = Math.floorDiv(units[starts[q]] + step / 2, step) * step;
    int at = Arrays.binarySearch(units, limit);
    int moved = at >= 0 ? at : -at - 1;
    return moved > starts[q - 1] && moved < end(starts, q) ? moved : -1;
  }
}
