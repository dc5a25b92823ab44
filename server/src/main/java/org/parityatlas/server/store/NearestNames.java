package org.parityatlas.server.store;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parityatlas.boundaries.Level;

/**
 * Areas whose names are nearly what was typed, by the number of letters to insert, leave out,
 * change or swap (optimal string alignment). The names of small areas are those of their district
 * with a number, so only larger areas are compared; the number is put back.
 */
final class NearestNames {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)\\s+(\\d{1,3}[a-z]?)");

  /** An area and one of its names as it is compared. */
  record Named(KnownArea area, String name) {}

  private record Near(Named named, int distance) {}

  private NearestNames() {}

  /** Names of larger areas that are near enough to be meant, the nearest first. */
  static List<String> list(List<Named> names, String typed, int limit) {
    Matcher numbered = NUMBERED.matcher(typed);
    boolean ofSmallArea = numbered.matches();
    String stem = ofSmallArea ? numbered.group(1) : typed;
    String number = ofSmallArea ? " " + numbered.group(2) : "";
    int most = Math.max(1, stem.length() / 3);
    return names.stream()
        .filter(named -> !named.area().key().geography().level().isVintaged())
        .filter(named -> !ofSmallArea || named.area().key().geography().level() == Level.LAD)
        .filter(named -> Math.abs(named.name().length() - stem.length()) <= most)
        .map(named -> new Near(named, distance(named.name(), stem)))
        .filter(near -> near.distance() <= most)
        .sorted(
            Comparator.comparingInt(Near::distance)
                .thenComparing(near -> near.named().area().name()))
        .map(near -> near.named().name() + number)
        .distinct()
        .limit(limit)
        .toList();
  }

  /** Letters to insert, leave out, change or swap with their neighbour to make one of the other. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
