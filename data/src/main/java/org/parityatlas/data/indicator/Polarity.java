package org.parityatlas.data.indicator;

/** What a higher number means. Words and palettes follow from it. */
public enum Polarity {
  HIGHER_IS_BETTER("higher-is-better"),
  LOWER_IS_BETTER("lower-is-better"),
  HIGHER_IS_MORE_DEPRIVED("higher-is-more-deprived"),
  /** Ranks and deciles, where 1 is the most deprived. */
  LOWER_IS_MORE_DEPRIVED("lower-is-more-deprived"),
  NEUTRAL("neutral");

  private final String id;

  Polarity(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public boolean isDeprivation() {
    return this == HIGHER_IS_MORE_DEPRIVED || this == LOWER_IS_MORE_DEPRIVED;
  }
}
