package org.parityatlas.server.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * A map and its legend as the browser paints them: read from pictures of the page and not from what
 * its elements ask for. Names over the map are left out, since their ink is no area's.
 *
 * @param classes how many areas the legend counts in each colour 0xrrggbb, in its order
 * @param patterns the pixels of the legend's sample of every pattern, by its name
 * @param pixels how many pixels of the map have each colour
 * @param patternsOnMap the pixels of the areas that ask for a pattern, by its name and its ground,
 *     as {@code "between on 70aaad"}
 */
record PaintedMap(
    Map<Integer, Integer> classes,
    Map<String, int[]> patterns,
    Map<Integer, Integer> pixels,
    Map<String, int[]> patternsOnMap) {

  private static final String ON = " on ";

  /** Inside the outline of a sample, in CSS pixels. */
  private static final int RIM = 2;

  private static final Pattern PATTERN =
      Pattern.compile("url\\(#pattern-\\d+-([a-z-]+)-([0-9a-f]+)\\)");

  /** The fill that each sample of the legend asks for, with the number of areas beside it. */
  private static final String SAMPLES =
      """
      legend => [...legend.querySelectorAll('svg.swatch')].map(swatch => {
        const row = swatch.closest('tr');
        const at = row ? [...row.querySelectorAll('svg.swatch')].indexOf(swatch) : 0;
        const count = row?.querySelectorAll('td.n')[at]?.textContent.replace(/\\D/g, '') ?? '0';
        return { fill: swatch.querySelector(':scope > rect').getAttribute('fill'), count: +count };
      })""";

  private static final String WITHOUT_NAMES =
      "map => map.querySelectorAll('.leaflet-labels-pane').forEach(names =>"
          + " (names.style.visibility = 'hidden'))";

  /** Points of the map's picture in the middle of areas with a pattern: name, x, y. */
  private static final String PATTERNED =
      """
      map => {
        const { left, top } = map.getBoundingClientRect();
        const found = [];
        for (const path of map.querySelectorAll('path[data-code][fill^="url("]')) {
          const box = path.getBoundingClientRect();
          const [midX, midY] = [Math.round((box.left + box.right) / 2), Math.round((box.top + box.bottom) / 2)];
          for (let y = midY - 24; y < midY + 24; y++)
            for (let x = midX - 24; x < midX + 24; x++)
              if ([[0, 0], [-3, 0], [3, 0], [0, -3], [0, 3]].every(([dx, dy]) => document.elementFromPoint(x + dx, y + dy) === path))
                found.push([path.getAttribute('fill'), Math.round(x - left), Math.round(y - top)]);
        }
        return found;
      }""";

  /** Of Explore, Overlay or a widget, once its figures are there. */
  static PaintedMap of(Page page) {
    Locator legend = page.getByTestId("legend").first();
    Map<Integer, Integer> classes = new LinkedHashMap<>();
    Map<String, int[]> patterns = new LinkedHashMap<>();
    List<?> samples = (List<?>) legend.evaluate(SAMPLES);
    for (int number = 0; number < samples.size(); number++) {
      Map<?, ?> sample = (Map<?, ?>) samples.get(number);
      BufferedImage picture = pictureOf(legend.locator("svg.swatch").nth(number));
      Matcher pattern = PATTERN.matcher((String) sample.get("fill"));
      if (pattern.matches()) {
        patterns.put(pattern.group(1), inside(picture));
      } else {
        int middle = picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2) & 0xffffff;
        classes.merge(middle, ((Number) sample.get("count")).intValue(), Integer::sum);
      }
    }
    for (Locator cell : page.locator("[data-cell]").all()) {
      BufferedImage picture = pictureOf(cell);
      int beside = picture.getRGB(picture.getWidth() / 8, picture.getHeight() / 2) & 0xffffff;
      String count = cell.innerText().strip().split("\\D", 2)[0];
      classes.merge(beside, Integer.valueOf(count), Integer::sum);
    }
    Locator map = page.locator("atlas-map").first();
    map.evaluate(WITHOUT_NAMES);
    List<?> points = (List<?>) map.evaluate(PATTERNED);
    BufferedImage picture = pictureOf(map);
    return new PaintedMap(classes, patterns, countsOf(picture), pixelsAt(points, picture));
  }

  /** All classes, each once. */
  List<Integer> colours() {
    return List.copyOf(classes.keySet());
  }

  /** The names of the patterns on the map. */
  Set<String> kindsOnMap() {
    return patternsOnMap.keySet().stream()
        .map(name -> name.split(ON)[0])
        .collect(Collectors.toSet());
  }

  /** The colours of the legend that have areas and yet cover fewer pixels of the map than this. */
  List<String> notShown(int leastPixels) {
    return classes.entrySet().stream()
        .filter(e -> e.getValue() > 0 && pixels.getOrDefault(e.getKey(), 0) < leastPixels)
        .map(e -> "%d areas in #%06x".formatted(e.getValue(), e.getKey()))
        .toList();
  }

  private static Map<String, int[]> pixelsAt(List<?> points, BufferedImage picture) {
    Map<String, List<Integer>> found = new LinkedHashMap<>();
    for (Object each : points) {
      List<?> point = (List<?>) each;
      Matcher pattern = PATTERN.matcher((String) point.get(0));
      int x = ((Number) point.get(1)).intValue();
      int y = ((Number) point.get(2)).intValue();
      if (pattern.matches() && x < picture.getWidth() && y < picture.getHeight()) {
        found
            .computeIfAbsent(pattern.group(1) + ON + pattern.group(2), name -> new ArrayList<>())
            .add(picture.getRGB(x, y) & 0xffffff);
      }
    }
    Map<String, int[]> pixels = new LinkedHashMap<>();
    found.forEach((name, each) -> pixels.put(name, each.stream().mapToInt(c -> c).toArray()));
    return pixels;
  }

  private static Map<Integer, Integer> countsOf(BufferedImage picture) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counts.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The pixels in the middle of the map, which one area may fill. */
  static int[] middleOf(Page page, int side) {
    Locator map = page.locator("atlas-map").first();
    map.evaluate(WITHOUT_NAMES);
    BufferedImage picture = pictureOf(map);
    int x = (picture.getWidth() - side) / 2;
    int y = (picture.getHeight() - side) / 2;
    return opaque(picture.getRGB(x, y, side, side, null, 0, side));
  }

  private static int[] inside(BufferedImage picture) {
    int width = picture.getWidth() - 2 * RIM;
    int height = picture.getHeight() - 2 * RIM;
    return opaque(picture.getRGB(RIM, RIM, width, height, null, 0, width));
  }

  private static int[] opaque(int... pixels) {
    return Arrays.stream(pixels).map(pixel -> pixel & 0xffffff).toArray();
  }

  private static BufferedImage pictureOf(Locator element) {
    try {
      return ImageIO.read(new ByteArrayInputStream(element.screenshot()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
