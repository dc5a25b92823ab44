package org.parityatlas.server.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.importer.LoadRequest;

/** A server finds a release that nobody told it of, and is not taken in by a busy pool. */
@Tag("soak")
final class LostNotificationTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String LEVELS = "/api/v1/levels";
  private static final int CONNECTIONS = 6;
  private static final long PATIENCE_MILLIS = 15_000;

  private static AtlasUnderTest atlas;

  @BeforeAll
  static void serve() {
    atlas = AtlasUnderTest.start(DATABASE.location(), LoadRequest.embedded());
  }

  @AfterAll
  static void stop() {
    atlas.close();
  }

  @Test
  void aReleaseWithoutANotificationIsFound() throws Exception {
    assertIsFound(releaseSilently());
  }

  @Test
  void aServerWhoseConnectionsAreCutListensAgainAndFindsWhatItMissed() throws Exception {
    assertTrue(cutConnections() >= 2, "one listens, one looks");
    assertIsFound(releaseSilently());
    assertTrue(atlas.get(LEVELS).headers().firstValue("Atlas-Stale").isEmpty());
  }

  /** As where a replica was copied anew from an old state: what is served is served on. */
  @Test
  void aServerNeverGoesBack() throws Exception {
    long release = releaseSilently();
    assertIsFound(release);
    tell("UPDATE live_release SET release_id = " + (release - 1));
    awaitStale(true);
    assertEquals(release, ReplicatedAtlas.release(atlas));
    tell("UPDATE live_release SET release_id = " + release);
    awaitStale(false);
  }

  private static void awaitStale(boolean stale) throws InterruptedException {
    ReplicatedAtlas.waitUntil(
        PATIENCE_MILLIS,
        () -> stale == atlas.get(LEVELS).headers().firstValue("Atlas-Stale").isPresent());
  }

  private static void tell(String sql) throws SQLException {
    try (Connection connection = atlas.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }

  /** Requests take every connection there is: that is no database that is away. */
  @Test
  void aBusyPoolIsNoDatabaseThatIsAway() throws Exception {
    assertEquals(200, atlas.get(LEVELS).statusCode());
    List<Connection> taken = new ArrayList<>();
    try {
      for (int connection = 0; connection < CONNECTIONS; connection++) {
        taken.add(atlas.database().read());
      }
      assertThrows(SQLException.class, () -> atlas.database().read().close());
      long release = releaseSilently();
      assertIsFound(release);
      assertTrue(atlas.get(LEVELS).headers().firstValue("Atlas-Stale").isEmpty());
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
  }

  private static void assertIsFound(long release) throws InterruptedException {
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (ReplicatedAtlas.release(atlas) != release) {
      assertTrue(System.currentTimeMillis() < deadline, "the server did not notice");
      Thread.sleep(20);
    }
  }

  /** What the live release holds once more, under the next number, without a word to anybody. */
  private static long releaseSilently() throws SQLException {
    try (Connection connection = atlas.database().connect();
        Statement statement = connection.createStatement()) {
      long release;
      try (ResultSet row =
          statement.executeQuery("INSERT INTO release DEFAULT VALUES RETURNING id")) {
        row.next();
        release = row.getLong(1);
      }
      statement.execute(
          """
          INSERT INTO release_member (release_id, version_id)
          SELECT %d, version_id FROM live_release JOIN release_member USING (release_id)"""
              .formatted(release));
      statement.execute("UPDATE live_release SET release_id = " + release);
      connection.commit();
      return release;
    }
  }

  /** Ends the connections by which the server follows; those of its pool are left. */
  private static int cutConnections() throws SQLException {
    try (Connection connection = atlas.database().connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                  AND (query LIKE 'LISTEN%' OR query LIKE '%live_release%' OR query = 'ROLLBACK')""")) {
      row.next();
      return row.getInt(1);
    }
  }
}
