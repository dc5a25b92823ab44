package org.parityatlas.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.parityatlas.data.reader.Marker;

/** Reads what a series says of each area. */
public final class ReadingsReader {
  /** Columns of a reading, the area's code first. */
  static final String COLUMNS =
      "code, value, value_marker, half_width, lower, upper, interval_marker,"
          + " numerator, numerator_marker, denominator, denominator_marker";

  private static final String READINGS =
      "SELECT " + COLUMNS + " FROM observation WHERE series_id = ?";

  private ReadingsReader() {}

  /** Readings by area code. */
  public static Map<String, Reading> list(Connection connection, long series) throws SQLException {
    Map<String, Reading> readings = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(READINGS)) {
      query.setLong(1, series);
      query.setFetchSize(5_000);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          readings.put(row.getString(1), reading(row, 2));
        }
      }
    }
    return readings;
  }

  /** A reading from its ten columns, of which this is the first. */
  static Reading reading(ResultSet row, int first) throws SQLException {
    return new Reading(
        number(row, first),
        marker(row, first + 1),
        number(row, first + 2),
        number(row, first + 3),
        number(row, first + 4),
        marker(row, first + 5),
        number(row, first + 6),
        marker(row, first + 7),
        number(row, first + 8),
        marker(row, first + 9));
  }

  static Double number(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  static Marker marker(ResultSet row, int column) throws SQLException {
    String id = row.getString(column);
    return id == null ? null : Marker.get(id);
  }
}
