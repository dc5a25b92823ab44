package org.parityatlas.server.http;

import java.util.Optional;
import org.parityatlas.data.statistics.Interval;
import org.parityatlas.data.statistics.RefusedException;
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
    Optional<String> weakness = findWeakness(estimate);
    if (estimate.value() == null) {
      return weakness.orElseThrow();
    }
    String figure =
        ComparisonWords.figure(
                question.indicator(),
                question.measure(),
                question.group(),
                question.reference(),
                when(question),
                estimate.value(),
                interval(estimate.lower(), estimate.upper()))
            + ".";
    return weakness.map(why -> figure + " " + why).orElse(figure);
  }

  /** Why there is no figure, or none to rely on; empty where there is one. */
  static Optional<String> findWeakness(Estimate estimate) {
    return estimate
        .refused()
        .map(RefusedException::getMessage)
        .or(() -> Optional.ofNullable(estimate.marker()).map(MarkerWords::sentence));
  }

  /** The smallest change that could be seen here; empty where nothing was sampled. */
  static Optional<String> findDetectable(Question question, Estimate estimate) {
    return Optional.ofNullable(estimate.detectableChange())
        .map(
            change -> ComparisonWords.detectable(question.indicator(), question.measure(), change));
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
