package org.parityatlas.data.statistics.deprivation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The Index of Multiple Deprivation put together again from the ranks of its domains, with some of
 * them left out: beside unemployment one wants it without employment, which it would otherwise
 * contain. The published weights of the rest are scaled to 1.
 *
 * <p>With nothing left out it is the published index again, to the rounding of its scores. With
 * anything left out it is our derivation, not the publisher's, and has to be called so.
 */
public final class RebuiltIndex {
  /** The share that the published weights add up to: 0.999. */
  private static final double SCALE =
      Arrays.stream(Domain.values()).mapToDouble(Domain::percent).sum() / 100;

  private final int areas;
  private final Set<Domain> kept;

  /**
   * @param areas number of areas ranked in the country
   * @param leftOut domains that do not enter; not all of them
   */
  public RebuiltIndex(int areas, Set<Domain> leftOut) {
    this.areas = areas;
    this.kept = EnumSet.allOf(Domain.class);
    kept.removeAll(leftOut);
    if (kept.isEmpty()) {
      throw new IllegalArgumentException("an index of no domains");
    }
  }

  /** Whether it is our own derivation: anything but the whole index. */
  public boolean isOurs() {
    return kept.size() < Domain.values().length;
  }

  /**
   * The score of one area, from 0 to 99.9: Σ weight·X ÷ Σ weight over the domains kept, X by {@link
   * ExponentialTransform}, on the published scale. The published weights make 99.9 per cent and the
   * published scores are the plain sum of their products, so that the scale ends at 99.9.
   *
   * @param ranks published rank in the country, at least of every domain kept
   */
  public double score(Map<Domain, Double> ranks) {
    double sum = 0;
    double weight = 0;
    for (Domain domain : kept) {
      Double rank = ranks.get(domain);
      if (rank == null) {
        throw new IllegalArgumentException("no rank for " + domain.id());
      }
      sum += domain.percent() * ExponentialTransform.of(rank, areas);
      weight += domain.percent();
    }
    return sum / weight * SCALE;
  }
}
