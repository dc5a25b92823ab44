package org.parityatlas.data.words;

import org.parityatlas.data.statistics.RankInterval;

/** Where an area stands in a list. */
public final class RankWords {
  private RankWords() {}

  /**
   * "17th highest of 32 boroughs; chance alone could put it anywhere from 3rd to 31st.", or without
   * the second half where nothing is uncertain.
   *
   * @param areas plural word of what is ranked
   */
  public static String sentence(RankInterval rank, int of, String areas) {
    String stands = "%s of %d %s".formatted(highest(rank.rank()), of, areas);
    if (rank.lowest() == rank.highest()) {
      return stands + ".";
    }
    return "%s; chance alone could put it anywhere from %s to %s."
        .formatted(stands, ordinal(rank.lowest()), ordinal(rank.highest()));
  }

  private static String highest(int rank) {
    return rank == 1 ? "Highest" : ordinal(rank) + " highest";
  }

  private static String ordinal(int number) {
    int last = number % 10;
    boolean teen = number % 100 >= 11 && number % 100 <= 13;
    if (teen || last < 1 || last > 3) {
      return number + "th";
    }
    return number + (last == 1 ? "st" : last == 2 ? "nd" : "rd");
  }
}
