package org.parityatlas.server.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must hold of a painted map for every {@link Vision}: no two classes look alike, no kind of
 * missing looks like a class, and no two kinds look like each other. Differences are of CIEDE2000.
 */
final class ApartInEveryVision {
  /** Between any two classes of a map. */
  private static final double LEAST = 10;

  /** The same in greyscale, where nine or ten classes share one row of greys. */
  private static final double LEAST_GREY = 5;

  /** Between the lines of a pattern and its ground, as thin lines are really painted. */
  private static final double LEAST_INK = 15;

  private static final double LEAST_SHARE_OF_INK = 0.01;
  private static final double LEAST_SHARE_OF_GROUND = 0.3;
  private static final double LEAST_SHARE_OF_OTHER_PIXELS = 0.15;
  private static final int LEAST_PIXELS = 20;

  /** To show a whole mark of a pattern with wide gaps. */
  private static final int ENOUGH_PIXELS = 250;

  private static final Path MEASURED = Path.of("..", "web", "docs", "colours.md");

  private ApartInEveryVision() {}

  /** A pattern as it is painted: the colour of most of it, and the one that stands out most. */
  private record Pattern(int ground, int ink, double shareOfGround, double shareOfInk) {
    static Pattern of(int[] pixels) {
      Map<Integer, Long> counts =
          Arrays.stream(pixels)
              .boxed()
              .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
      int ground = counts.entrySet().stream().max(Map.Entry.comparingByValue()).get().getKey();
      int ink =
          counts.keySet().stream()
              .max(
                  (a, b) ->
                      Double.compare(
                          Vision.GREYSCALE.difference(a, ground),
                          Vision.GREYSCALE.difference(b, ground)))
              .get();
      long standOut =
          Arrays.stream(pixels)
              .filter(c -> Vision.GREYSCALE.difference(c, ground) >= LEAST_INK)
              .count();
      return new Pattern(
          ground,
          ink,
          (double) counts.get(ground) / pixels.length,
          (double) standOut / pixels.length);
    }
  }

  /** Measures a map, and finds the measurements in the row of {@code colours.md} of this name. */
  static void mustHoldOf(PaintedMap map, String row) throws IOException {
    mustShowWhatItCounts(map, LEAST_PIXELS);
    mustKeepClassesApart(map, row);
    mustKeepPatternsApart(map);
  }

  /** Each pattern is one, in the legend and on the map, and none looks like another or a class. */
  static void mustKeepPatternsApart(PaintedMap map) {
    map.patterns().forEach((name, sample) -> mustBeAPattern(map, name, sample));
    map.patternsOnMap()
        .forEach(
            (name, areas) -> {
              if (areas.length >= ENOUGH_PIXELS) {
                mustBeAPattern(map, name, areas);
              }
            });
    mustDiffer(map.patterns());
  }

  /** Every colour of the legend that has areas covers this many pixels of the map. */
  static void mustShowWhatItCounts(PaintedMap map, int leastPixels) {
    assertTrue(map.classes().size() >= 5, () -> "classes: " + map.classes());
    assertEquals(List.of(), map.notShown(leastPixels), "in the legend, but not on the map");
  }

  static void mustKeepClassesApart(PaintedMap map, String row) throws IOException {
    String measured =
        Stream.of(Vision.values())
            .map(vision -> String.format(Locale.ROOT, "%.1f", least(map.colours(), vision)))
            .collect(Collectors.joining(" | ", "| " + row + " | ", " |"));
    assertAll(
        Stream.of(Vision.values())
            .map(
                vision ->
                    () ->
                        assertTrue(
                            least(map.colours(), vision)
                                >= (vision == Vision.GREYSCALE ? LEAST_GREY : LEAST),
                            vision + ": " + measured)));
    List<String> written = Files.readAllLines(MEASURED);
    assertTrue(written.contains(measured), () -> MEASURED + " should say: " + measured);
  }

  private static double least(List<Integer> colours, Vision vision) {
    double least = Double.MAX_VALUE;
    for (int one : colours) {
      for (int other : colours) {
        if (one != other) {
          least = Math.min(least, vision.difference(one, other));
        }
      }
    }
    return least;
  }

  /** Has lines or dots on a ground, of which one or the other is far from every class. */
  static void mustBeAPattern(PaintedMap map, String name, int[] pixels) {
    Pattern pattern = Pattern.of(pixels);
    assertTrue(pattern.shareOfGround() >= LEAST_SHARE_OF_GROUND, () -> name + ": " + pattern);
    assertTrue(pattern.shareOfInk() >= LEAST_SHARE_OF_INK, () -> name + ": " + pattern);
    for (Vision vision : Vision.values()) {
      double lines = vision.difference(pattern.ink(), pattern.ground());
      assertTrue(lines >= LEAST_INK, () -> name + " in " + vision + ": " + lines);
      for (int colour : map.colours()) {
        double apart =
            Math.max(
                vision.difference(pattern.ink(), colour),
                vision.difference(pattern.ground(), colour));
        assertTrue(apart >= LEAST, () -> "%s beside #%06x in %s".formatted(name, colour, vision));
      }
    }
  }

  private static void mustDiffer(Map<String, int[]> patterns) {
    patterns.forEach(
        (one, its) ->
            patterns.forEach(
                (other, others) -> {
                  assertEquals(its.length, others.length);
                  long differ = 0;
                  for (int i = 0; i < its.length; i++) {
                    differ += Vision.GREYSCALE.difference(its[i], others[i]) >= LEAST ? 1 : 0;
                  }
                  double share = (double) differ / its.length;
                  assertTrue(
                      one.equals(other) || share >= LEAST_SHARE_OF_OTHER_PIXELS,
                      one + " and " + other + " differ in " + share);
                }));
  }
}
