package org.parityatlas.server.layer;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.server.store.SeriesReadings;
import org.parityatlas.server.store.Snapshot;
import org.parityatlas.server.store.SourceVersion;

/**
 * One area, or several together, through the periods of an indicator, the earliest first. A period
 * in which there is no figure is in it, with the reason.
 *
 * @param change between two periods, where there are two that can be compared
 */
public record AreaSeries(
    Map<String, Estimate> estimates, List<SourceVersion> sources, Optional<SeriesChange> change) {

  /**
   * The series.
   *
   * @param question of a measure that does not compare periods; its period does not matter
   * @param baseline the period to tell the change from; the earliest that can be relied on if empty
   * @param later the period to tell the change to; the latest that can be relied on if empty
   */
  public static AreaSeries of(
      SeriesReadings readings,
      Snapshot snapshot,
      Question question,
      AreaSelection area,
      Optional<String> baseline,
      Optional<String> later) {
    Map<String, IntervalEstimate> reliable = new LinkedHashMap<>();
    Map<String, Estimate> estimates = new LinkedHashMap<>();
    Set<SourceVersion> sources = new LinkedHashSet<>();
    for (String period : snapshot.listPeriods(question.indicator().id(), area.geography())) {
      EstimateSource source = new EstimateSource(readings, snapshot, question.in(period));
      estimates.put(period, source.get(area));
      source.findExact(area).ifPresent(estimate -> reliable.put(period, estimate));
      sources.addAll(source.listSources(area.geography()));
    }
    return new AreaSeries(
        estimates,
        List.copyOf(sources),
        SeriesChange.find(reliable, baseline, later, question.indicator()));
  }
}
