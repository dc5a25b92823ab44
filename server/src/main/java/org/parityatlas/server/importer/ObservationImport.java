package org.parityatlas.server.importer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.reader.CellAddress;
import org.parityatlas.data.reader.DatasetReaders;
import org.parityatlas.data.reader.Figure;
import org.parityatlas.data.reader.LoadedSources;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.reader.Observation;
import org.parityatlas.data.reader.ObservationSink;
import org.parityatlas.data.reader.RowAccounting;
import org.parityatlas.data.reader.RowOutcome;
import org.parityatlas.data.reader.SeriesKey;
import org.parityatlas.server.postgis.CopyBinary;
import org.parityatlas.server.store.SeriesOrigin;

/**
 * A file of figures into a staged version, streamed. Each figure is stored, or counted among those
 * whose area nobody knows; above the manifest's tolerance the latter fail the load.
 */
final class ObservationImport extends RowAccounting implements ObservationSink {
  private static final int MAX_NOTED = 5;

  private final RowReasons reasons = new RowReasons();
  private final Connection connection;
  private final long version;
  private final DatasetManifest manifest;
  private final KnownCodes known;
  private final LoadedSources loaded;
  private final String fileName;

  private final Map<SeriesKey, Staged> series = new LinkedHashMap<>();
  private final StagedCounts counts = new StagedCounts();
  private final Map<Geography, Map<String, String>> registered = new HashMap<>();
  private final Map<String, Long> markers = new TreeMap<>();
  private final List<String> strangers = new ArrayList<>();
  private String sheets;
  private LoadProgress.Step step;
  private CopyBinary copy;
  private long figures;
  private long unknown;
  private CellAddress firstUnknown;

  private record Staged(long id, SeriesOrigin origin, Set<String> codes) {}

  ObservationImport(
      Connection connection,
      long version,
      DatasetManifest manifest,
      String fileName,
      KnownCodes known,
      LoadedSources loaded) {
    this.connection = connection;
    this.version = version;
    this.manifest = manifest;
    this.fileName = fileName;
    this.known = known;
    this.loaded = loaded;
  }

  /** Reads, checks and stages; commits nothing. */
  SourceReport run(Path path, LoadProgress progress) throws SQLException {
    try (LoadProgress.Step reading = progress.step("Reading " + manifest.id(), -1);
        CopyBinary rows =
            CopyBinary.into(
                connection,
                "observation",
                "series_id",
                "code",
                "value",
                "value_marker",
                "half_width",
                "lower",
                "upper",
                "interval_marker",
                "numerator",
                "numerator_marker",
                "denominator",
                "denominator_marker",
                "source_row",
                "cell_texts")) {
      step = reading;
      copy = rows;
      DatasetReaders.forLayout(manifest.layout(), loaded).read(path, fileName, manifest, this);
      checkUnknown();
      rows.finish();
    }
    copySeries();
    counts.copyInto(connection, version);
    copyRegistered();
    return report();
  }

  @Override
  public void accept(Observation observation) {
    SeriesKey key = observation.series();
    String code = observation.areaCode();
    if (!isKnown(key.geography(), code, observation.areaName())) {
      unknown++;
      account.settle(observation, RowOutcome.NO_SUCH_AREA);
      if (firstUnknown == null) {
        firstUnknown = observation.cell();
      }
      if (strangers.size() < MAX_NOTED && !strangers.contains(code)) {
        strangers.add(code);
      }
      return;
    }
    Staged staged = series.computeIfAbsent(key, absent -> stage(observation));
    if (!staged.codes().add(code)) {
      throw new SourceFormatException(
          fileName,
          observation.cell().row(),
          observation.cell().column(),
          code + " stands here a second time for " + describe(key));
    }
    count(observation.value());
    counts.add(staged.id(), observation);
    account.settle(observation, outcome(observation));
    try {
      write(staged.id(), observation);
    } catch (SQLException e) {
      throw new LoadException("the database refused a row of " + fileName, e);
    }
    step.advance(1);
  }

  private RowOutcome outcome(Observation observation) {
    if (observation.value().value() == null) {
      return RowOutcome.NO_FIGURE;
    }
    return known.canDraw(observation.series().geography(), observation.areaCode())
        ? RowOutcome.LOADED
        : RowOutcome.LOADED_WITHOUT_BOUNDARY;
  }

  @Override
  public void sheets(List<String> read, List<String> notRead) {
    sheets = RowWords.sheets(read, notRead);
  }

  @Override
  public void notAnArea(String reason, CellAddress at, String text) {
    account.settle(at, RowOutcome.NOT_AN_AREA);
    reasons.notAnArea(reason, at, text);
  }

  @Override
  public void leftOut(String reason, CellAddress at, String text) {
    account.settle(at, RowOutcome.LEFT_OUT);
    reasons.leftOut(reason, at, text);
  }

  private boolean isKnown(Geography geography, String code, String name) {
    if (known.contains(geography, code)) {
      return true;
    }
    if (manifest.registers().contains(geography.level())) {
      registered
          .computeIfAbsent(geography, absent -> new LinkedHashMap<>())
          .putIfAbsent(code, name == null ? code : name);
      return true;
    }
    return false;
  }

  private Staged stage(Observation first) {
    long id = SeriesIds.of(version, series.size());
    return new Staged(id, SeriesOrigin.of(first), new HashSet<>());
  }

  private static String describe(SeriesKey key) {
    return key.indicator() + ", " + key.group() + ", " + key.period();
  }

  private void count(Figure value) {
    if (value.value() != null) {
      figures++;
    }
    if (value.marker() != null) {
      markers.merge(value.marker().id(), 1L, Long::sum);
    }
  }

  private void write(long id, Observation observation) throws SQLException {
    copy.row()
        .put(id)
        .put(observation.areaCode())
        .put(observation.value().value())
        .put(id(observation.value().marker()))
        .put(observation.halfWidth())
        .put(observation.lower())
        .put(observation.upper())
        .put(id(observation.intervalMarker()))
        .put(observation.numerator().value())
        .put(id(observation.numerator().marker()))
        .put(observation.denominator().value())
        .put(id(observation.denominator().marker()))
        .put(observation.cell().row())
        .put(SeriesOrigin.texts(observation));
  }

  private static String id(Marker marker) {
    return marker == null ? null : marker.id();
  }

  private void checkUnknown() {
    long stored = series.values().stream().mapToLong(staged -> staged.codes().size()).sum();
    if (stored + unknown == 0) {
      throw new SourceFormatException(fileName, "holds no figures at all");
    }
    double share = (double) unknown / (stored + unknown);
    if (share > manifest.unmatchedTolerance()) {
      throw new SourceFormatException(
          fileName,
          firstUnknown.row(),
          firstUnknown.column(),
          String.format(
              "%d of %d figures are for areas that nobody knows, such as %s. Load the boundaries"
                  + " or lookups that name them first, or correct the codes",
              unknown, stored + unknown, String.join(", ", strangers)));
    }
  }

  private void copySeries() throws SQLException {
    try (CopyBinary rows =
        CopyBinary.into(
            connection,
            "series",
            Stream.concat(
                    Stream.of("id", "version_id", "indicator", "group_id", "period", "geography"),
                    SeriesOrigin.names().stream())
                .toArray(String[]::new))) {
      for (Map.Entry<SeriesKey, Staged> entry : series.entrySet()) {
        SeriesKey key = entry.getKey();
        Staged staged = entry.getValue();
        staged
            .origin()
            .put(
                rows.row()
                    .put(staged.id())
                    .put(version)
                    .put(key.indicator())
                    .put(key.group())
                    .put(key.period())
                    .put(key.geography().id()));
      }
      rows.finish();
    }
  }

  private void copyRegistered() throws SQLException {
    try (CopyBinary rows =
        CopyBinary.into(connection, "area", "version_id", "geography", "code", "name")) {
      for (Map.Entry<Geography, Map<String, String>> level : registered.entrySet()) {
        for (Map.Entry<String, String> area : level.getValue().entrySet()) {
          rows.row().put(version).put(level.getKey().id()).put(area.getKey()).put(area.getValue());
        }
      }
      rows.finish();
    }
  }

  private SourceReport report() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("series", (long) series.size());
    counts.put("figures", figures);
    counts.putAll(markers);
    counts.put(SourceReport.LEFT_OUT, unknown);
    List<String> notes = new ArrayList<>(reasons.notes());
    if (unknown > 0) {
      notes.add(
          "no such area, in no boundary file or lookup loaded: " + String.join(", ", strangers));
    }
    if (sheets != null) {
      notes.add(sheets);
    }
    return new SourceReport(counts, account.tally(), notes);
  }
}
