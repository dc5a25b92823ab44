package org.parityatlas.server.layer;

import java.util.Map;
import java.util.Optional;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.statistics.Difference;
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
      case RATIO -> new Measured(ratio(), Optional.empty());
      case CHANGE -> change(rate(baseline()), rate(question.period()));
      case GAP_CHANGE -> change(gap(baseline()), gap(question.period()));
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

  private Measured change(Measured baseline, Measured later) {
    Estimate change =
        ChangeEstimate.of(baseline, baseline(), later, question.period(), question.indicator());
    return new Measured(change, change.tested().map(Difference::estimate));
  }

  private Group reference() {
    return question.reference().orElseThrow();
  }

  private String baseline() {
    return question.baseline().orElseThrow();
  }

  /** Several areas that have no figure together: nothing is derived about what is withheld. */
  private static Estimate refused(RefusedException refused) {
    Marker marker =
        switch (refused.refusal()) {
          case MEMBER_WITHHELD -> Marker.SUPPRESSED;
          case MEMBER_MISSING -> Marker.MISSING;
          default -> Marker.NOT_APPLICABLE;
        };
    return new Estimate(
        null,
        null,
        null,
        Estimate.Counts.NONE,
        marker,
        null,
        null,
        Reliability.ofMarker(marker.id()),
        null,
        Optional.of(refused),
        Optional.empty(),
        Map.of());
  }
}
