package org.parityatlas.server.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.reader.SeriesKey;
import org.parityatlas.data.statistics.Gap;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.Reading;
import org.parityatlas.server.store.Series;
import org.parityatlas.server.store.Snapshot;
import org.parityatlas.server.store.SourceVersion;

/** Estimates of one measure of one indicator in one period, by area, for any geography. */
final class EstimateSource {
  private final AtlasStore store;
  private final Snapshot snapshot;
  private final Indicator indicator;
  private final Group group;
  private final Optional<Group> reference;
  private final String period;

  /**
   * @param reference the group that a gap is measured from; empty for a rate
   */
  EstimateSource(
      AtlasStore store,
      Snapshot snapshot,
      Indicator indicator,
      Group group,
      Optional<Group> reference,
      String period) {
    this.store = store;
    this.snapshot = snapshot;
    this.indicator = indicator;
    this.group = group;
    this.reference = reference;
    this.period = period;
  }

  /** Estimates of a geography by area code, read when asked for. */
  Estimates in(Geography geography) {
    Map<String, Reading> ofGroup = readings(group, geography);
    if (reference.isEmpty()) {
      return code -> Estimate.of(ofGroup.getOrDefault(code, Reading.ABSENT), indicator);
    }
    Map<String, Reading> ofReference = readings(reference.get(), geography);
    return code ->
        GapEstimate.of(
            ofReference.getOrDefault(code, Reading.ABSENT),
            ofGroup.getOrDefault(code, Reading.ABSENT),
            indicator);
  }

  /**
   * The figure of an area as arithmetic needs it, where it can be relied on and has an interval.
   */
  Optional<IntervalEstimate> findUnclipped(Geography geography, String code) {
    Optional<IntervalEstimate> ofGroup = findUnclipped(group, geography, code);
    if (reference.isEmpty()) {
      return ofGroup;
    }
    return findUnclipped(reference.get(), geography, code)
        .flatMap(other -> ofGroup.map(own -> Gap.of(other, own).estimate()));
  }

  private Optional<IntervalEstimate> findUnclipped(Group of, Geography geography, String code) {
    Reading reading = readings(of, geography).getOrDefault(code, Reading.ABSENT);
    return UnclippedEstimate.find(reading, indicator);
  }

  /** Whether the source measures this geography at all. */
  boolean covers(Geography geography) {
    return findSeries(group, geography).isPresent()
        && (reference.isEmpty() || findSeries(reference.get(), geography).isPresent());
  }

  /** Where the figures of a geography come from. */
  List<SourceVersion> listSources(Geography geography) {
    List<SourceVersion> sources = new ArrayList<>();
    findSeries(group, geography).map(Series::source).ifPresent(sources::add);
    reference
        .flatMap(other -> findSeries(other, geography))
        .map(Series::source)
        .filter(source -> !sources.contains(source))
        .ifPresent(sources::add);
    return sources;
  }

  private Map<String, Reading> readings(Group of, Geography geography) {
    return findSeries(of, geography).map(store::listReadings).orElse(Map.of());
  }

  private Optional<Series> findSeries(Group of, Geography geography) {
    return snapshot.findSeries(new SeriesKey(indicator.id(), of.id(), period, geography));
  }

  /** An estimate for each area code; one that says "missing" where the source has no row. */
  interface Estimates {
    Estimate get(String code);
  }
}
