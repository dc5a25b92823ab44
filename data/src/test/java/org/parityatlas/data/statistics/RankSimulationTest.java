package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RankSimulationTest {
  private static double[] all(int n, double value) {
    double[] all = new double[n];
    Arrays.fill(all, value);
    return all;
  }

  @Test
  void farApartHaveOneRankEach() {
    List<RankInterval> ranks = RankSimulation.ranks(new double[] {50, 90, 70}, all(3, 1), true, 1);
    assertEquals(
        List.of(new RankInterval(3, 3, 3), new RankInterval(1, 1, 1), new RankInterval(2, 2, 2)),
        ranks);
    assertEquals(
        new RankInterval(1, 1, 1),
        RankSimulation.ranks(new double[] {50, 90, 70}, all(3, 1), false, 1).get(0));
  }

  /** Of ten alike, each is as likely to be first as last, at one in ten. */
  @Test
  void alikeCanStandAnywhere() {
    for (RankInterval one : RankSimulation.ranks(all(10, 60), all(10, 5), true, 2)) {
      assertEquals(new RankInterval(1, 1, 10), one);
    }
  }

  /**
   * Two areas change places with probability Φ(−d ÷ (√2·SE)). At d = 2.7 SE that is 2.8% and both
   * ranks are in the interval; at d = 2.9 SE it is 2.0% and only one is.
   */
  @Test
  void twoAreasAgainstTheNormalTable() {
    RankInterval near = RankSimulation.ranks(new double[] {2.7, 0}, all(2, 1), true, 3).get(0);
    RankInterval far = RankSimulation.ranks(new double[] {2.9, 0}, all(2, 1), true, 3).get(0);
    assertEquals(new RankInterval(1, 1, 2), near);
    assertEquals(new RankInterval(1, 1, 1), far);
  }

  @Test
  void withoutErrorTiesShareTheSmallerRank() {
    List<RankInterval> ranks = RankSimulation.ranks(new double[] {5, 7, 7, 9}, all(4, 0), true, 4);
    assertEquals(new RankInterval(2, 2, 2), ranks.get(1));
    assertEquals(new RankInterval(2, 2, 2), ranks.get(2));
    assertEquals(new RankInterval(4, 4, 4), ranks.get(0));
  }

  @Test
  void theSeedDecides() {
    double[] values = new Random(5).doubles(33, 50, 80).toArray();
    double[] errors = all(33, 6);
    List<RankInterval> first = RankSimulation.ranks(values, errors, true, 6);
    assertEquals(first, RankSimulation.ranks(values, errors, true, 6));
    assertNotEquals(first, RankSimulation.ranks(values, errors, true, 7));
  }

  @Test
  void fourHundredAreasInASecondOrTwo() {
    double[] values = new Random(8).doubles(400, 50, 80).toArray();
    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> RankSimulation.ranks(values, all(400, 4), true, 9));
  }

  @Property(tries = 20)
  void endsAreInOrderAndInTheList(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(max = 100) Double> drawn,
      @ForAll @DoubleRange(max = 20) double error) {
    double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
    for (RankInterval one : RankSimulation.ranks(values, all(values.length, error), true, 10)) {
      assertTrue(1 <= one.lowest() && one.lowest() <= one.highest());
      assertTrue(one.highest() <= values.length && one.rank() <= values.length);
    }
  }

  @Test
  void refusesWhatHasNoRank() {
    assertThrows(
        IllegalArgumentException.class,
        () -> RankSimulation.ranks(new double[] {Double.NaN}, new double[] {1}, true, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> RankSimulation.ranks(new double[] {1}, new double[0], true, 1));
  }
}
