package org.parityatlas.server.layer;

import java.util.List;
import java.util.Objects;

/**
 * How finely figures are told to a map that is to be painted. Scores are published with three
 * decimals, of which no colour shows the last two and which double the bytes of a switch; the exact
 * figures follow with the ranges, before anyone can read one.
 */
final class PaintPrecision {
  /** More steps between the least and the greatest figure than any map has shades. */
  private static final double LEAST_STEPS = 500;

  private PaintPrecision() {}

  /** Decimals for painting: those that are shown, unless fewer paint the same. */
  static int decimals(List<Estimate> estimates, int shown) {
    if (shown <= 1) {
      return shown;
    }
    double[] values =
        estimates.stream()
            .map(Estimate::value)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    if (values.length == 0) {
      return shown;
    }
    double span = values[values.length - 1] - values[0];
    int decimals = 1;
    while (decimals < shown && span * Math.pow(10, decimals) < LEAST_STEPS) {
      decimals++;
    }
    return decimals;
  }
}
