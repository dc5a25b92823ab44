package org.parityatlas.data.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RatioBreaksTest {

  /** 1.2⁵ is 2.49 and 1.1⁵ is 1.61, so that 0.55 = 1/1.82 needs 1.2; 1.2³ is 1.728. */
  @Test
  void limitsMirrorEachOtherAboutOneByFactors() {
    Breaks breaks = RatioBreaks.breaks(new double[] {0.55, 0.8, 0.9, 1.0, 1.1}, 5);
    assertArrayEquals(new double[] {0.58, 0.83, 1.2, 1.73}, breaks.limits());
    assertEquals(2, breaks.classOf(1), "no difference is the middle class");
    assertEquals(0, breaks.classOf(0.55));
  }

  @Test
  void oneRatioFarOffDoesNotStretchTheScale() {
    double[] ratios = new double[20];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = 0.99 + i * 0.001;
    }
    ratios[19] = 9;
    assertArrayEquals(
        new double[] {0.97, 0.99, 1.01, 1.03}, RatioBreaks.breaks(ratios, 5).limits());
  }

  @Test
  void whatIsNotAboveZeroIsNoRatio() {
    assertThrows(IllegalArgumentException.class, () -> RatioBreaks.breaks(new double[] {0, 1}, 5));
  }

  /** 1.5³ is 3.4 and 1.25³ is 1.95, so that 0.5 = 1/2 needs 1.5. */
  @Test
  void threeClassesHaveAMiddleToo() {
    double[] ratios = {0.5, 0.9, 1.0, 1.1};
    assertArrayEquals(new double[] {0.67, 1.5}, RatioBreaks.breaks(ratios, 3).limits());
    assertThrows(IllegalArgumentException.class, () -> RatioBreaks.breaks(ratios, 4));
  }
}
