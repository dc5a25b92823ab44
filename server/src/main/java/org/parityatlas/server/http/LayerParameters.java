package org.parityatlas.server.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.layer.LayerRequest;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Snapshot;

/**
 * Reads what a layer is asked to show: fills in defaults, and refuses what does not exist or does
 * not go together, saying what does.
 */
final class LayerParameters {
  /** Every parameter of a layer. */
  static final String[] NAMES =
      Stream.concat(
              QuestionParameters.NAMES.stream(), Stream.of("within", "bbox", "breaks", "release"))
          .toArray(String[]::new);

  /** Every parameter of a layer over a whole set. */
  static final String[] WHOLE_SET_NAMES =
      Stream.concat(QuestionParameters.NAMES.stream(), Stream.of("breaks", "release"))
          .toArray(String[]::new);

  private static final int MAX_LIMITS = 9;

  private final QuestionParameters questions;

  LayerParameters(QuestionParameters questions) {
    this.questions = questions;
  }

  LayerRequest read(Parameters parameters, Snapshot snapshot, BoundarySet set) {
    Indicator indicator = questions.indicator(parameters, snapshot);
    checkGeography("indicator", snapshot, indicator, set);
    return new LayerRequest(
        snapshot,
        set,
        questions.read(parameters, snapshot, indicator, set.geography()),
        within(parameters, snapshot, set),
        parameters.findBox("bbox"),
        parameters.findAscending("breaks", MAX_LIMITS));
  }

  /** Refuses an indicator, named by a parameter, that is not published for the areas of a set. */
  static void checkGeography(
      String parameter, Snapshot snapshot, Indicator indicator, BoundarySet set) {
    List<Geography> measured = snapshot.listGeographies(indicator.id());
    if (!measured.contains(set.geography())) {
      List<String> sets =
          snapshot.sets().stream()
              .filter(other -> measured.contains(other.geography()))
              .map(BoundarySet::id)
              .toList();
      throw RequestException.badParameter(
          parameter,
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

  /** The code asked for; some area of the set has to lie within it. */
  static Optional<String> within(Parameters parameters, Snapshot snapshot, BoundarySet set) {
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
