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
  /** Nothing was sampled, so that there is no sampling error to state. */
  NOT_SAMPLED("not-sampled");

  private final String id;

  UncertaintyMethod(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
