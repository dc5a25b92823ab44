package org.parityatlas.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads what loads have packed and compressed ahead. */
final class ReadyBytesReader {
  private ReadyBytesReader() {}

  static Optional<CompressedBytes> findPacked(Connection connection, long version, Drawing drawing)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT gzip, brotli FROM packed_drawing
            WHERE version_id = ? AND tolerance_metres = ?""")) {
      query.setLong(1, version);
      query.setDouble(2, drawing.toleranceMetres());
      return find(query);
    }
  }

  static Optional<CompressedBytes> findFigures(
      Connection connection, long setVersion, long series, int decimals) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT gzip, brotli FROM packed_figures
            WHERE set_version_id = ? AND series_id = ? AND decimals = ?""")) {
      query.setLong(1, setVersion);
      query.setLong(2, series);
      query.setInt(3, decimals);
      return find(query);
    }
  }

  private static Optional<CompressedBytes> find(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      return row.next()
          ? Optional.of(new CompressedBytes(row.getBytes(1), row.getBytes(2)))
          : Optional.empty();
    }
  }
}
