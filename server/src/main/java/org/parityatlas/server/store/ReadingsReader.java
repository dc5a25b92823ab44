package org.parityatlas.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.parityatlas.data.reader.Marker;

/** Reads what a series says of each area. */
final class ReadingsReader {
  /** Columns of a reading, the area's code first. */
  static final String COLUMNS =
      "code, value, value_marker, half_width, lower, upper, interval_marker,"
          + " numerator, numerator_marker, denominator, denominator_marker";

  private static final String READINGS =
      "SELECT " + COLUMNS + " FROM observation WHERE series_id = ?";

  private ReadingsReader() {}

  /** Readings by area code. */
  static Map<String, Reading> list(Connection connection, long series) throws SQLException {
    Map<String, Reading> readings = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(READINGS)) {
      query.setLong(1, series);
      query.setFetchSize(5_000);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          readings.put(row.getString(1), reading(row, 1));
        }
      }
    }
    return readings;
  }

  /**
   * The reading of a row.
   *
   * @param code place of the code among its columns; the others follow
   */
  static Reading reading(ResultSet row, int code) throws SQLException {
    return new Reading(
        number(row, code + 1),
        marker(row, code + 2),
        number(row, code + 3),
        number(row, code + 4),
        number(row, code + 5),
        marker(row, code + 6),
        number(row, code + 7),
        marker(row, code + 8),
        number(row, code + 9),
        marker(row, code + 10));
  }

  private static Double number(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  private static Marker marker(ResultSet row, int column) throws SQLException {
    String id = row.getString(column);
    return id == null ? null : Marker.get(id);
  }
}
