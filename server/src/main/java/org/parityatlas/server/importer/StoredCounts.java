package org.parityatlas.server.importer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.reader.CellAddress;
import org.parityatlas.data.reader.Figure;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.reader.Observation;
import org.parityatlas.data.reader.Part;
import org.parityatlas.data.reader.SeriesKey;
import org.parityatlas.server.store.AreaKey;

/** The counts that are stored for the derived figures of one version. */
final class StoredCounts {
  private record Category(String label, String column) {}

  private record Use(int ordinal, boolean inNumerator, boolean inDenominator) {}

  /** The counts of an area, by ordinal from 1; a row is null where there is none. */
  private record Area(Integer[] rows, Double[] counts, String[] markers, String[] texts) {
    boolean has(int ordinal) {
      return ordinal <= rows.length && rows[ordinal - 1] != null;
    }

    Figure count(int ordinal) {
      String marker = markers[ordinal - 1];
      return new Figure(counts[ordinal - 1], marker == null ? null : Marker.get(marker));
    }
  }

  private final List<Category> categories = new ArrayList<>();
  private final Map<AreaKey, Area> areas = new HashMap<>();
  private final Map<SeriesKey, List<Use>> series = new HashMap<>();

  private StoredCounts() {}

  static StoredCounts of(Connection connection, long version) throws SQLException {
    StoredCounts stored = new StoredCounts();
    stored.readCategories(connection, version);
    stored.readAreas(connection, version);
    stored.readUses(connection, version);
    return stored;
  }

  private void readCategories(Connection connection, long version) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT label, column_name FROM count_category WHERE version_id = ? ORDER BY ordinal")) {
      query.setLong(1, version);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          categories.add(new Category(row.getString(1), row.getString(2)));
        }
      }
    }
  }

  private void readAreas(Connection connection, long version) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT geography, code, rows, counts, markers, texts FROM area_counts
            WHERE version_id = ?""")) {
      query.setLong(1, version);
      query.setFetchSize(1_000);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          areas.put(
              new AreaKey(Geography.parse(row.getString(1)), row.getString(2)),
              new Area(
                  (Integer[]) row.getArray(3).getArray(),
                  (Double[]) row.getArray(4).getArray(),
                  (String[]) row.getArray(5).getArray(),
                  (String[]) row.getArray(6).getArray()));
        }
      }
    }
  }

  private void readUses(Connection connection, long version) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT s.indicator, s.group_id, s.period, s.geography,
              p.ordinal, p.in_numerator, p.in_denominator
            FROM series s JOIN series_part p ON p.series_id = s.id
            WHERE s.version_id = ? ORDER BY p.ordinal""")) {
      query.setLong(1, version);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          SeriesKey key =
              new SeriesKey(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  Geography.parse(row.getString(4)));
          series
              .computeIfAbsent(key, absent -> new ArrayList<>())
              .add(new Use(row.getInt(5), row.getBoolean(6), row.getBoolean(7)));
        }
      }
    }
  }

  /** The stored parts of a figure. */
  List<Part> list(SeriesKey key, String code, String sheet) {
    Area area = areas.get(new AreaKey(key.geography(), code));
    List<Part> parts = new ArrayList<>();
    if (area != null) {
      for (Use use : series.getOrDefault(key, List.of())) {
        if (area.has(use.ordinal()) && use.ordinal() <= categories.size()) {
          Category category = categories.get(use.ordinal() - 1);
          parts.add(
              new Part(
                  category.label(),
                  area.count(use.ordinal()),
                  area.texts()[use.ordinal() - 1],
                  use.inNumerator(),
                  use.inDenominator(),
                  new CellAddress(sheet, area.rows()[use.ordinal() - 1], category.column())));
        }
      }
    }
    return parts;
  }

  /** Whether the parts are those of an observation, in whatever order. */
  static boolean same(List<Part> stored, Observation observation) {
    List<Part> read = observation.parts();
    if (stored.size() != read.size()) {
      return false;
    }
    Map<CellAddress, Part> byCell = new HashMap<>();
    stored.forEach(part -> byCell.put(part.cell(), part));
    return read.stream().allMatch(part -> Objects.equals(part, byCell.get(part.cell())));
  }
}
