package org.parityatlas.data.statistics.deprivation;

/**
 * The seven domains of the Index of Multiple Deprivation, 2019 and 2025, with their published
 * weights in per cent (technical report of 2019, chapter 3).
 */
public enum Domain {
  INCOME("income", 22.5),
  EMPLOYMENT("employment", 22.5),
  EDUCATION("education", 13.5),
  HEALTH("health", 13.5),
  CRIME("crime", 9.3),
  HOUSING("housing", 9.3),
  ENVIRONMENT("environment", 9.3);

  private final String id;
  private final double percent;

  Domain(String id, double percent) {
    this.id = id;
    this.percent = percent;
  }

  /** The word used in indicator ids. */
  public String id() {
    return id;
  }

  /** As printed, in per cent; the seven make 99.9. */
  public double percent() {
    return percent;
  }
}
