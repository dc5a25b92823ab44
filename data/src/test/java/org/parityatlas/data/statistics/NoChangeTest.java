package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Worlds where nothing differs and nothing has changed: how often is something called clear all the
 * same? On average at most 5.5%.
 */
@Tag("soak")
class NoChangeTest {
  private static final TimeSpan THEN = TimeSpan.ofPeriod("2018");
  private static final TimeSpan NOW = TimeSpan.ofPeriod("2020");
  private static final double[] RATES = {0.45, 0.6, 0.7, 0.8};
  private static final int[] ASKED = {60, 120, 400, 2000};

  private static void isRare(Worlds worlds) {
    double mean = worlds.percent();
    assertTrue(mean <= 5.5, "a false alarm in " + mean + "%");
  }

  @Test
  void gapOfCounts() {
    Worlds worlds = new Worlds("false alarms, gap of counts");
    Random random = new Random(11);
    for (double p : new double[] {0.05, 0.2, 0.5, 0.8}) {
      for (int n1 : ASKED) {
        for (int n2 : ASKED) {
          var first = Worlds.Counts.binomial(n1, p);
          var second = Worlds.Counts.binomial(n2, p);
          worlds.point(random, r -> isClear(Gap.ofCounts(first.draw(r), n1, second.draw(r), n2)));
        }
      }
    }
    isRare(worlds);
  }

  @Test
  void changeOfPublished() {
    Worlds worlds = new Worlds("false alarms, change of a published estimate");
    Random random = new Random(12);
    for (double p : RATES) {
      for (int n1 : ASKED) {
        for (int n2 : ASKED) {
          var then = new Worlds.Survey(n1, p);
          var now = new Worlds.Survey(n2, p);
          worlds.point(
              random, r -> isClear(Change.since(then.publish(r), THEN, now.publish(r), NOW)));
        }
      }
    }
    isRare(worlds);
  }

  @Test
  void changeOfGap() {
    Worlds worlds = new Worlds("false alarms, change of a gap");
    Random random = new Random(13);
    for (double p : RATES) {
      for (int n1 : ASKED) {
        for (int n2 : ASKED) {
          var reference = new Worlds.Survey(400, 0.8);
          var then = new Worlds.Survey(n1, p);
          var now = new Worlds.Survey(n2, p);
          worlds.point(
              random,
              r ->
                  isClear(
                      Change.ofGap(
                          Gap.of(reference.publish(r), then.publish(r)),
                          THEN,
                          Gap.of(reference.publish(r), now.publish(r)),
                          NOW)));
        }
      }
    }
    isRare(worlds);
  }

  /**
   * Lists of 32 boroughs, 100 to 410 people asked in each group, without a single true gap: in how
   * many is any called clear?
   */
  @Test
  void listsUnderFalseDiscoveryControl() {
    Worlds controlled = new Worlds("lists of 32 with a false discovery, controlled");
    Worlds oneByOne = new Worlds("lists of 32 with a false alarm, one by one");
    Random random = new Random(14);
    for (double p : RATES) {
      List<Worlds.Survey> boroughs =
          IntStream.range(0, 32).mapToObj(i -> new Worlds.Survey(100 + 10 * i, p)).toList();
      controlled.point(
          random, r -> found(boroughs, r).stream().anyMatch(FalseDiscovery::clearInList));
      oneByOne.point(random, r -> found(boroughs, r).stream().anyMatch(FalseDiscovery::clearAlone));
    }
    isRare(controlled);
    assertTrue(oneByOne.percent() > 70, "one by one something is nearly always found");
  }

  private static List<FalseDiscovery> found(List<Worlds.Survey> boroughs, Random random) {
    return FalseDiscovery.control(
        boroughs.stream()
            .mapToDouble(b -> Significance.pValue(Gap.of(b.publish(random), b.publish(random))))
            .toArray());
  }

  private static boolean isClear(Difference difference) {
    return difference.clarity() != Clarity.NO_CLEAR_DIFFERENCE;
  }
}
