package org.parityatlas.server.http;

import java.util.Optional;
import org.parityatlas.data.statistics.Interval;
import org.parityatlas.data.words.ComparisonWords;
import org.parityatlas.data.words.MarkerWords;
import org.parityatlas.data.words.PeriodWords;
import org.parityatlas.server.layer.Estimate;
import org.parityatlas.server.layer.Question;

/** A figure as a sentence: its value, its period and its likely range, or why there is none. */
final class FigureSentences {
  private FigureSentences() {}

  /** "58.2% in 2020, likely between 42.0% and 74.4%." */
  static String of(Question question, Estimate estimate) {
    if (estimate.refused().isPresent()) {
      return estimate.refused().get().getMessage();
    }
    String marker = estimate.marker() == null ? "" : MarkerWords.sentence(estimate.marker());
    if (estimate.value() == null) {
      return marker;
    }
    String figure =
        ComparisonWords.figure(
                question.indicator(),
                question.measure(),
                when(question),
                estimate.value(),
                interval(estimate.lower(), estimate.upper()))
            + ".";
    return marker.isEmpty() ? figure : figure + " " + marker;
  }

  private static String when(Question question) {
    String period = PeriodWords.name(question.period());
    return question
        .baseline()
        .map(baseline -> "from " + PeriodWords.name(baseline) + " to " + period)
        .orElse("in " + period);
  }

  /** Empty where a limit is missing. */
  static Optional<Interval> interval(Double lower, Double upper) {
    return lower == null || upper == null
        ? Optional.empty()
        : Optional.of(new Interval(lower, upper));
  }
}
