package org.parityatlas.server.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.server.layer.LayerRequest;
import org.parityatlas.server.layer.Measure;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.KnownArea;
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

  private final IndicatorCatalogue catalogue;

  LayerParameters(IndicatorCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  LayerRequest read(Parameters parameters, Snapshot snapshot, BoundarySet set) {
    Indicator indicator = indicator(parameters, snapshot);
    checkGeography(snapshot, indicator, set);
    Measure measure = measure(parameters);
    Group group = group(parameters, indicator);
    Optional<Group> reference = reference(parameters, indicator, group, measure);
    return new LayerRequest(
        snapshot,
        set,
        indicator,
        group,
        reference,
        measure,
        period(parameters, snapshot, indicator, set.geography()),
        within(parameters, snapshot),
        parameters.findBox("bbox"),
        parameters.findAscending("breaks", MAX_LIMITS));
  }

  /** The indicator named, which the release must have. */
  Indicator indicator(Parameters parameters, Snapshot snapshot) {
    List<String> loaded = snapshot.listIndicatorIds();
    String id = parameters.get("indicator", loaded);
    if (!loaded.contains(id)) {
      throw RequestException.badParameter(
          "indicator", "There is no indicator \"" + id + "\" in this release.", loaded);
    }
    return catalogue.get(id);
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
          "A gap exists only where the source measures two groups; "
              + indicator.name()
              + " is measured for everyone together.",
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

  private static String period(
      Parameters parameters, Snapshot snapshot, Indicator indicator, Geography geography) {
    List<String> periods = snapshot.listPeriods(indicator.id(), geography);
    String period = parameters.find("period").orElse(periods.get(periods.size() - 1));
    if (!periods.contains(period)) {
      throw RequestException.badParameter(
          "period", indicator.name() + " has no period \"" + period + "\" here.", periods);
    }
    return period;
  }

  private static Optional<KnownArea> within(Parameters parameters, Snapshot snapshot) {
    return parameters
        .find("within")
        .map(code -> Choices.area(snapshot, "within", code, Optional.empty()));
  }
}
