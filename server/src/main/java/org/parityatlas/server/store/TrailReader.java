package org.parityatlas.server.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.data.reader.CellAddress;
import org.parityatlas.data.reader.Figure;
import org.parityatlas.data.reader.Part;
import org.parityatlas.data.reader.SourceCell;

/** Reads where one figure comes from. */
final class TrailReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FIGURE =
      "SELECT o.value, o.value_marker, o.half_width, o.lower, o.upper, o.interval_marker,"
          + " o.numerator, o.numerator_marker, o.denominator, o.denominator_marker,"
          + " o.source_row, o.cell_texts, v.download_url, v.signs::text, s."
          + String.join(", s.", SeriesOrigin.names())
          + " FROM series s JOIN source_version v ON v.id = s.version_id"
          + " JOIN observation o ON o.series_id = s.id WHERE s.id = ? AND o.code = ?";

  private static final String PARTS =
      """
      SELECT c.label, c.column_name, p.in_numerator, p.in_denominator,
        a.rows[p.ordinal], a.counts[p.ordinal], a.markers[p.ordinal], a.texts[p.ordinal]
      FROM series s JOIN series_part p ON p.series_id = s.id
      JOIN count_category c ON c.version_id = s.version_id AND c.ordinal = p.ordinal
      JOIN area_counts a ON a.version_id = s.version_id AND a.geography = s.geography
      WHERE s.id = ? AND a.code = ? AND a.rows[p.ordinal] IS NOT NULL ORDER BY p.ordinal""";

  private TrailReader() {}

  /** Empty where the source has no row for the area. */
  static Optional<SourceTrail> find(Connection connection, long series, String code)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(FIGURE)) {
      query.setLong(1, series);
      query.setString(2, code);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        SeriesOrigin origin = SeriesOrigin.read(row, 15);
        String texts = row.getString(12);
        List<SourceCell> cells = texts == null ? List.of() : origin.cells(texts);
        return Optional.of(
            new SourceTrail(
                ReadingsReader.reading(row, 1),
                new CellAddress(origin.sheet(), row.getInt(11), origin.valueColumn()),
                cells,
                origin.division() == null
                    ? List.of()
                    : listParts(connection, series, code, origin.sheet()),
                origin.division(),
                signs(row.getString(14)),
                row.getString(13)));
      }
    }
  }

  private static List<Part> listParts(Connection connection, long series, String code, String sheet)
      throws SQLException {
    List<Part> parts = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(PARTS)) {
      query.setLong(1, series);
      query.setString(2, code);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          parts.add(
              new Part(
                  row.getString(1),
                  new Figure(ReadingsReader.number(row, 6), ReadingsReader.marker(row, 7)),
                  row.getString(8),
                  row.getBoolean(3),
                  row.getBoolean(4),
                  new CellAddress(sheet, row.getInt(5), row.getString(2))));
        }
      }
    }
    return parts;
  }

  private static Map<String, String> signs(String json) {
    if (json == null) {
      return Map.of();
    }
    try {
      return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored signs cannot be read back", e);
    }
  }
}
