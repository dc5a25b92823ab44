package org.parityatlas.data.statistics;

import java.util.stream.IntStream;

/** Classes that the publisher has formed. */
public final class FixedBreaks {
  private FixedBreaks() {}

  /**
   * The ten tenths of the country, 1 the most deprived, as the Indices of Deprivation publish them:
   * each is a class, whether or not an area of the map is in it.
   */
  public static Breaks deciles() {
    return new Breaks(
        BreaksMethod.DECILES,
        IntStream.rangeClosed(2, 10).asDoubleStream().toArray(),
        1,
        10,
        false);
  }
}
