package org.parityatlas.data.statistics;

/**
 * The 95% interval of a count of events that happen independently (Poisson): exact below 10, Byar's
 * approximation from 10 on.
 *
 * <pre>
 *   exact:  χ²(0.025; 2x) ÷ 2   to   χ²(0.975; 2x + 2) ÷ 2
 *   Byar:   x(1 − 1/(9x) − z/(3√x))³   to   (x+1)(1 − 1/(9(x+1)) + z/(3√(x+1)))³
 * </pre>
 *
 * <p>Source: APHO Technical Briefing 3, "Commonly used public health statistics and their
 * confidence intervals" (2008), which follows N. E. Breslow and N. E. Day, "Statistical Methods in
 * Cancer Research II" (IARC, 1987) 69; the exact limits are those of F. Garwood, Biometrika 28
 * (1936) 437–442.
 */
public final class CountInterval {
  /** Byar's limits are used from this count on. */
  static final long LEAST_FOR_BYAR = 10;

  private CountInterval() {}

  /** The interval of a count, in events. */
  public static Interval of(long count) {
    return count < LEAST_FOR_BYAR ? exact(count) : byar(count);
  }

  /**
   * The interval of a rate: events for every {@code per} people.
   *
   * @param population people (or person-years) the events are counted among, above 0
   * @param per 1000 for a rate per thousand
   */
  public static Interval ofRate(long count, double population, double per) {
    if (!(population > 0)) {
      throw new IllegalArgumentException("no rate among a population of " + population);
    }
    return of(count).times(per / population);
  }

  static Interval exact(long count) {
    check(count);
    double lower = count == 0 ? 0 : Distributions.chiSquareQuantile(0.025, 2.0 * count) / 2;
    return new Interval(lower, Distributions.chiSquareQuantile(0.975, 2.0 * count + 2) / 2);
  }

  static Interval byar(long count) {
    check(count);
    double lower = count == 0 ? 0 : count * cube(-1, count);
    return new Interval(lower, (count + 1) * cube(1, count + 1.0));
  }

  private static double cube(int side, double x) {
    return Math.pow(1 - 1 / (9 * x) + side * Distributions.Z_95 / (3 * Math.sqrt(x)), 3);
  }

  private static void check(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("a count is not negative: " + count);
    }
  }
}
