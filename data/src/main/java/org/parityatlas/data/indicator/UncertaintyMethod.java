package org.parityatlas.data.indicator;

/** Where an indicator's interval comes from. */
public enum UncertaintyMethod {
  /** The publisher states a half-width, or two limits, beside each estimate. */
  PUBLISHED_INTERVAL("published-interval"),
  /**
   * Everyone was counted. What is shown is chance variation and no sampling error: Wilson's score
   * interval of the numerator and denominator that stand beside the value.
   */
  COUNTED("counted"),
  /**
   * Events were counted, not people asked. What is shown is chance variation and no sampling error:
   * the exact Poisson interval of the numerator, Byar's from 10 events on, among the people that
   * the denominator names.
   */
  COUNTED_EVENTS("counted-events"),
  /** Nothing was sampled, so that there is no sampling error to state. */
  NOT_SAMPLED("not-sampled");

  private final String id;

  UncertaintyMethod(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** Whether the interval is one of chance alone, since nobody was sampled. */
  public boolean isOfChance() {
    return this == COUNTED || this == COUNTED_EVENTS;
  }
}
