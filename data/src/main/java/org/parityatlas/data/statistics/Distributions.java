package org.parityatlas.data.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The distributions that intervals rest on, from Apache Commons Statistics: the only place of this
 * package where a library is used. Their values are held against published tables in the tests.
 */
final class Distributions {
  /** z₀.₉₇₅ = 1.959963984540054: a 95% interval reaches so many standard errors to each side. */
  static final double Z_95 = normalQuantile(0.975);

  /** z₀.₈ = 0.8416212335729143: for a power of 80%. */
  static final double Z_POWER_80 = normalQuantile(0.8);

  private Distributions() {}

  /** The z below which a standard normal variable lies with probability p. */
  static double normalQuantile(double p) {
    return NormalDistribution.of(0, 1).inverseCumulativeProbability(p);
  }

  /** The probability that a standard normal variable lies above z, exact far into the tail. */
  static double normalTail(double z) {
    return NormalDistribution.of(0, 1).survivalProbability(z);
  }

  /** The value below which a chi-square variable lies with probability p. */
  static double chiSquareQuantile(double p, double degreesOfFreedom) {
    return ChiSquaredDistribution.of(degreesOfFreedom).inverseCumulativeProbability(p);
  }
}
