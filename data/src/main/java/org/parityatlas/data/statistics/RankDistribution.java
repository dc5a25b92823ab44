package org.parityatlas.data.statistics;

import java.util.Arrays;

/**
 * Where one area may stand in a list: the law of the rank that {@link RankSimulation} draws from,
 * worked out and not drawn. Given what the area's own figure would come out as, every other area
 * lies above it with a probability of the normal distribution, each independently, so that the
 * number above it is a sum of unlike coins (a Poisson binomial). That is averaged over the area's
 * own normal distribution by the trapezoid rule. The interval runs from the 2.5th to the 97.5th
 * percentile, as that of the simulation does, without its chance of a rank to either side.
 *
 * <p>Source: H. Goldstein and D. J. Spiegelhalter, "League tables and their limitations:
 * statistical issues in comparisons of institutional performance", Journal of the Royal Statistical
 * Society A 159 (1996) 385–443, for the intervals; Y. H. Wang, "On the number of successes in
 * independent trials", Statistica Sinica 3 (1993) 295–312, for the sum of unlike coins.
 */
public final class RankDistribution {
  /** Standard errors to each side: what lies beyond has a probability of 2·10⁻⁷. */
  private static final double REACH = 5.2;

  private static final double WIDEST_STEP = 0.2;
  private static final double NARROWEST_STEP = 0.02;

  /** An area that lies above with less than this, or with more than its complement, is certain. */
  private static final double CERTAIN = 1e-7;

  private static final double TAIL = 0.025;

  private final double[] centre;
  private final double[] errors;
  private final int own;

  private RankDistribution(double[] centre, double[] errors, int own) {
    this.centre = centre;
    this.errors = errors;
    this.own = own;
  }

  /**
   * The rank and its interval of one area of a list.
   *
   * @param standardErrors in the unit of the values; 0 where nothing was sampled
   * @param largestFirst whether rank 1 is the largest value
   * @param own place of the area in the list
   */
  public static RankInterval rank(
      double[] values, double[] standardErrors, boolean largestFirst, int own) {
    double[] centre = RankSimulation.centre(values, standardErrors, largestFirst);
    return new RankDistribution(centre, standardErrors, own).rank();
  }

  private RankInterval rank() {
    double[] before = countBefore();
    int published = 1;
    for (int i = 0; i < centre.length; i++) {
      published += centre[i] < centre[own] ? 1 : 0;
    }
    return new RankInterval(published, percentile(before, TAIL), percentile(before, 1 - TAIL));
  }

  /** The probability that so many stand before the area, for every number of them. */
  private double[] countBefore() {
    double[] averaged = new double[centre.length];
    double[] given = new double[centre.length];
    double step = step();
    int steps = errors[own] == 0 ? 0 : (int) Math.ceil(REACH / step);
    for (int k = -steps; k <= steps; k++) {
      double z = k * step;
      double weight = Math.exp(-z * z / 2);
      int from = countBefore(centre[own] + z * errors[own], given);
      for (int i = from; i < given.length; i++) {
        averaged[i] += weight * given[i];
      }
    }
    return averaged;
  }

  /** Narrower than the sharpest other figure, up to a limit: a step over it would not see it. */
  private double step() {
    double sharpest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < errors.length; i++) {
      sharpest = i == own ? sharpest : Math.min(sharpest, errors[i]);
    }
    double wanted = errors[own] == 0 ? WIDEST_STEP : sharpest / errors[own] / 2;
    return Math.max(NARROWEST_STEP, Math.min(WIDEST_STEP, wanted));
  }

  /**
   * The same where the area's own figure comes out as this.
   *
   * @param given filled in from the first number that is possible
   * @return that number
   */
  private int countBefore(double figure, double[] given) {
    Arrays.fill(given, 0);
    int certain = 0;
    int open = 0;
    double[] possible = new double[centre.length];
    for (int i = 0; i < centre.length; i++) {
      if (i == own) {
        continue;
      }
      double before = before(i, figure);
      if (before >= 1 - CERTAIN) {
        certain++;
      } else if (before > CERTAIN) {
        possible[open++] = before;
      }
    }
    given[certain] = 1;
    for (int n = 0; n < open; n++) {
      double yes = possible[n];
      for (int i = certain + n + 1; i > certain; i--) {
        given[i] = given[i] * (1 - yes) + given[i - 1] * yes;
      }
      given[certain] *= 1 - yes;
    }
    return certain;
  }

  private double before(int other, double figure) {
    if (errors[other] == 0) {
      return centre[other] < figure ? 1 : 0;
    }
    return Distributions.normalTail((centre[other] - figure) / errors[other]);
  }

  private static int percentile(double[] before, double share) {
    double all = 0;
    for (double one : before) {
      all += one;
    }
    double seen = 0;
    for (int i = 0; i < before.length; i++) {
      seen += before[i];
      if (seen >= share * all) {
        return i + 1;
      }
    }
    return before.length;
  }
}
