package org.parityatlas.server.importer;

/**
 * Numbers of series: the version's number shifted left, and a count from 0. They can be given
 * before anything is written, and all observations of a version lie in one range of the primary
 * key.
 */
final class SeriesIds {
  private static final int BITS = 20;

  private SeriesIds() {}

  /** The {@code n}-th series of a version. */
  static long of(long version, int n) {
    if (n >= 1 << BITS) {
      throw new LoadException("a source may hold at most " + (1 << BITS) + " series");
    }
    return (version << BITS) + n;
  }

  /** The lowest number of a version. */
  static long first(long version) {
    return version << BITS;
  }
}
