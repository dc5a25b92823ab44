package org.parityatlas.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.statistics.TimeSpan;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.store.Snapshot;

/**
 * Reads what is asked of an area: fills in defaults, and refuses what does not exist or does not go
 * together, saying what does.
 */
final class QuestionParameters {
  /** Every parameter of a question. */
  static final List<String> NAMES =
      List.of("indicator", "group", "reference", "measure", "period", "baseline");

  private final LoadedIndicators indicators;

  QuestionParameters(LoadedIndicators indicators) {
    this.indicators = indicators;
  }

  /** The question of an indicator that is published for this geography. */
  Question read(
      Parameters parameters, Snapshot snapshot, Indicator indicator, Geography geography) {
    return read(
        parameters,
        snapshot,
        indicator,
        group(parameters, indicator),
        parameters.find("period"),
        List.of(geography));
  }

  /**
   * The question of an indicator that is published for each of these geographies.
   *
   * @param period asked for; the latest that all the geographies have if empty
   */
  Question read(
      Parameters parameters,
      Snapshot snapshot,
      Indicator indicator,
      Group group,
      Optional<String> period,
      List<Geography> geographies) {
    Measure measure = measure(parameters);
    Optional<Group> reference = reference(parameters, indicator, group, measure);
    List<Group> groups = new ArrayList<>(List.of(group));
    reference.ifPresent(groups::add);
    List<String> periods = periods(snapshot, indicator, geographies, groups);
    String chosen = period.orElse(periods.get(periods.size() - 1));
    check("period", chosen, periods, indicator);
    return new Question(
        indicator,
        measure,
        group,
        reference,
        chosen,
        baseline(parameters, indicator, measure, periods, chosen));
  }

  /** The indicator named, which the release must have. */
  Indicator indicator(Parameters parameters, Snapshot snapshot) {
    List<String> loaded = indicators.list(snapshot).stream().map(Indicator::id).toList();
    return indicator("indicator", parameters.get("indicator", loaded), snapshot);
  }

  /** The indicator with this id, which stands in a parameter. */
  Indicator indicator(String parameter, String id, Snapshot snapshot) {
    return indicators
        .find(snapshot, id)
        .orElseThrow(
            () ->
                RequestException.badParameter(
                    parameter,
                    "There is no indicator \"" + id + "\" in this release.",
                    indicators.list(snapshot).stream().map(Indicator::id).toList()));
  }

  Measure measure(Parameters parameters) {
    String id = parameters.find("measure").orElse(Measure.RATE.id());
    return Measure.find(id)
        .orElseThrow(
            () ->
                RequestException.badParameter(
                    "measure", "There is no measure \"" + id + "\".", Measure.listIds()));
  }

  Group group(Parameters parameters, Indicator indicator) {
    return parameters
        .find("group")
        .map(id -> group(indicator, "group", id))
        .orElseGet(indicator::startGroup);
  }

  /** The group with this id, which stands in a parameter. */
  static Group group(Indicator indicator, String parameter, String id) {
    return indicator
        .findGroup(id)
        .orElseThrow(
            () ->
                RequestException.badParameter(
                    parameter,
                    indicator.name() + " is not measured for a group \"" + id + "\".",
                    indicator.groups().stream().map(Group::id).toList()));
  }

  Optional<Group> reference(
      Parameters parameters, Indicator indicator, Group group, Measure measure) {
    Optional<String> named = parameters.find("reference");
    if (!measure.comparesGroups()) {
      if (named.isPresent()) {
        throw RequestException.badParameter(
            "reference",
            "A " + measure.id() + " has no reference group; ask for measure=gap or measure=ratio.",
            List.of());
      }
      return Optional.empty();
    }
    if (indicator.groups().size() < 2 || indicator.referenceGroup().isEmpty()) {
      throw RequestException.badParameter(
          "measure",
          "A "
              + (measure == Measure.RATIO ? "ratio" : "gap")
              + " exists only where the source measures a group and one to compare it with; "
              + indicator.name()
              + " has none such here.",
          List.of(Measure.RATE.id()));
    }
    Group reference = group(indicator, "reference", named.orElse(indicator.referenceGroup().get()));
    if (reference.equals(group)) {
      throw RequestException.badParameter(
          named.isPresent() ? "reference" : "group",
          "A gap is between two groups; both are \"" + group.id() + "\" here.",
          indicator.groups().stream().map(Group::id).filter(id -> !id.equals(group.id())).toList());
    }
    return Optional.of(reference);
  }

  /**
   * Periods in which all groups are measured, the earliest first; at least one. Of several
   * geographies those that all of them have, or where they share none those that any has.
   */
  private static List<String> periods(
      Snapshot snapshot, Indicator indicator, List<Geography> geographies, List<Group> groups) {
    Set<String> any = new TreeSet<>();
    List<String> shared = null;
    for (Geography geography : geographies) {
      List<String> periods = new ArrayList<>(snapshot.listPeriods(indicator.id(), geography));
      for (Group group : groups) {
        periods.retainAll(snapshot.listPeriods(indicator.id(), geography, group.id()));
      }
      any.addAll(periods);
      if (shared == null) {
        shared = periods;
      } else if (!periods.isEmpty()) {
        shared.retainAll(periods);
      }
    }
    if (any.isEmpty()) {
      throw RequestException.badParameter(
          "group",
          indicator.name()
              + " is not published for this group by "
              + geographies.stream().map(Geography::id).collect(Collectors.joining(", "))
              + ".",
          List.of());
    }
    return shared.isEmpty() ? List.copyOf(any) : shared;
  }

  /** The baseline asked for, or the earliest period that ends before the later one begins. */
  private static Optional<String> baseline(
      Parameters parameters,
      Indicator indicator,
      Measure measure,
      List<String> periods,
      String period) {
    Optional<String> named = parameters.find("baseline");
    if (!measure.comparesPeriods()) {
      if (named.isPresent()) {
        throw RequestException.badParameter(
            "baseline",
            "Only a change has a baseline; ask for measure=change or measure=gap-change.",
            List.of());
      }
      return Optional.empty();
    }
    indicator
        .noChange()
        .ifPresent(
            why -> {
              throw RequestException.badParameter("measure", why, List.of(Measure.RATE.id()));
            });
    named.ifPresent(id -> check("baseline", id, periods, indicator));
    TimeSpan later = TimeSpan.ofPeriod(period);
    List<String> earlier =
        periods.stream().filter(id -> TimeSpan.ofPeriod(id).isBefore(later)).toList();
    if (earlier.isEmpty()) {
      throw RequestException.badParameter(
          named.isPresent() ? "period" : "measure",
          "There is no change to state: "
              + indicator.name()
              + " has no period here that ends before "
              + period
              + " begins.",
          List.of(Measure.RATE.id()));
    }
    String baseline = named.orElse(earlier.get(0));
    if (!earlier.contains(baseline)) {
      throw RequestException.badParameter(
          "baseline",
          "The baseline has to end before the later period, " + period + ", begins.",
          earlier);
    }
    return Optional.of(baseline);
  }

  /** Refuses a period that is not among those there are. */
  static void check(String parameter, String period, List<String> periods, Indicator indicator) {
    if (!periods.contains(period)) {
      throw RequestException.badParameter(
          parameter, indicator.name() + " has no period \"" + period + "\" here.", periods);
    }
  }
}
