package org.parityatlas.data.words;

import java.util.Optional;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.indicator.Polarity;
import org.parityatlas.data.statistics.Clarity;
import org.parityatlas.data.statistics.Interval;

/** Figures of areas side by side, and what their differences say. */
public final class ComparisonWords {
  private ComparisonWords() {}

  /**
   * A figure of any measure: "58.2% in 2020, likely between 42.0% and 74.4%", "10.1 points lower
   * than white in 2020, likely between 8.1 points higher and 28.3 points lower".
   *
   * @param reference the other group, of measures that compare groups
   * @param when the period in words, with its preposition
   * @param interval as it is shown
   */
  public static String figure(
      Indicator indicator,
      Measure measure,
      Group group,
      Optional<Group> reference,
      String when,
      double value,
      Optional<Interval> interval) {
    int decimals = measure.decimals(indicator.decimals());
    String number = NumberWords.number(value, decimals);
    String unit = indicator.unit().differenceSuffix();
    String other = reference.map(Group::shortSentenceName).orElse("the other group");
    Optional<TwoWays> ways = ways(measure, group);
    String suffix = measure == Measure.RATIO ? " times" : indicator.unit().suffix();
    String figure =
        switch (measure) {
          case RATE -> number + suffix;
          case RATIO -> number + " times the " + other + " rate";
          case GAP ->
              TwoWays.printsAsNothing(value, decimals)
                  ? "the same as " + other
                  : ways.get().one(value, decimals, unit) + " than " + other;
          case CHANGE, GAP_CHANGE -> ways.get().one(value, decimals, unit);
        };
    String chance = isCounted(indicator) ? "counted; expected to vary by chance" : "likely";
    return figure
        + " "
        + when
        + interval
            .map(
                range ->
                    ", "
                        + chance
                        + " "
                        + ways.map(words -> words.between(range, decimals, unit))
                            .orElseGet(() -> between(range, decimals, suffix)))
            .orElse("");
  }

  /** The words for the two ways of a difference; empty of what is none. */
  private static Optional<TwoWays> ways(Measure measure, Group group) {
    String rate = group.shortSentenceName() + " rate";
    return switch (measure) {
      case RATE, RATIO -> Optional.empty();
      case GAP -> Optional.of(new TwoWays("lower", "higher", "no gap"));
      case CHANGE -> Optional.of(new TwoWays("up", "down", "no change"));
      case GAP_CHANGE ->
          Optional.of(
              new TwoWays("towards a lower " + rate, "towards a higher " + rate, "no change"));
    };
  }

  private static String between(Interval range, int decimals, String suffix) {
    return "between %s%s and %s%s"
        .formatted(
            NumberWords.number(range.lower(), decimals),
            suffix,
            NumberWords.number(range.upper(), decimals),
            suffix);
  }

  /**
   * How the first of two areas stands to the second: "Tower Hamlets is lower than Hackney by 5.2
   * points, likely between 1.0 and 9.4."; where chance could have made the difference, "No clear
   * difference between Tower Hamlets and Hackney: 5.2 points lower, likely between 15.1 lower and
   * 4.7 higher."
   *
   * @param value first − second
   * @param interval of the difference; empty where none can be given
   * @param clarity of the first against the second, where there is an interval
   */
  public static String difference(
      Indicator indicator,
      Measure measure,
      String first,
      String second,
      double value,
      Optional<Interval> interval,
      Clarity clarity) {
    int decimals = measure.decimals(indicator.decimals());
    String amount =
        NumberWords.number(Math.abs(value), decimals) + indicator.unit().differenceSuffix();
    if (interval.isEmpty()) {
      String stands = stands(indicator, measure, first, second, value);
      return (value == 0 ? stands : stands + " by " + amount) + "; no likely range can be given.";
    }
    String chance = isCounted(indicator) ? "allowing for chance" : "likely";
    Interval range = interval.get();
    if (clarity == Clarity.NO_CLEAR_DIFFERENCE) {
      return "No clear difference%s between %s and %s: %s, %s between %s and %s."
          .formatted(
              measure == Measure.RATE ? "" : " in " + subject(measure),
              first,
              second,
              value == 0 ? amount : amount + direction(value),
              chance,
              signed(range.lower(), decimals),
              signed(range.upper(), decimals));
    }
    double one = Math.abs(range.lower());
    double other = Math.abs(range.upper());
    return "%s by %s, %s between %s and %s."
        .formatted(
            stands(indicator, measure, first, second, value),
            amount,
            chance,
            NumberWords.number(Math.min(one, other), decimals),
            NumberWords.number(Math.max(one, other), decimals));
  }

  /**
   * The smallest change that could be seen: "A change of less than 33.0 points could not be told
   * from chance here in four cases of five."
   */
  public static String detectable(Indicator indicator, Measure measure, double change) {
    String amount =
        NumberWords.number(change, measure.decimals(indicator.decimals()))
            + indicator.unit().differenceSuffix();
    return measure.comparesPeriods()
        ? "To be seen in four cases of five between these two figures, a change has to be of %s or more."
            .formatted(amount)
        : "To be seen here in four cases of five by this source's next figure, a change has to be of %s or more."
            .formatted(amount);
  }

  private static String stands(
      Indicator indicator, Measure measure, String first, String second, double value) {
    if (value == 0) {
      return first + " and " + second + " have the same figure";
    }
    if (measure != Measure.RATE) {
      return "The %s in %s is%s than in %s"
          .formatted(subject(measure), first, direction(value), second);
    }
    if (indicator.polarity() == Polarity.LOWER_IS_MORE_DEPRIVED) {
      return first + " is " + (value < 0 ? "more" : "less") + " deprived than " + second;
    }
    return first + " is" + direction(value) + " than " + second;
  }

  /** What differs. */
  private static String subject(Measure measure) {
    return switch (measure) {
      case RATE -> "figure";
      case GAP -> "gap";
      case RATIO -> "ratio";
      case CHANGE -> "change";
      case GAP_CHANGE -> "change of gap";
    };
  }

  private static String direction(double value) {
    return value < 0 ? " lower" : " higher";
  }

  private static String signed(double limit, int decimals) {
    String number = NumberWords.number(Math.abs(limit), decimals);
    return limit == 0 ? number : number + direction(limit);
  }

  private static boolean isCounted(Indicator indicator) {
    return indicator.uncertainty().method().isOfChance();
  }
}
