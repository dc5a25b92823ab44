package org.parityatlas.server.layer;

import java.util.Map;
import java.util.Optional;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.RefusedException;
import org.parityatlas.data.statistics.Reliability;

/** The answer to a question about one area, from what its source says of the area. */
final class Measurement {
  private final Question question;
  private final Readings readings;

  private Measurement(Question question, Readings readings) {
    this.question = question;
    this.readings = readings;
  }

  /** The answer; where there is none, the estimate says why. */
  static Measured of(Question question, Readings readings) {
    try {
      return new Measurement(question, readings).measured();
    } catch (RefusedException refused) {
      return new Measured(refused(refused), Optional.empty());
    }
  }

  private Measured measured() {
    return switch (question.measure()) {
      case RATE -> rate(question.period());
      case GAP -> gap(question.period());
      case RATIO -> comparison(ratio());
      case CHANGE -> comparison(change(rate(baseline()), rate(question.period())));
      case GAP_CHANGE -> comparison(change(gap(baseline()), gap(question.period())));
    };
  }

  private Measured rate(String period) {
    return RateEstimate.of(readings.get(question.group(), period), question.indicator());
  }

  private Measured gap(String period) {
    return GapEstimate.of(
        readings.get(reference(), period),
        readings.get(question.group(), period),
        question.indicator());
  }

  private Estimate ratio() {
    return RatioEstimate.of(
        readings.get(reference(), question.period()),
        readings.get(question.group(), question.period()),
        question.indicator());
  }

  private Estimate change(Measured baseline, Measured later) {
    return ChangeEstimate.of(baseline, baseline(), later, question.period(), question.indicator());
  }

  /** No further arithmetic is done with a ratio or a change. */
  private static Measured comparison(Estimate shown) {
    return new Measured(shown, Optional.empty());
  }

  private Group reference() {
    return question.reference().orElseThrow();
  }

  private String baseline() {
    return question.baseline().orElseThrow();
  }

  /** Several areas of which one is withheld: nothing is derived about it. */
  private static Estimate refused(RefusedException refused) {
    return new Estimate(
        null,
        null,
        null,
        Estimate.Counts.NONE,
        Marker.SUPPRESSED,
        null,
        null,
        Reliability.WITHHELD,
        null,
        Optional.of(refused),
        Optional.empty(),
        Map.of());
  }
}
