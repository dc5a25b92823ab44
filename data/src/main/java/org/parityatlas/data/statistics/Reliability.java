package org.parityatlas.data.statistics;

/**
 * How far a figure can be relied upon, in bands that people can read. What the publisher says comes
 * first; only a figure without a marker is judged by its size of error.
 *
 * <p>Bands by coefficient of variation (standard error ÷ value) at 5, 10 and 20%. A rate below 10%
 * or above 90% is judged by its half-width instead, at 2.5, 5 and 10 percentage points, because
 * near 0 the coefficient calls every rate poor and near 100 every rate good; these are the
 * half-widths that coefficients of 5, 10 and 20% have at a rate of 25% (2.45, 4.9 and 9.8). All of
 * these limits are our choice; coefficients of variation as a measure of quality, with 20% as the
 * point where care is due, are common in official statistics.
 */
public enum Reliability {
  PRECISE("precise"),
  REASONABLY_PRECISE("reasonably-precise"),
  ACCEPTABLE("acceptable"),
  /** Too uncertain for practical purposes by its own error, though published without a marker. */
  UNRELIABLE("unreliable"),
  /** From a sample, but the publisher states no error beside it. */
  UNSTATED("unstated"),
  /** The publisher calls it unreliable: too few people surveyed to say. */
  TOO_FEW_SURVEYED("too-few-surveyed"),
  /** Withheld by the publisher, or too low to be stated. */
  WITHHELD("withheld"),
  /** There is no figure. */
  NO_FIGURE("no-figure"),
  /** Everyone was counted, so that no such error applies: it varies by chance alone. */
  COUNTED("counted"),
  /** Made of records or models and not of a sample, so that no such error can be stated. */
  NOT_SAMPLED("not-sampled");

  private static final double NEAR_AN_END = 10;

  private final String id;

  Reliability(String id) {
    this.id = id;
  }

  /** The word used in answers. */
  public String id() {
    return id;
  }

  /** From the id of the source's marker: its word comes before any computed error. */
  public static Reliability ofMarker(String markerId) {
    return switch (markerId) {
      case "unreliable" -> TOO_FEW_SURVEYED;
      case "suppressed", "low" -> WITHHELD;
      case "missing", "not-applicable" -> NO_FIGURE;
      default -> throw new IllegalArgumentException("no marker is called \"" + markerId + "\"");
    };
  }

  /**
   * Of a percentage from a survey.
   *
   * @param percent from 0 to 100
   * @param halfWidth published 95% half-width in percentage points
   */
  public static Reliability ofPercent(double percent, double halfWidth) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException("no percentage: " + percent);
    }
    Reliability byCoefficient = ofAmount(percent, halfWidth);
    boolean nearAnEnd = percent < NEAR_AN_END || percent > 100 - NEAR_AN_END;
    return nearAnEnd ? band(halfWidth, 2.5, 5, 10) : byCoefficient;
  }

  /** Of a level or a number of people from a survey, by its coefficient of variation alone. */
  public static Reliability ofAmount(double value, double halfWidth) {
    double standardError = PublishedInterval.standardError(halfWidth);
    if (value == 0) {
      return standardError == 0 ? PRECISE : UNRELIABLE;
    }
    return band(100 * standardError / Math.abs(value), 5, 10, 20);
  }

  /**
   * The weaker of two, for a gap, a ratio or a change: it is no better than its weaker side. A
   * missing side outweighs a poor one.
   */
  public Reliability weaker(Reliability other) {
    return weakness() >= other.weakness() ? this : other;
  }

  /** Whether a figure of this band says little, so that another answer is worth looking for. */
  public boolean isWeak() {
    return weakness() >= ACCEPTABLE.weakness();
  }

  private int weakness() {
    return this == COUNTED || this == NOT_SAMPLED ? -1 : ordinal();
  }

  private static Reliability band(double error, double first, double second, double third) {
    if (error <= first) {
      return PRECISE;
    }
    if (error <= second) {
      return REASONABLY_PRECISE;
    }
    return error <= third ? ACCEPTABLE : UNRELIABLE;
  }
}
