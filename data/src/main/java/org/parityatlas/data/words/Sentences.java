package org.parityatlas.data.words;

import java.util.Optional;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.manifest.BoundaryManifest;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.statistics.Interval;

/** Titles and sentences about figures. */
public final class Sentences {
  private Sentences() {}

  /**
   * What a map shows: "Employment rate of ethnic minority residents, gap to white, 2020, by London
   * borough"; of a change "…, change in gap to white, 2004 to 2020, by London borough".
   *
   * @param reference the group compared with, or empty
   * @param baseline the earlier period of a change, or empty
   * @param by one area of the map in words, see {@link #areaOf}
   */
  public static String title(
      Indicator indicator,
      Measure measure,
      Group group,
      Optional<Group> reference,
      String period,
      Optional<String> baseline,
      String by) {
    StringBuilder title = new StringBuilder(subject(indicator, measure, group, reference));
    if (baseline.isPresent()) {
      title.append(", ").append(PeriodWords.name(baseline.get()));
      title.append(" to ").append(PeriodWords.name(period));
    } else if (!indicator.sentenceName().contains(period)) {
      // "IMD 2019 score, 2019" would say the year twice.
      title.append(", ").append(PeriodWords.name(period));
    }
    return title.append(", by ").append(by).toString();
  }

  /** The same without time and place: "Employment rate of Black residents, gap to white". */
  public static String subject(
      Indicator indicator, Measure measure, Group group, Optional<Group> reference) {
    StringBuilder subject = new StringBuilder(indicator.sentenceName());
    if (!group.id().equals(Group.ALL)) {
      subject.append(" of ").append(group.sentenceName());
    }
    String other = reference.map(Group::shortSentenceName).orElse("");
    subject.append(
        switch (measure) {
          case RATE -> "";
          case GAP -> ", gap to " + other;
          case RATIO -> ", ratio to " + other;
          case CHANGE -> ", change";
          case GAP_CHANGE -> ", change in gap to " + other;
        });
    return subject.toString();
  }

  /** One area of a boundary set, with where it is: "London borough". */
  public static String areaOf(BoundaryManifest set) {
    return areaOf(set.areaSingular(), set.extent());
  }

  /** The same from the words themselves. */
  public static String areaOf(String areaSingular, String extent) {
    return switch (extent) {
      case "london" -> "London " + areaSingular;
      case "england" -> areaSingular + " of England";
      case "england-and-wales" -> areaSingular + " of England and Wales";
      case "uk" -> areaSingular + " of the United Kingdom";
      default -> areaSingular;
    };
  }

  /**
   * A figure with its likely range: "58.2%, likely between 42.0% and 74.4%"; of a count: "9.6%,
   * counted; expected to vary by chance between 9.4% and 9.8%".
   *
   * @param interval the published interval, not clipped; limits are shown within the indicator's
   *     bounds
   */
  public static String value(Indicator indicator, double value, Optional<Interval> interval) {
    String suffix = indicator.unit().suffix();
    String text = NumberWords.number(value, indicator.decimals()) + suffix;
    if (interval.isEmpty()) {
      return text;
    }
    Interval shown = interval.get().clip(indicator.lowerBound(), indicator.upperBound());
    boolean counted = indicator.uncertainty().method().isOfChance();
    return "%s, %s between %s%s and %s%s"
        .formatted(
            text,
            counted ? "counted; expected to vary by chance" : "likely",
            NumberWords.number(shown.lower(), indicator.decimals()),
            suffix,
            NumberWords.number(shown.upper(), indicator.decimals()),
            suffix);
  }

  /** How a group stands to its reference: "lower than white residents". */
  public static String clarity(Clarity clarity, Group reference) {
    return switch (clarity) {
      case HIGHER -> "higher than " + reference.sentenceName();
      case LOWER -> "lower than " + reference.sentenceName();
      case NO_CLEAR_DIFFERENCE -> "no clear difference from " + reference.sentenceName();
    };
  }
}
