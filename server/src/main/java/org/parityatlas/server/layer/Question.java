package org.parityatlas.server.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;

/**
 * What is asked of an area: an indicator, for whom, when, and how it is looked at. Every default is
 * filled in.
 *
 * @param reference the group compared with, there exactly where the measure compares groups
 * @param period of a measure that compares periods, the later one
 * @param baseline the earlier period, there exactly where the measure compares periods
 */
public record Question(
    Indicator indicator,
    Measure measure,
    Group group,
    Optional<Group> reference,
    String period,
    Optional<String> baseline) {

  public Question {
    if (reference.isPresent() != measure.comparesGroups()
        || baseline.isPresent() != measure.comparesPeriods()) {
      throw new IllegalArgumentException(
          measure.id() + " with reference " + reference + " and baseline " + baseline);
    }
  }

  /** The figures themselves in one period. */
  public static Question rate(Indicator indicator, Group group, String period) {
    return new Question(indicator, Measure.RATE, group, Optional.empty(), period, Optional.empty());
  }

  /** The gap of a group to another in one period. */
  public static Question gap(Indicator indicator, Group group, Group reference, String period) {
    return new Question(
        indicator, Measure.GAP, group, Optional.of(reference), period, Optional.empty());
  }

  /** The same measure in another period; not for one that compares periods. */
  Question in(String other) {
    return new Question(indicator, measure, group, reference, other, baseline);
  }

  /** Digits after the point that the answer is shown with. */
  public int decimals() {
    return measure.decimals(indicator.decimals());
  }

  /** Every group whose figures are needed. */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>(List.of(group));
    reference.ifPresent(groups::add);
    return groups;
  }

  /** Every period whose figures are needed. */
  List<String> periods() {
    List<String> periods = new ArrayList<>(List.of(period));
    baseline.ifPresent(periods::add);
    return periods;
  }

  /** One text for all requests that ask the same. */
  public String canonical() {
    return String.format(
        Locale.ROOT,
        "%s|%s|%s|%s|%s|%s",
        indicator.id(),
        measure.id(),
        group.id(),
        reference.map(Group::id).orElse(""),
        period,
        baseline.orElse(""));
  }
}
