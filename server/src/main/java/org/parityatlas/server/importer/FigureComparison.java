package org.parityatlas.server.importer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.reader.CellAddress;
import org.parityatlas.data.reader.DatasetReaders;
import org.parityatlas.data.reader.Division;
import org.parityatlas.data.reader.Figure;
import org.parityatlas.data.reader.LoadedSources;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.reader.Observation;
import org.parityatlas.data.reader.ObservationSink;
import org.parityatlas.data.reader.Part;
import org.parityatlas.data.reader.SeriesKey;
import org.parityatlas.server.store.SeriesOrigin;

/** The figures of one stored version beside those that its file gives when read again. */
final class FigureComparison implements ObservationSink {
  /** All that is stored of a figure, as it is stored. */
  private record Stored(
      Double value,
      String marker,
      Double halfWidth,
      Double lower,
      Double upper,
      String intervalMarker,
      Double numerator,
      String numeratorMarker,
      Double denominator,
      String denominatorMarker,
      Integer row,
      String cellTexts) {

    static Stored of(Observation observation) {
      return new Stored(
          observation.value().value(),
          id(observation.value().marker()),
          observation.halfWidth(),
          observation.lower(),
          observation.upper(),
          id(observation.intervalMarker()),
          observation.numerator().value(),
          id(observation.numerator().marker()),
          observation.denominator().value(),
          id(observation.denominator().marker()),
          observation.cell().row(),
          SeriesOrigin.texts(observation));
    }

    private static String id(Marker marker) {
      return marker == null ? null : marker.id();
    }
  }

  private final Map<SeriesKey, Map<String, Stored>> stored;
  private final Map<SeriesKey, SeriesOrigin> origins;
  private final StoredCounts counts;
  private LoadProgress.Step step;
  private long same;
  private long workedOutAgain;
  private long different;
  private long notStored;
  private CellAddress firstDifference;

  /** How many figures the load itself left out, and said so. */
  private final long leftOut;

  private FigureComparison(
      Map<SeriesKey, Map<String, Stored>> stored,
      Map<SeriesKey, SeriesOrigin> origins,
      StoredCounts counts,
      long leftOut) {
    this.stored = stored;
    this.origins = origins;
    this.counts = counts;
    this.leftOut = leftOut;
  }

  static FigureComparison of(Connection connection, long version, long leftOut)
      throws SQLException {
    Map<SeriesKey, Map<String, Stored>> stored = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT s.indicator, s.group_id, s.period, s.geography,
              o.code, o.value, o.value_marker, o.half_width, o.lower, o.upper, o.interval_marker,
              o.numerator, o.numerator_marker, o.denominator, o.denominator_marker,
              o.source_row, o.cell_texts
            FROM series s JOIN observation o ON o.series_id = s.id WHERE s.version_id = ?""")) {
      query.setLong(1, version);
      query.setFetchSize(5_000);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          SeriesKey key =
              new SeriesKey(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  Geography.parse(row.getString(4)));
          stored
              .computeIfAbsent(key, absent -> new HashMap<>())
              .put(
                  row.getString(5),
                  new Stored(
                      row.getObject(6, Double.class),
                      row.getString(7),
                      row.getObject(8, Double.class),
                      row.getObject(9, Double.class),
                      row.getObject(10, Double.class),
                      row.getString(11),
                      row.getObject(12, Double.class),
                      row.getString(13),
                      row.getObject(14, Double.class),
                      row.getString(15),
                      row.getObject(16, Integer.class),
                      row.getString(17)));
        }
      }
    }
    return new FigureComparison(
        stored, origins(connection, version), StoredCounts.of(connection, version), leftOut);
  }

  private static Map<SeriesKey, SeriesOrigin> origins(Connection connection, long version)
      throws SQLException {
    Map<SeriesKey, SeriesOrigin> origins = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT indicator, group_id, period, geography, "
                + String.join(", ", SeriesOrigin.names())
                + " FROM series WHERE version_id = ?")) {
      query.setLong(1, version);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          origins.put(
              new SeriesKey(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  Geography.parse(row.getString(4))),
              SeriesOrigin.read(row, 5));
        }
      }
    }
    return origins;
  }

  void read(
      DatasetManifest manifest,
      Path file,
      String fileName,
      LoadedSources loaded,
      LoadProgress.Step reading) {
    step = reading;
    DatasetReaders.forLayout(manifest.layout(), loaded).read(file, fileName, manifest, this);
  }

  @Override
  public void accept(Observation observation) {
    step.advance(1);
    Map<String, Stored> series = stored.get(observation.series());
    Stored known = series == null ? null : series.remove(observation.areaCode());
    if (known == null) {
      notStored++;
      return;
    }
    if (known.equals(Stored.of(observation)) && isTraced(observation)) {
      same++;
    } else {
      different++;
      firstDifference = firstDifference == null ? observation.cell() : firstDifference;
    }
  }

  /** Whether what is stored of its cells and counts is so in the file, and makes the figure. */
  private boolean isTraced(Observation observation) {
    SeriesKey key = observation.series();
    if (!SeriesOrigin.of(observation).equals(origins.get(key))) {
      return false;
    }
    Division division = observation.division();
    if (division == null) {
      return true;
    }
    List<Part> parts = counts.list(key, observation.areaCode(), observation.cell().sheet());
    if (!StoredCounts.same(parts, observation)) {
      return false;
    }
    Figure some = Division.sum(parts, Part::inNumerator);
    Figure all =
        division.population() == null
            ? Division.sum(parts, Part::inDenominator)
            : observation.denominator();
    workedOutAgain++;
    return some.equals(observation.numerator())
        && all.equals(observation.denominator())
        && division.apply(some, all).equals(observation.value());
  }

  @Override
  public void notAnArea(String reason, CellAddress at, String text) {
    // Rows that are no area were never stored.
  }

  /** Figures that differ, that are stored and not in the file, or in the file and lost here. */
  long differences() {
    return different + leftOver() + lost();
  }

  private long lost() {
    return Math.abs(notStored - leftOut);
  }

  private long leftOver() {
    return stored.values().stream().mapToLong(Map::size).sum();
  }

  String words() {
    if (differences() == 0) {
      return String.format(
              Locale.UK, "file unchanged, all %,d figures and their cells as in it", same)
          + (workedOutAgain == 0
              ? ""
              : String.format(
                  Locale.UK, ", %,d worked out again from stored counts", workedOutAgain))
          + (notStored == 0 ? "" : String.format(Locale.UK, " (%,d left out)", notStored));
    }
    String where =
        firstDifference == null
            ? ""
            : ", the first in row "
                + firstDifference.row()
                + ", column "
                + firstDifference.column();
    return String.format(
        Locale.UK,
        "%,d figures differ from the file%s; %,d are not in it; %,d are as in it",
        different,
        where,
        leftOver(),
        same);
  }
}
