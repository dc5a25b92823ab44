package org.parityatlas.server.layer;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;
import org.parityatlas.server.store.SourceVersion;

/**
 * One area through the periods of an indicator, the earliest first. A period in which the area has
 * no figure is in it, with the reason.
 */
public record AreaSeries(Map<String, Estimate> estimates, List<SourceVersion> sources) {

  /** The series; {@code reference} makes it one of gaps. */
  public static AreaSeries of(
      AtlasStore store,
      Snapshot snapshot,
      Indicator indicator,
      Group group,
      Optional<Group> reference,
      KnownArea area) {
    Geography geography = area.key().geography();
    Map<String, Estimate> estimates = new LinkedHashMap<>();
    Set<SourceVersion> sources = new LinkedHashSet<>();
    for (String period : snapshot.listPeriods(indicator.id(), geography)) {
      EstimateSource source =
          new EstimateSource(store, snapshot, indicator, group, reference, period);
      estimates.put(period, source.in(geography).get(area.code()));
      sources.addAll(source.listSources(geography));
    }
    return new AreaSeries(estimates, List.copyOf(sources));
  }
}
