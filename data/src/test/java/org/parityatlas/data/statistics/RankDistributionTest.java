package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankDistributionTest {
  private static double[] all(int n, double value) {
    double[] all = new double[n];
    Arrays.fill(all, value);
    return all;
  }

  @Test
  void farApartHaveOneRankEach() {
    double[] values = {50, 90, 70};
    assertEquals(new RankInterval(3, 3, 3), RankDistribution.rank(values, all(3, 1), true, 0));
    assertEquals(new RankInterval(1, 1, 1), RankDistribution.rank(values, all(3, 1), true, 1));
    assertEquals(new RankInterval(1, 1, 1), RankDistribution.rank(values, all(3, 1), false, 0));
  }

  /** Two areas change places with probability Φ(−d ÷ (√2·SE)): 2.8% and 2.0%, as the tables say. */
  @Test
  void twoAreasAgainstTheNormalTable() {
    assertEquals(
        new RankInterval(1, 1, 2),
        RankDistribution.rank(new double[] {2.7, 0}, all(2, 1), true, 0));
    assertEquals(
        new RankInterval(1, 1, 1),
        RankDistribution.rank(new double[] {2.9, 0}, all(2, 1), true, 0));
  }

  /** Of forty-one alike, each rank is equally likely: the 2.5th percentile is the second. */
  @Test
  void alikeCanStandAnywhere() {
    assertEquals(
        new RankInterval(1, 2, 40), RankDistribution.rank(all(41, 60), all(41, 5), true, 7));
  }

  @Test
  void withoutErrorTiesShareTheSmallerRank() {
    double[] values = {5, 7, 7, 9};
    assertEquals(new RankInterval(2, 2, 2), RankDistribution.rank(values, all(4, 0), true, 1));
    assertEquals(new RankInterval(4, 4, 4), RankDistribution.rank(values, all(4, 0), true, 0));
  }

  /**
   * Against 10,000 draws of lists whose areas are unlike in how sure they are: no end of an
   * interval is more than a rank away in a list of 33, or three in one of 360, which is the chance
   * in the draws.
   */
  @ParameterizedTest
  @CsvSource({"33, 6, 1", "33, 0.4, 1", "120, 5, 2", "360, 3, 3"})
  void agreesWithTheSimulation(int n, double error, int within) {
    Random random = new Random(n);
    double[] values = random.doubles(n, 50, 80).toArray();
    double[] errors = random.doubles(n, error / 10, error).toArray();
    List<RankInterval> drawn = RankSimulation.ranks(values, errors, true, 6);
    for (int i = 0; i < n; i += Math.max(1, n / 40)) {
      RankInterval exact = RankDistribution.rank(values, errors, true, i);
      assertEquals(drawn.get(i).rank(), exact.rank());
      String both = drawn.get(i) + " drawn, " + exact;
      assertTrue(Math.abs(drawn.get(i).lowest() - exact.lowest()) <= within, both);
      assertTrue(Math.abs(drawn.get(i).highest() - exact.highest()) <= within, both);
    }
  }

  /** One that is not sampled among others that are, and the other way round. */
  @Test
  void sampledAndCountedInOneList() {
    double[] values = {60, 61, 59, 70};
    RankInterval counted = RankDistribution.rank(values, new double[] {0, 3, 3, 3}, true, 0);
    assertEquals(new RankInterval(3, 2, 4), counted);
    RankInterval sampled = RankDistribution.rank(values, new double[] {3, 0, 0, 0}, true, 0);
    assertEquals(new RankInterval(3, 2, 4), sampled);
  }

  @Test
  void fourHundredAreasInAMoment() {
    double[] values = new Random(8).doubles(400, 50, 80).toArray();
    Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> RankDistribution.rank(values, all(400, 4), true, 9));
  }

  @Test
  void refusesWhatHasNoRank() {
    assertThrows(
        IllegalArgumentException.class,
        () -> RankDistribution.rank(new double[] {Double.NaN}, new double[] {1}, true, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> RankDistribution.rank(new double[] {1}, new double[0], true, 0));
  }
}
