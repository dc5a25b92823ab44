package org.parityatlas.server.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    Set<String> loaded = snapshot.listGroups(whole.id());
    return new Indicator(
        whole.id(),
        whole.name(),
        whole.sentenceName(),
        whole.topic(),
        whole.description(),
        whole.unit(),
        whole.decimals(),
        whole.polarity(),
        whole.kind(),
        whole.lowerBound(),
        whole.upperBound(),
        whole.breaks(),
        whole.groups().stream().filter(group -> loaded.contains(group.id())).toList(),
        whole.referenceGroup().filter(reference -> loaded.contains(reference) && loaded.size() > 1),
        whole.defaultGroup().filter(loaded::contains),
        whole.uncertainty(),
        whole.caveats(),
        whole.terms());
  }
}
