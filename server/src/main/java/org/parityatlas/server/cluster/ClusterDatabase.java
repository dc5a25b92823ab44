package org.parityatlas.server.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database inside a private cluster: one role that is no superuser, one database of its own,
 * PostGIS in it. Each step is skipped where it is already done, so that a crash between two is
 * mended by the next start.
 */
final class ClusterDatabase {
  private ClusterDatabase() {}

  static void ensure(ClusterAccess access) {
    if (isReady(access)) {
      return;
    }
    try (Connection admin = open(access.adminLocation("postgres"));
        Statement statement = admin.createStatement()) {
      if (!exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?", ClusterAccess.USER)) {
        // The password is of Base64's letters, so it needs no quoting beyond the marks.
        statement.execute(
            "CREATE ROLE " + ClusterAccess.USER + " LOGIN PASSWORD '" + access.password() + "'");
      }
      if (!exists(admin, "SELECT 1 FROM pg_database WHERE datname = ?", ClusterAccess.DATABASE)) {
        statement.execute(
            "CREATE DATABASE " + ClusterAccess.DATABASE + " OWNER " + ClusterAccess.USER);
      }
    } catch (SQLException e) {
      throw new ClusterException("cannot prepare the private database: " + e.getMessage(), e);
    }
    try (Connection admin = open(access.adminLocation(ClusterAccess.DATABASE));
        Statement statement = admin.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS postgis");
    } catch (SQLException e) {
      throw new ClusterException(
          "cannot add PostGIS to the private database: " + e.getMessage(), e);
    }
  }

  private static boolean isReady(ClusterAccess access) {
    try (Connection connection = open(access.location())) {
      return exists(connection, "SELECT 1 FROM pg_extension WHERE extname = ?", "postgis");
    } catch (SQLException e) {
      return false; // not there yet, as on the first start
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  static Connection open(DatabaseLocation location) throws SQLException {
    return DriverManager.getConnection(location.jdbcUrl(), location.user(), location.password());
  }
}
