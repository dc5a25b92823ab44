package org.parityatlas.data.statistics;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Simulated worlds whose truth is known: how often does an interval hold it? The mean over a grid
 * comes with its Monte-Carlo error, and is printed.
 */
final class Worlds {
  /** Worlds drawn at each point of a grid. */
  static final int EACH = 20_000;

  private final String what;
  private double sum;
  private double variance;
  private int points;
  private double least = 1;
  private double most;

  Worlds(String what) {
    this.what = what;
  }

  /** One point of the grid: in what share of its worlds is it so? */
  void point(Random random, Predicate<Random> isSo) {
    int so = 0;
    for (int i = 0; i < EACH; i++) {
      so += isSo.test(random) ? 1 : 0;
    }
    double share = (double) so / EACH;
    sum += share;
    variance += share * (1 - share) / EACH;
    points++;
    least = Math.min(least, share);
    most = Math.max(most, share);
  }

  /** The mean over the grid, in per cent. */
  double percent() {
    double mean = 100 * sum / points;
    System.out.printf(
        "%s: mean %.2f%% ± %.2f (Monte-Carlo, 95%%) over %d points of %d worlds; from %.2f to"
            + " %.2f%%%n",
        what, mean, 196 * Math.sqrt(variance) / points, points, EACH, 100 * least, 100 * most);
    return mean;
  }

  /** The lowest share at any point, in per cent. */
  double leastPercent() {
    return 100 * least;
  }

  /** Draws of a count whose probabilities are tabled once. */
  static final class Counts {
    private final double[] upTo;

    private Counts(double[] probabilities) {
      upTo = probabilities.clone();
      for (int i = 1; i < upTo.length; i++) {
        upTo[i] += upTo[i - 1];
      }
    }

    /** Of n people, each with probability p. */
    static Counts binomial(int n, double p) {
      double[] probabilities = new double[n + 1];
      double logChoose = 0;
      for (int r = 0; r <= n; r++) {
        probabilities[r] = Math.exp(logChoose + r * Math.log(p) + (n - r) * Math.log1p(-p));
        logChoose += Math.log(n - r) - Math.log(r + 1);
      }
      return new Counts(probabilities);
    }

    /** Of events that happen independently, with this mean. */
    static Counts poisson(double mean) {
      double[] probabilities = new double[(int) (mean + 12 * Math.sqrt(mean) + 20)];
      double log = -mean;
      for (int x = 0; x < probabilities.length; x++) {
        probabilities[x] = Math.exp(log);
        log += Math.log(mean) - Math.log(x + 1);
      }
      return new Counts(probabilities);
    }

    long draw(Random random) {
      int at = Arrays.binarySearch(upTo, random.nextDouble());
      return Math.min(at >= 0 ? at : -at - 1, upTo.length - 1);
    }
  }

  /**
   * A survey of n people with a rate of p, published as surveys are: in per cent with a 95%
   * half-width, both rounded to one decimal.
   */
  static final class Survey {
    private final Counts counts;
    private final int n;

    Survey(int n, double p) {
      this.n = n;
      this.counts = Counts.binomial(n, p);
    }

    IntervalEstimate publish(Random random) {
      double rate = (double) counts.draw(random) / n;
      double halfWidth = 196 * Math.sqrt(rate * (1 - rate) / (n - 1));
      return IntervalEstimate.published(
          Math.rint(1000 * rate) / 10, Math.rint(10 * halfWidth) / 10);
    }
  }
}
