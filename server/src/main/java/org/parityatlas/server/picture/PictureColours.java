package org.parityatlas.server.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;

/**
 * The colours of classes, the lowest value first: those of the front end's {@code palette.js}, to
 * which a test holds them.
 *
 * @param clear of classes as they are
 * @param calm where a difference is not clear; the same as clear where none is tested
 */
record PictureColours(List<String> clear, List<String> calm) {
  static final List<String> SEQUENTIAL =
      List.of("#eef8f5", "#aacecd", "#70aaad", "#34828a", "#064f5c");
  static final List<String> DIVERGING =
      List.of("#512377", "#8064b5", "#f8f7f2", "#cf7422", "#a04300");
  static final List<String> DIVERGING_CALM =
      List.of("#a198bf", "#cdc2d8", "#f8f7f2", "#f2d9bd", "#cbaa83");
  static final List<String> DEPRIVATION =
      List.of("#fcf0d4", "#f3bf94", "#d9777c", "#963a72", "#3f1452");
  static final List<String> DEPRIVATION_TEN =
      List.of(
          "#fff7da", "#f9d89c", "#feb44c", "#e88554", "#da565b", "#b9366f", "#83379f", "#5c226e",
          "#2c044d", "#01001f");

  /**
   * The colours of a number of classes of a measure. In a gap a high value says that the group's
   * rate is lower, in every other comparison a low one: orange is always the lower rate.
   */
  static PictureColours of(Indicator indicator, Measure measure, int classes) {
    if (measure.isComparison()) {
      boolean highIsLower = measure == Measure.GAP || measure == Measure.GAP_CHANGE;
      return new PictureColours(
          ordered(spread(DIVERGING, classes), !highIsLower),
          ordered(spread(DIVERGING_CALM, classes), !highIsLower));
    }
    if (!indicator.polarity().isDeprivation()) {
      List<String> colours = spread(SEQUENTIAL, classes);
      return new PictureColours(colours, colours);
    }
    // Ranks and deciles count from the most deprived.
    boolean lowIsDark = List.of("rank", "decile").contains(indicator.kind().id());
    List<String> colours =
        ordered(spread(classes > 5 ? DEPRIVATION_TEN : DEPRIVATION, classes), lowIsDark);
    return new PictureColours(colours, colours);
  }

  /** Spreads a number of classes over a ramp, its ends kept. */
  private static List<String> spread(List<String> ramp, int classes) {
    if (classes == 1) {
      return List.of(ramp.get(ramp.size() / 2));
    }
    List<String> colours = new ArrayList<>();
    for (int number = 0; number < classes; number++) {
      colours.add(ramp.get((int) Math.round(number * (ramp.size() - 1) / (classes - 1.0))));
    }
    return colours;
  }

  private static List<String> ordered(List<String> colours, boolean reversed) {
    List<String> ordered = new ArrayList<>(colours);
    if (reversed) {
      Collections.reverse(ordered);
    }
    return List.copyOf(ordered);
  }
}
