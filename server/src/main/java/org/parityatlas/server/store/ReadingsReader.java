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
  private static final String READINGS =
      """
      SELECT code, value, value_marker, half_width, lower, upper, interval_marker,
        numerator, numerator_marker, denominator, denominator_marker
      FROM observation WHERE series_id = ?""";

  private ReadingsReader() {}

  /** Readings by area code. */
  static Map<String, Reading> list(Connection connection, long series) throws SQLException {
    Map<String, Reading> readings = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(READINGS)) {
      query.setLong(1, series);
      query.setFetchSize(5_000);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          readings.put(
              row.getString(1),
              new Reading(
                  number(row, 2),
                  marker(row, 3),
                  number(row, 4),
                  number(row, 5),
                  number(row, 6),
                  marker(row, 7),
                  number(row, 8),
                  marker(row, 9),
                  number(row, 10),
                  marker(row, 11)));
        }
      }
    }
    return readings;
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
