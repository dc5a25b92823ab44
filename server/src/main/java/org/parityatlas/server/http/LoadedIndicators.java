package org.parityatlas.server.http;

import java.util.List;
import java.util.Optional;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.server.store.Snapshot;

/**
 * The indicators of a release as the catalogue describes them, with only the groups that the
 * release has figures for: a choice that would show nothing is not offered, and is refused when
 * asked for.
 */
final class LoadedIndicators {
  private final IndicatorCatalogue catalogue;

  LoadedIndicators(IndicatorCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** In the catalogue's order. */
  List<Indicator> list(Snapshot snapshot) {
    List<String> ids = snapshot.listIndicatorIds();
    return catalogue.list().stream()
        .filter(indicator -> ids.contains(indicator.id()))
        .map(indicator -> asLoaded(indicator, snapshot))
        .toList();
  }

  /** The indicator with this id, if the release has it and the catalogue knows it. */
  Optional<Indicator> find(Snapshot snapshot, String id) {
    return catalogue
        .find(id)
        .filter(indicator -> snapshot.listIndicatorIds().contains(id))
        .map(indicator -> asLoaded(indicator, snapshot));
  }

  private static Indicator asLoaded(Indicator whole, Snapshot snapshot) {
    return whole.measuredFor(snapshot.listGroups(whole.id()));
  }
}
