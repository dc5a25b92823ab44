package org.parityatlas.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Why a version that a release names is not in the database. Numbers only rise: one beyond all that
 * the database has is still to come (a replica is behind), any other was swept.
 */
final class MissingVersion {
  private MissingVersion() {}

  /** The exception to throw where rows of this version are missing. */
  static RuntimeException of(Connection connection, long version) throws SQLException {
    return reason(connection, "SELECT coalesce(max(id), 0) FROM source_version", version);
  }

  /** The exception to throw where this release is missing. */
  static RuntimeException ofRelease(Connection connection, long release) throws SQLException {
    return reason(connection, "SELECT coalesce(max(id), 0) FROM release", release);
  }

  /** Throws the exception if the version is missing. */
  static void check(Connection connection, long version) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM source_version WHERE id = ?")) {
      query.setLong(1, version);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw of(connection, version);
        }
      }
    }
  }

  private static RuntimeException reason(Connection connection, String latest, long number)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(latest);
        ResultSet row = query.executeQuery()) {
      row.next();
      return number > row.getLong(1) ? new ReleaseNotHereException() : new ReleaseGoneException();
    }
  }
}
