package org.parityatlas.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.PrivateCluster;
import org.parityatlas.server.cluster.StandbyCluster;
import org.parityatlas.server.postgis.Database;

/** A read of a replica that has to make way for what the primary removed is asked again, once. */
final class ReadsTest {
  private static final long PATIENCE_MILLIS = 20_000;

  private static DatabaseLocation primary;
  private static DatabaseLocation replica;

  @BeforeAll
  static void replicate() throws IOException, SQLException {
    PrivateCluster cluster = PrivateCluster.temporary(Files.createTempDirectory("atlas-primary-"));
    primary = cluster.findRunning().orElseThrow();
    tell("CREATE TABLE figure AS SELECT n FROM generate_series(1, 1000) n");
    StandbyCluster standby =
        StandbyCluster.of(cluster, Files.createTempDirectory("atlas-standby-"));
    // Nothing is spared for readers, and nothing waits for them.
    standby.set("hot_standby_feedback = off");
    standby.set("max_standby_streaming_delay = 0");
    replica = standby.location();
  }

  private static void tell(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(primary.jdbcUrl(), primary.user(), primary.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Database open() {
    return Database.open(replica.jdbcUrl(), replica.user(), replica.password());
  }

  private static int count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM figure")) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Reads, has the primary remove what was read, and reads on until the replica makes way. */
  private static int provoke(Connection connection) throws SQLException {
    int seen = count(connection);
    tell("DELETE FROM figure WHERE n <= 10 + (SELECT min(n) FROM figure)");
    tell("VACUUM figure");
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (System.currentTimeMillis() < deadline) {
      assertEquals(seen, count(connection), "a transaction sees one state");
    }
    throw new AssertionError("the replica never made way");
  }

  @Test
  void aReadThatMadeWayIsAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    try (Database database = open()) {
      int seen =
          new Reads(database)
              .ask(
                  connection ->
                      asked.incrementAndGet() == 1 ? provoke(connection) : count(connection));
      assertEquals(2, asked.get());
      assertTrue(seen > 0 && seen < 1000, "the state after: " + seen);
    }
  }

  @Test
  void andOnceOnly() {
    AtomicInteger asked = new AtomicInteger();
    try (Database database = open()) {
      Reads reads = new Reads(database);
      StoreException fault =
          assertThrows(
              StoreException.class,
              () ->
                  reads.ask(
                      connection -> {
                        asked.incrementAndGet();
                        return provoke(connection);
                      }));
      assertTrue(RecoveryConflict.is((SQLException) fault.getCause()), fault.getMessage());
      assertEquals(2, asked.get());
    }
  }

  @Test
  void aStatementThatRanOutOfTimeIsNotAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    try (Database database = open()) {
      Reads reads = new Reads(database);
      StoreException fault =
          assertThrows(
              StoreException.class,
              () ->
                  reads.ask(
                      connection -> {
                        asked.incrementAndGet();
                        try (Statement statement = connection.createStatement()) {
                          statement.execute("SET LOCAL statement_timeout = 50");
                          return statement.execute("SELECT pg_sleep(10)");
                        }
                      }));
      assertEquals("57014", ((SQLException) fault.getCause()).getSQLState());
      assertFalse(RecoveryConflict.is((SQLException) fault.getCause()));
      assertEquals(1, asked.get());
    }
  }
}
