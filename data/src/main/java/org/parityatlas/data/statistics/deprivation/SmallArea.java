package org.parityatlas.data.statistics.deprivation;

/**
 * One small area of a district.
 *
 * @param score of the index
 * @param rank in the country as published, 1 the most deprived; the publisher's averages take the
 *     middle of the ranks of a tie
 * @param population residents by the publisher's denominators
 */
public record SmallArea(double score, double rank, double population) {

  public SmallArea {
    if (!(rank >= 1) || !(population >= 0) || !Double.isFinite(score)) {
      throw new IllegalArgumentException(
          "score " + score + ", rank " + rank + ", population " + population);
    }
  }
}
