package org.parityatlas.data.statistics.deprivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parityatlas.data.Mirror;
import org.parityatlas.data.RealData;
import org.parityatlas.data.reader.Observations;

class RebuiltIndexTest {
  /**
   * By hand: 100 at the most deprived; where a tenth is more deprived, −23·ln(1 − 0.9·(1 −
   * 0.012931)) = −23·ln(0.111638) = 50.43, the "half of the scale" of the report.
   */
  @Test
  void transform() {
    assertEquals(100, ExponentialTransform.of(1, 32_844), 1e-9);
    assertEquals(50.43, ExponentialTransform.of(3_285, 32_844), 0.01);
    assertEquals(0, ExponentialTransform.of(32_844, 32_844), 0.001);
    assertTrue(ExponentialTransform.of(7, 100) > ExponentialTransform.of(8, 100));
    assertThrows(IllegalArgumentException.class, () -> ExponentialTransform.of(0, 100));
    assertThrows(IllegalArgumentException.class, () -> ExponentialTransform.of(101, 100));
  }

  @Test
  void theRestIsScaledUp() {
    Map<Domain, Double> ranks = new EnumMap<>(Domain.class);
    for (Domain domain : Domain.values()) {
      ranks.put(domain, 100.0);
    }
    ranks.put(Domain.CRIME, 1.0);
    RebuiltIndex index =
        new RebuiltIndex(100, EnumSet.complementOf(EnumSet.of(Domain.CRIME, Domain.ENVIRONMENT)));
    assertEquals(0.999 * (100 + ExponentialTransform.of(100, 100)) / 2, index.score(ranks), 1e-9);
    assertTrue(index.isOurs());
    ranks.remove(Domain.EMPLOYMENT);
    index.score(ranks);
    assertThrows(
        IllegalArgumentException.class,
        () -> new RebuiltIndex(100, Set.of(Domain.CRIME)).score(ranks));
    assertThrows(
        IllegalArgumentException.class, () -> new RebuiltIndex(100, EnumSet.allOf(Domain.class)));
  }

  /**
   * With nothing left out, the published scores of London come back from the domains' ranks, ties
   * at the middle of their places: all 4,835 to the last of the three decimals published.
   */
  @RealData
  @Test
  void wholeIsThePublishedIndexOf2019() {
    checkWhole(
        PublishedIndices.AREAS,
        PublishedIndices.values(Mirror.read("deprivation-2019-london"), "imd-2019-score"),
        PublishedIndices.domainRanks(Mirror.read("deprivation-2019-domains"), "2019"));
  }

  /** The same of 2025, all 33,755 of England: method and weights are those of 2019. */
  @RealData
  @Test
  void wholeIsThePublishedIndexOf2025() {
    Observations read = Mirror.read("deprivation-2025");
    var scores = PublishedIndices.values(read, "imd-2025-score");
    assertEquals(33_755, scores.size());
    checkWhole(33_755, scores, PublishedIndices.domainRanks(read, "2025"));
  }

  private static void checkWhole(
      int areas, Map<String, Double> scores, Map<String, Map<Domain, Double>> ranks) {
    RebuiltIndex index = new RebuiltIndex(areas, Set.of());
    assertFalse(index.isOurs());
    double worst = 0;
    for (var area : scores.entrySet()) {
      double off = index.score(ranks.get(area.getKey())) - area.getValue();
      worst = Math.max(worst, Math.abs(off));
    }
    assertEquals(0, worst, 0.00051);
  }
}
