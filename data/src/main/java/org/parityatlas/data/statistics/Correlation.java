package org.parityatlas.data.statistics;

import java.util.Arrays;

/**
 * How two measures go together over areas, from −1 to 1, with a 95% interval by Fisher's
 * transformation: tanh(artanh r ∓ z·SE).
 *
 * <p>The interval takes the areas as independent. Neighbouring areas are alike, so that the true
 * interval is wider: say so beside it. Areas are not people: what goes together over areas need not
 * go together over the people in them. At r = ∓1 the interval has no width, because the
 * transformation has no answer there; two measures that order all areas alike are usually one
 * measure.
 *
 * @param pairs number of areas that have both
 * @param effectiveSize what they are worth: the same without weights, (Σw)² ÷ Σw² with
 */
public record Correlation(double coefficient, Interval interval, int pairs, double effectiveSize) {

  /**
   * Pearson's correlation, of the values, with SE = 1 ÷ √(n − 3).
   *
   * <p>Source: R. A. Fisher, "On the probable error of a coefficient of correlation deduced from a
   * small sample", Metron 1 (1921) 3–32.
   *
   * @throws RefusedException with fewer than 4 pairs, or where a measure does not vary
   */
  public static Correlation pearson(double[] x, double[] y) {
    return pearson(x, y, ones(x.length));
  }

  /**
   * Pearson's correlation with weights, such as residents. The number of pairs behind the interval
   * is Kish's effective size, (Σw)² ÷ Σw² (L. Kish, "Survey Sampling" (1965) 11.7).
   */
  public static Correlation pearson(double[] x, double[] y, double[] weights) {
    check(x, y, weights);
    double r = coefficient(x, y, weights);
    double size = effectiveSize(weights);
    return of(r, Math.sqrt(1 / (size - 3)), x.length, size);
  }

  /**
   * Spearman's correlation, of the ranks, ties sharing a middle rank, with SE = √((1 + r²/2) ÷ (n −
   * 3)).
   *
   * <p>Source: D. G. Bonett and T. A. Wright, "Sample size requirements for estimating Pearson,
   * Kendall and Spearman correlations", Psychometrika 65 (2000) 23–28.
   *
   * @throws RefusedException with fewer than 4 pairs, or where a measure does not vary
   */
  public static Correlation spearman(double[] x, double[] y) {
    return spearman(x, y, ones(x.length));
  }

  /** Spearman's correlation with weights: weighted middle ranks and Kish's effective size. */
  public static Correlation spearman(double[] x, double[] y, double[] weights) {
    check(x, y, weights);
    double r = coefficient(MidRanks.of(x, weights), MidRanks.of(y, weights), weights);
    double size = effectiveSize(weights);
    return of(r, Math.sqrt((1 + r * r / 2) / (size - 3)), x.length, size);
  }

  private static Correlation of(double r, double standardError, int pairs, double size) {
    if (Math.abs(r) == 1) {
      return new Correlation(r, new Interval(r, r), pairs, size);
    }
    // artanh r
    double centre = Math.log((1 + r) / (1 - r)) / 2;
    double reach = Distributions.Z_95 * standardError;
    Interval interval = new Interval(Math.tanh(centre - reach), Math.tanh(centre + reach));
    return new Correlation(r, interval, pairs, size);
  }

  private static double coefficient(double[] x, double[] y, double[] weights) {
    double meanX = mean(x, weights);
    double meanY = mean(y, weights);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      xx += weights[i] * dx * dx;
      yy += weights[i] * dy * dy;
      xy += weights[i] * dx * dy;
    }
    return Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
  }

  private static double mean(double[] values, double[] weights) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
      weight += weights[i];
    }
    return sum / weight;
  }

  private static double effectiveSize(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    double size = sum * sum / Arrays.stream(weights).map(w -> w * w).sum();
    if (!(size > 3)) {
      throw new RefusedException(
          Refusal.TOO_FEW, "There is no correlation to state: too few areas have both figures.");
    }
    return size;
  }

  private static void check(double[] x, double[] y, double[] weights) {
    if (x.length != y.length || x.length != weights.length) {
      throw new IllegalArgumentException(
          x.length + " and " + y.length + " values with " + weights.length + " weights");
    }
    if (!Arrays.stream(weights).allMatch(w -> w > 0 && Double.isFinite(w))) {
      throw new IllegalArgumentException("a weight is above 0");
    }
    effectiveSize(weights);
    double[] sortedX = Values.sorted(x);
    double[] sortedY = Values.sorted(y);
    int last = x.length - 1;
    if (sortedX[0] == sortedX[last] || sortedY[0] == sortedY[last]) {
      throw new RefusedException(
          Refusal.NO_VARIATION,
          "There is no correlation to state, because one of the two measures is the same"
              + " everywhere.");
    }
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }
}
