package org.parityatlas.server.layer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.reader.SeriesKey;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.server.store.Reading;
import org.parityatlas.server.store.Series;
import org.parityatlas.server.store.SeriesReadings;
import org.parityatlas.server.store.Snapshot;
import org.parityatlas.server.store.SourceVersion;

/** Answers to one question, for areas of any geography. */
public final class EstimateSource {
  private final SeriesReadings readings;
  private final Snapshot snapshot;
  private final Question question;

  public EstimateSource(SeriesReadings readings, Snapshot snapshot, Question question) {
    this.readings = readings;
    this.snapshot = snapshot;
    this.question = question;
  }

  /** The answer for an area; one that says "missing" where the source has no row. */
  public Estimate get(AreaSelection area) {
    return measured(area).shown();
  }

  /** The answer for one area by its code. */
  Estimate get(Geography geography, String code) {
    return Measurement.of(question, readings(geography, code)).shown();
  }

  /**
   * The answer as arithmetic needs it, where it can be relied on and has an interval. Empty for
   * ratios, of which no differences are taken.
   */
  public Optional<IntervalEstimate> findExact(AreaSelection area) {
    return measured(area).exact();
  }

  Measured measured(AreaSelection area) {
    if (area.isSingle()) {
      return Measurement.of(question, readings(area.geography(), area.members().get(0).code()));
    }
    return Measurement.of(question, new CombinedReadings(this::reading, area, question));
  }

  private Readings readings(Geography geography, String code) {
    return (group, period) -> reading(geography, code, group, period);
  }

  private Reading reading(Geography geography, String code, Group group, String period) {
    return snapshot
        .findSeries(key(group, period, geography))
        .map(series -> readings.get(series, code))
        .orElse(Reading.ABSENT);
  }

  /** Whether the source measures all that is asked in this geography. */
  public boolean covers(Geography geography) {
    return question.groups().stream()
        .allMatch(
            group ->
                question.periods().stream()
                    .allMatch(
                        period -> snapshot.findSeries(key(group, period, geography)).isPresent()));
  }

  /** Where the figures of a geography come from. */
  public List<SourceVersion> listSources(Geography geography) {
    Set<SourceVersion> sources = new LinkedHashSet<>();
    for (Group group : question.groups()) {
      for (String period : question.periods()) {
        snapshot
            .findSeries(key(group, period, geography))
            .map(Series::source)
            .ifPresent(sources::add);
      }
    }
    return List.copyOf(sources);
  }

  private SeriesKey key(Group group, String period, Geography geography) {
    return new SeriesKey(question.indicator().id(), group.id(), period, geography);
  }
}
