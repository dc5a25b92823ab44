package org.parityatlas.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The measure itself, against the pairs that its authors published. */
final class ColourDifferenceTest {
  /** Ten of the 34 pairs of Sharma, Wu and Dalal 2005, table 1. */
  @ParameterizedTest
  @CsvSource({
    "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
    "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
    "50, 0, 0, 50, -1, 2, 2.3669",
    "50, 2.4900, -0.0010, 50, -2.4900, 0.0010, 7.1792",
    "50, -0.0010, 2.4900, 50, 0.0011, -2.4900, 4.7461",
    "50, 2.5, 0, 50, 0, -2.5, 4.3065",
    "50, 2.5, 0, 73, 25, -18, 27.1492",
    "50, 2.5, 0, 58, 24, 15, 19.4535",
    "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
    "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082",
  })
  void isThatOfItsAuthors(
      double l1, double a1, double b1, double l2, double a2, double b2, double published) {
    double[] one = {l1, a1, b1};
    double[] other = {l2, a2, b2};
    assertEquals(published, ColourDifference.between(one, other), 0.00005);
    assertEquals(published, ColourDifference.between(other, one), 0.00005);
  }

  @ParameterizedTest
  @EnumSource
  void greysStayAsTheyAre(Vision vision) {
    assertEquals(0, vision.difference(0x808080, 0x808080), 1e-9);
    assertEquals(
        Vision.FULL_COLOUR.difference(0x404040, 0xc0c0c0),
        vision.difference(0x404040, 0xc0c0c0),
        0.3);
  }

  /** A red and a green that are one colour to many. */
  @Test
  void deficienciesBringTogetherWhatTheyConfuse() {
    int red = 0xc04040;
    int green = 0x807030;
    assertTrue(
        Vision.DEUTERANOPIA.difference(red, green) < Vision.FULL_COLOUR.difference(red, green) / 2);
  }
}
