package org.parityatlas.data.statistics;

/** Why something is not derived, though the question is a fair one. */
public enum Refusal {
  /** A ratio with nobody in its numerator or denominator has no interval on the log scale. */
  ZERO("zero"),
  /** A ratio of an estimate whose own interval reaches zero. */
  NOT_CLEAR_OF_ZERO("not-clear-of-zero"),
  /** The later period begins before the baseline has ended. */
  PERIODS_OVERLAP("periods-overlap"),
  /** A member of a group of areas has no figure, so that the group has none. */
  MEMBER_WITHHELD("member-withheld"),
  /** The source has no row for a member of a group of areas, so that the group has no figure. */
  MEMBER_MISSING("member-missing"),
  /** A score, a rank or a rate without counts: several areas have none together. */
  NOT_ADDITIVE("not-additive"),
  /** Too few areas for the method. */
  TOO_FEW("too-few"),
  /** All areas have one value, so that nothing can go with it. */
  NO_VARIATION("no-variation");

  private final String id;

  Refusal(String id) {
    this.id = id;
  }

  /** The word used in answers. */
  public String id() {
    return id;
  }
}
