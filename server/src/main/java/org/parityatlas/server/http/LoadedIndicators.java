package org.parityatlas.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.server.store.Snapshot;

/**
 * The indicators of a release as the catalogue describes them, with only the groups that the
 * release has figures for: a choice that would show nothing is not offered, and is refused when
 * asked for. Worked out once a release, since every request asks.
 */
final class LoadedIndicators {
  private final IndicatorCatalogue catalogue;

  /** By the release itself, so that what belongs to one goes with it. */
  private final Cache<Snapshot, Map<String, Indicator>> loaded =
      Caffeine.newBuilder().weakKeys().build();

  LoadedIndicators(IndicatorCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** In the catalogue's order. */
  List<Indicator> list(Snapshot snapshot) {
    return List.copyOf(byId(snapshot).values());
  }

  /** The indicator with this id, if the release has it and the catalogue knows it. */
  Optional<Indicator> find(Snapshot snapshot, String id) {
    return Optional.ofNullable(byId(snapshot).get(id));
  }

  private Map<String, Indicator> byId(Snapshot snapshot) {
    return loaded.get(snapshot, this::read);
  }

  private Map<String, Indicator> read(Snapshot snapshot) {
    Set<String> ids = new HashSet<>(snapshot.listIndicatorIds());
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    for (Indicator whole : catalogue.list()) {
      if (ids.contains(whole.id())) {
        indicators.put(whole.id(), whole.measuredFor(snapshot.listGroups(whole.id())));
      }
    }
    return indicators;
  }
}
