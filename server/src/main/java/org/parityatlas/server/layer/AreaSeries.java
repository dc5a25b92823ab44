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
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;
import org.parityatlas.server.store.SourceVersion;

/**
 * One area through the periods of an indicator, the earliest first. A period in which the area has
 * no figure is in it, with the reason.
 *
 * @param change between two periods, where there are two that can be compared
 */
public record AreaSeries(
    Map<String, Estimate> estimates, List<SourceVersion> sources, Optional<SeriesChange> change) {

  /**
   * The series.
   *
   * @param reference makes it one of gaps
   * @param baseline the period to tell the change from; the earliest that can be relied on if empty
   * @param later the period to tell the change to; the latest that can be relied on if empty
   */
  public static AreaSeries of(
      AtlasStore store,
      Snapshot snapshot,
      Indicator indicator,
      Group group,
      Optional<Group> reference,
      KnownArea area,
      Optional<String> baseline,
      Optional<String> later) {
    Geography geography = area.key().geography();
    Map<String, IntervalEstimate> reliable = new LinkedHashMap<>();
    Map<String, Estimate> estimates = new LinkedHashMap<>();
    Set<SourceVersion> sources = new LinkedHashSet<>();
    for (String period : snapshot.listPeriods(indicator.id(), geography)) {
      EstimateSource source =
          new EstimateSource(store, snapshot, indicator, group, reference, period);
      estimates.put(period, source.in(geography).get(area.code()));
      source
          .findUnclipped(geography, area.code())
          .ifPresent(estimate -> reliable.put(period, estimate));
      sources.addAll(source.listSources(geography));
    }
    return new AreaSeries(
        estimates, List.copyOf(sources), SeriesChange.find(reliable, baseline, later, indicator));
  }
}
