package org.parityatlas.server.http;

import java.util.List;
import java.util.Optional;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;

/**
 * Sets and areas by the ids that a request gives; a 4xx that says what there is where one is
 * unknown.
 */
final class Choices {
  private Choices() {}

  /** A set named by a parameter. */
  static BoundarySet set(Snapshot snapshot, String parameter, String id) {
    return snapshot
        .findSet(id)
        .orElseThrow(
            () ->
                RequestException.badParameter(
                    parameter, "There is no boundary set \"" + id + "\".", listSetIds(snapshot)));
  }

  /** A set named by the path. */
  static BoundarySet setOfPath(Snapshot snapshot, String id) {
    return snapshot
        .findSet(id)
        .orElseThrow(
            () ->
                RequestException.notFound(
                    "There is no boundary set \"" + id + "\".", listSetIds(snapshot)));
  }

  private static List<String> listSetIds(Snapshot snapshot) {
    return snapshot.sets().stream().map(BoundarySet::id).toList();
  }

  /** An area named by a parameter; the newest vintage where a code is used in several. */
  static KnownArea area(
      Snapshot snapshot, String parameter, String code, Optional<String> geography) {
    return find(snapshot, code, geography)
        .orElseThrow(
            () ->
                RequestException.badParameter(
                    parameter, "No area is known by the code \"" + code + "\".", List.of()));
  }

  /** An area named by the path; the newest vintage where a code is used in several. */
  static KnownArea areaOfPath(Snapshot snapshot, String code, Optional<String> geography) {
    List<String> geographies =
        snapshot.registry().list(code).stream()
            .map(area -> area.key().geography().id())
            .sorted()
            .toList();
    return find(snapshot, code, geography)
        .orElseThrow(
            () ->
                geographies.isEmpty()
                    ? RequestException.notFound(
                        "No area is known by the code \"" + code + "\".", List.of())
                    : RequestException.badParameter(
                        "geography",
                        code + " is not known in \"" + geography.orElse("") + "\".",
                        geographies));
  }

  /**
   * An area of the path in the geography asked for, or in the one that the indicator is published
   * for.
   */
  static KnownArea measuredArea(
      Snapshot snapshot, String code, Optional<String> geography, Indicator indicator) {
    List<Geography> measured = snapshot.listGeographies(indicator.id());
    KnownArea area =
        geography.isPresent()
            ? areaOfPath(snapshot, code, geography)
            : snapshot.registry().list(code).stream()
                .filter(known -> measured.contains(known.key().geography()))
                .findFirst()
                .orElseGet(() -> areaOfPath(snapshot, code, geography));
    checkMeasured(indicator, area.key().geography(), measured);
    return area;
  }

  /** Refuses a geography for which an indicator is not published. */
  static void checkMeasured(Indicator indicator, Geography geography, List<Geography> measured) {
    if (!measured.contains(geography)) {
      throw RequestException.badParameter(
          "indicator",
          indicator.name() + " is not published for " + geography.id() + ".",
          measured.stream().map(Geography::id).toList());
    }
  }

  private static Optional<KnownArea> find(
      Snapshot snapshot, String code, Optional<String> geography) {
    return snapshot.registry().list(code).stream()
        .filter(area -> geography.isEmpty() || area.key().geography().id().equals(geography.get()))
        .max((one, other) -> Integer.compare(vintage(one), vintage(other)));
  }

  private static int vintage(KnownArea area) {
    Geography geography = area.key().geography();
    return geography.vintage();
  }
}
