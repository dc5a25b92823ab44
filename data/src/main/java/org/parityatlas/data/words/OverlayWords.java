package org.parityatlas.data.words;

import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.indicator.Polarity;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.statistics.Correlation;

/** Two measures on one map: the ends of their axes, and how they go together. */
public final class OverlayWords {
  private static final int DECIMALS = 2;

  private OverlayWords() {}

  /** The low end of an axis: "less deprived", "higher than white". */
  public static String lowEnd(Indicator indicator, Measure measure, String reference) {
    return end(indicator, measure, reference, false);
  }

  /** The high end of an axis: "more deprived", "further below white". */
  public static String highEnd(Indicator indicator, Measure measure, String reference) {
    return end(indicator, measure, reference, true);
  }

  private static String end(Indicator indicator, Measure measure, String reference, boolean high) {
    return switch (measure) {
      case RATE -> rateEnd(indicator, high);
      case GAP -> (high ? "further below " : "further above ") + reference;
      case RATIO -> (high ? "higher beside " : "lower beside ") + reference;
      case CHANGE, GAP_CHANGE -> high ? "went up" : "went down";
    };
  }

  private static String rateEnd(Indicator indicator, boolean high) {
    if (indicator.polarity().isDeprivation()) {
      boolean more = high == (indicator.polarity() == Polarity.HIGHER_IS_MORE_DEPRIVED);
      return more ? "more deprived" : "less deprived";
    }
    return high ? "higher" : "lower";
  }

  /**
   * "1 borough has no figure to rely on for “Employment rate of …, gap to white”: too few people
   * surveyed to say."
   *
   * @param areas with their number: "1 borough"
   * @param measure as in {@link Sentences#subject}
   * @param why as in {@link MarkerWords#label}
   */
  public static String leftOut(String areas, String measure, String why) {
    String has = areas.startsWith("1 ") ? "has" : "have";
    return "%s %s no figure to rely on for “%s”: %s."
        .formatted(areas, has, measure, Character.toLowerCase(why.charAt(0)) + why.substring(1));
  }

  /**
   * "Over 32 boroughs there is no clear link between IMD 2025 average score and employment rate of
   * …: rank correlation 0.14, likely between −0.22 and 0.47."
   *
   * @param areas with their number: "32 boroughs"
   * @param x the first measure as in {@link Sentences#subject}
   * @param y the second
   */
  public static String association(String areas, String x, String y, Correlation spearman) {
    String figures =
        "rank correlation %s, likely between %s and %s"
            .formatted(
                NumberWords.number(spearman.coefficient(), DECIMALS),
                NumberWords.number(spearman.interval().lower(), DECIMALS),
                NumberWords.number(spearman.interval().upper(), DECIMALS));
    return switch (Clarity.ofDifference(spearman.interval())) {
      case HIGHER ->
          "Over %s, those with a higher number for “%s” tend to have a higher one for “%s”: %s."
              .formatted(areas, x, y, figures);
      case LOWER ->
          "Over %s, those with a higher number for “%s” tend to have a lower one for “%s”: %s."
              .formatted(areas, x, y, figures);
      case NO_CLEAR_DIFFERENCE ->
          "Over %s there is no clear link between “%s” and “%s”: %s."
              .formatted(areas, x, y, figures);
    };
  }
}
