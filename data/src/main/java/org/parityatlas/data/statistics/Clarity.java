package org.parityatlas.data.statistics;

/** How one figure stands to another once chance is allowed for: a group's to its reference's. */
public enum Clarity {
  /** The group's figure is higher than the reference's, the later than the earlier. */
  HIGHER("higher"),
  /** The group's figure is lower than the reference's, the later than the earlier. */
  LOWER("lower"),
  /** The difference is within what chance alone would produce. */
  NO_CLEAR_DIFFERENCE("no-clear-difference");

  private final String id;

  Clarity(String id) {
    this.id = id;
  }

  /** The word used in answers. */
  public String id() {
    return id;
  }

  /**
   * From the interval of reference − group: wholly above zero means that the group's figure is
   * lower. An interval that touches zero is not clear.
   */
  public static Clarity ofGap(Interval referenceMinusGroup) {
    if (referenceMinusGroup.lower() > 0) {
      return LOWER;
    }
    return referenceMinusGroup.upper() < 0 ? HIGHER : NO_CLEAR_DIFFERENCE;
  }

  /**
   * From the interval of first − second: wholly above zero means that the first is higher. An
   * interval that touches zero is not clear.
   */
  public static Clarity ofDifference(Interval firstMinusSecond) {
    if (firstMinusSecond.lower() > 0) {
      return HIGHER;
    }
    return firstMinusSecond.upper() < 0 ? LOWER : NO_CLEAR_DIFFERENCE;
  }
}
