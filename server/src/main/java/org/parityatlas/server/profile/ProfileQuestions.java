package org.parityatlas.server.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.statistics.TimeSpan;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.store.Snapshot;

/**
 * What a profile asks of an indicator: the latest figure of every group, its gap to the reference
 * group, and how the group shown first has changed since the first period.
 */
final class ProfileQuestions {
  private final Snapshot snapshot;
  private final Geography geography;

  ProfileQuestions(Snapshot snapshot, Geography geography) {
    this.snapshot = snapshot;
    this.geography = geography;
  }

  List<Question> list(Indicator indicator) {
    List<Question> questions = new ArrayList<>();
    Optional<Group> reference = indicator.referenceGroup().map(indicator::getGroup);
    for (Group group : indicator.groups()) {
      latest(indicator, group).ifPresent(p -> questions.add(Question.rate(indicator, group, p)));
      reference
          .filter(other -> !other.equals(group))
          .flatMap(
              other ->
                  latest(indicator, group, other)
                      .map(p -> Question.gap(indicator, group, other, p)))
          .ifPresent(questions::add);
    }
    if (indicator.noChange().isEmpty()) {
      changes(indicator, indicator.startGroup(), reference, questions);
    }
    return questions;
  }

  private void changes(
      Indicator indicator, Group group, Optional<Group> reference, List<Question> questions) {
    List<String> periods = periods(indicator, List.of(group));
    if (spans(periods)) {
      questions.add(
          new Question(
              indicator,
              Measure.CHANGE,
              group,
              Optional.empty(),
              periods.get(periods.size() - 1),
              Optional.of(periods.get(0))));
    }
    if (reference.isPresent() && !reference.get().equals(group)) {
      List<String> both = periods(indicator, List.of(group, reference.get()));
      if (spans(both)) {
        questions.add(
            new Question(
                indicator,
                Measure.GAP_CHANGE,
                group,
                reference,
                both.get(both.size() - 1),
                Optional.of(both.get(0))));
      }
    }
  }

  /** Whether the first period ends before the last begins. */
  private static boolean spans(List<String> periods) {
    return periods.size() > 1
        && TimeSpan.ofPeriod(periods.get(0))
            .isBefore(TimeSpan.ofPeriod(periods.get(periods.size() - 1)));
  }

  private Optional<String> latest(Indicator indicator, Group... groups) {
    List<String> periods = periods(indicator, List.of(groups));
    return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.size() - 1));
  }

  /** In which all the groups are measured, the earliest first. */
  private List<String> periods(Indicator indicator, List<Group> groups) {
    List<String> periods = new ArrayList<>(snapshot.listPeriods(indicator.id(), geography));
    for (Group group : groups) {
      periods.retainAll(snapshot.listPeriods(indicator.id(), geography, group.id()));
    }
    return periods;
  }
}
