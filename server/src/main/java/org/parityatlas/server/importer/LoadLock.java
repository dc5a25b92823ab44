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

  /** The database may finish a statement of a killed load before it notices that nobody waits. */
  private static final int PATIENCE_MILLIS = 20_000;

  private static final int ASK_EVERY_MILLIS = 200;

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
    long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    Optional<LoadLock> lock = tryTake(connection);
    while (lock.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new LoadException("another load is running on this database; try again when it ends");
      }
      pause();
      lock = tryTake(connection);
    }
    return lock.get();
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

  private static void pause() {
    try {
      Thread.sleep(ASK_EVERY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadException("the load was interrupted while another was running");
    }
  }

  void release() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_unlock(" + KEY + ")");
    }
    connection.commit();
  }
}
