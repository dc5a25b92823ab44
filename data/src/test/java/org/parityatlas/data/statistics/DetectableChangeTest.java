package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DetectableChangeTest {
  /** z₀.₉₇₅ + z₀.₈ = 1.95996 + 0.84162 = 2.80159. */
  @Test
  void multiplier() {
    assertEquals(2.8015852181, DetectableChange.minimum(1, 0), 1e-9);
    assertEquals(2.8015852181 * 5, DetectableChange.minimum(3, 4), 1e-9);
  }

  /** Tower Hamlets, ethnic minority, 58.2 ± 16.2: 16.2 ÷ 1.95996 · √2 · 2.80159 = 32.7. */
  @Test
  void towerHamlets() {
    assertEquals(32.75, DetectableChange.ofPublished(16.2), 0.005);
  }

  @Test
  void ofAGapIsNotBelowItsSides() {
    assertEquals(DetectableChange.ofPublished(5), DetectableChange.ofPublishedGap(3, 4), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> DetectableChange.ofPublished(-1));
  }

  /** What the word promises: a true change of this size is clear four times in five. */
  @Test
  void isSeenFourTimesInFive() {
    Random random = new Random(20201231);
    double change = DetectableChange.ofPublished(6);
    double standardError = PublishedInterval.standardError(6);
    int clear = 0;
    int worlds = 100_000;
    for (int i = 0; i < worlds; i++) {
      double then = 60 + standardError * random.nextGaussian();
      double now = 60 + change + standardError * random.nextGaussian();
      if (Gap.ofPublished(then, 6, now, 6).clarity() == Clarity.HIGHER) {
        clear++;
      }
    }
    assertEquals(0.8, (double) clear / worlds, 0.005);
  }
}
