package org.parityatlas.data.statistics;

/** How a group stands to its reference once chance is allowed for. */
public enum Clarity {
  /** The group's figure is higher than the reference's. */
  HIGHER("higher"),
  /** The group's figure is lower than the reference's. */
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
}
