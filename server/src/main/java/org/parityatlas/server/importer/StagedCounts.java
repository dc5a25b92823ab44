package org.parityatlas.server.importer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.reader.Observation;
import org.parityatlas.data.reader.Part;
import org.parityatlas.server.postgis.CopyBinary;
import org.parityatlas.server.store.AreaKey;

/**
 * The counts that the derived figures of one version are made of, each once for its area however
 * many figures it is part of. They are kept until all observations are written, since a connection
 * does one copy at a time.
 */
final class StagedCounts {
  private record Category(String label, String column) {}

  /** How a count takes part in a series. */
  private record Use(boolean inNumerator, boolean inDenominator) {}

  private final Map<Category, Integer> ordinals = new LinkedHashMap<>();
  private final Map<AreaKey, Part[]> areas = new LinkedHashMap<>();
  private final Map<Long, Map<Integer, Use>> series = new LinkedHashMap<>();

  /** Takes in the parts of an observation; nothing where it was published. */
  void add(long seriesId, Observation observation) {
    if (observation.parts().isEmpty()) {
      return;
    }
    Map<Integer, Use> uses = series.computeIfAbsent(seriesId, id -> new TreeMap<>());
    AreaKey area = new AreaKey(observation.series().geography(), observation.areaCode());
    Part[] parts = areas.computeIfAbsent(area, key -> new Part[ordinals.size()]);
    for (Part part : observation.parts()) {
      int ordinal =
          ordinals.computeIfAbsent(
              new Category(part.category(), part.cell().column()), c -> ordinals.size() + 1);
      if (ordinal > parts.length) {
        parts = Arrays.copyOf(parts, Math.max(ordinal, ordinals.size()));
        areas.put(area, parts);
      }
      parts[ordinal - 1] = part;
      uses.putIfAbsent(ordinal, new Use(part.inNumerator(), part.inDenominator()));
    }
  }

  /** Writes all of it. The series are there already. */
  void copyInto(Connection connection, long version) throws SQLException {
    copyCategories(connection, version);
    copyAreas(connection, version);
    copyUses(connection);
  }

  private void copyCategories(Connection connection, long version) throws SQLException {
    try (CopyBinary rows =
        CopyBinary.into(
            connection, "count_category", "version_id", "ordinal", "label", "column_name")) {
      for (Map.Entry<Category, Integer> entry : ordinals.entrySet()) {
        rows.row()
            .put(version)
            .put(entry.getValue().intValue())
            .put(entry.getKey().label())
            .put(entry.getKey().column());
      }
      rows.finish();
    }
  }

  private void copyAreas(Connection connection, long version) throws SQLException {
    int size = ordinals.size();
    try (CopyBinary rows =
        CopyBinary.into(
            connection,
            "area_counts",
            "version_id",
            "geography",
            "code",
            "rows",
            "counts",
            "markers",
            "texts")) {
      for (Map.Entry<AreaKey, Part[]> entry : areas.entrySet()) {
        Integer[] numbers = new Integer[size];
        Double[] counts = new Double[size];
        String[] markers = new String[size];
        String[] texts = new String[size];
        Part[] parts = entry.getValue();
        for (int i = 0; i < parts.length; i++) {
          if (parts[i] != null) {
            numbers[i] = parts[i].cell().row();
            counts[i] = parts[i].count().value();
            markers[i] = parts[i].count().marker() == null ? null : parts[i].count().marker().id();
            texts[i] = parts[i].text();
          }
        }
        Geography geography = entry.getKey().geography();
        rows.row()
            .put(version)
            .put(geography.id())
            .put(entry.getKey().code())
            .put(numbers)
            .put(counts)
            .put(markers)
            .put(texts);
      }
      rows.finish();
    }
  }

  private void copyUses(Connection connection) throws SQLException {
    try (CopyBinary rows =
        CopyBinary.into(
            connection, "series_part", "series_id", "ordinal", "in_numerator", "in_denominator")) {
      for (Map.Entry<Long, Map<Integer, Use>> one : series.entrySet()) {
        for (Map.Entry<Integer, Use> part : one.getValue().entrySet()) {
          rows.row()
              .put(one.getKey().longValue())
              .put(part.getKey().intValue())
              .put(part.getValue().inNumerator())
              .put(part.getValue().inDenominator());
        }
      }
      rows.finish();
    }
  }
}
