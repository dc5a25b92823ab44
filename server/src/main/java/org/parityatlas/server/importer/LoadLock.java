package org.parityatlas.server.importer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * One load at a time on a database. The lock goes with its connection, so a killed load frees it.
 */
final class LoadLock {
  /** "atlas" in ASCII. */
  private static final long KEY = 0x61746c6173L;

  private final Connection connection;

  private LoadLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * Takes the lock.
   *
   * @throws LoadException where another load has it
   */
  static LoadLock take(Connection connection) throws SQLException {
    return tryTake(connection)
        .orElseThrow(
            () ->
                new LoadException(
                    "another load is running on this database; try again when it ends"));
  }

  /** Takes the lock if it is free. */
  static Optional<LoadLock> tryTake(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + KEY + ")")) {
      row.next();
      boolean taken = row.getBoolean(1);
      connection.commit();
      return taken ? Optional.of(new LoadLock(connection)) : Optional.empty();
    }
  }

  void release() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_unlock(" + KEY + ")");
    }
    connection.commit();
  }
}
