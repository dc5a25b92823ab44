package org.parityatlas.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.layer.LayerRequest;
import org.parityatlas.server.layer.Measure;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Snapshot;

/**
 * Reads what a layer is asked to show: fills in defaults, and refuses what does not exist or does
 * not go together, saying what does.
 */
final class LayerParameters {
  /** Every parameter of a layer. */
  static final String[] NAMES = {
    "indicator", "group", "reference", "measure", "period", "within", "bbox", "breaks", "release"
  };

  private static final int MAX_LIMITS = 9;

  private final LoadedIndicators indicators;

  LayerParameters(LoadedIndicators indicators) {
    this.indicators = indicators;
  }

  LayerRequest read(Parameters parameters, Snapshot snapshot, BoundarySet set) {
    Indicator indicator = indicator(parameters, snapshot);
    checkGeography(snapshot, indicator, set);
    Measure measure = measure(parameters);
    Group group = group(parameters, indicator);
    Optional<Group> reference = reference(parameters, indicator, group, measure);
    List<Group> groups = new ArrayList<>(List.of(group));
    reference.ifPresent(groups::add);
    return new LayerRequest(
        snapshot,
        set,
        indicator,
        group,
        reference,
        measure,
        period(parameters, snapshot, indicator, set.geography(), groups),
        within(parameters, snapshot, set),
        parameters.findBox("bbox"),
        parameters.findAscending("breaks", MAX_LIMITS));
  }

  /** The indicator named, which the release must have. */
  Indicator indicator(Parameters parameters, Snapshot snapshot) {
    List<String> loaded = indicators.list(snapshot).stream().map(Indicator::id).toList();
    String id = parameters.get("indicator", loaded);
    return indicators
        .find(snapshot, id)
        .orElseThrow(
            () ->
                RequestException.badParameter(
                    "indicator", "There is no indicator \"" + id + "\" in this release.", loaded));
  }

  private static void checkGeography(Snapshot snapshot, Indicator indicator, BoundarySet set) {
    List<Geography> measured = snapshot.listGeographies(indicator.id());
    if (!measured.contains(set.geography())) {
      List<String> sets =
          snapshot.sets().stream()
              .filter(other -> measured.contains(other.geography()))
              .map(BoundarySet::id)
              .toList();
      throw RequestException.badParameter(
          "indicator",
          indicator.name()
              + " is not published for "
              + set.areaPlural()
              + " ("
              + set.geography().id()
              + "); it is for "
              + measured.stream().map(Geography::id).collect(Collectors.joining(", "))
              + ".",
          sets);
    }
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

  private static Group group(Indicator indicator, String parameter, String id) {
    return indicator.groups().stream()
        .filter(group -> group.id().equals(id))
        .findFirst()
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
    if (measure == Measure.RATE) {
      if (named.isPresent()) {
        throw RequestException.badParameter(
            "reference", "A rate has no reference group; ask for measure=gap.", List.of());
      }
      return Optional.empty();
    }
    if (indicator.groups().size() < 2 || indicator.referenceGroup().isEmpty()) {
      throw RequestException.badParameter(
          "measure",
          "A gap exists only where the source measures a group and one to compare it with; "
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

  /** The period asked for, or the latest in which all groups are measured. */
  static String period(
      Parameters parameters,
      Snapshot snapshot,
      Indicator indicator,
      Geography geography,
      List<Group> groups) {
    List<String> periods = new ArrayList<>(snapshot.listPeriods(indicator.id(), geography));
    for (Group group : groups) {
      periods.retainAll(snapshot.listPeriods(indicator.id(), geography, group.id()));
    }
    if (periods.isEmpty()) {
      throw RequestException.badParameter(
          "group",
          indicator.name() + " is not published for this group by " + geography.id() + ".",
          List.of());
    }
    String period = parameters.find("period").orElse(periods.get(periods.size() - 1));
    if (!periods.contains(period)) {
      throw RequestException.badParameter(
          "period", indicator.name() + " has no period \"" + period + "\" here.", periods);
    }
    return period;
  }

  /** The code asked for; some area of the set has to lie within it. */
  private static Optional<String> within(
      Parameters parameters, Snapshot snapshot, BoundarySet set) {
    Optional<String> code = parameters.find("within");
    code.ifPresent(
        around -> {
          Choices.area(snapshot, "within", around, Optional.empty());
          if (snapshot.registry().listCodesWithin(around, set.geography()).isEmpty()) {
            throw RequestException.badParameter(
                "within",
                "No "
                    + set.areaSingular()
                    + " ("
                    + set.geography().id()
                    + ") is known to lie within "
                    + around
                    + ".",
                List.of());
          }
        });
    return code;
  }
}
