package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.postgis.Database;

/** What was staged and never released is removed when asked, but not from under a load. */
final class OrphansTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path work;

  @Test
  void whatAKilledLoadLeftGoesOnceNoLoadIsRunning() throws SQLException {
    try (Database database =
        Database.open(
            DATABASE.location().jdbcUrl(),
            DATABASE.location().user(),
            DATABASE.location().password())) {
      database.migrate();
      Loader loader = new Loader(database, work);
      loader.load(LoadRequest.embedded(), AtlasUnderTest.UNWATCHED);
      long whole = countVersions(database);
      leaveOrphan(database);
      assertEquals(whole + 1, countVersions(database));

      try (Connection other = database.connect()) {
        LoadLock running = LoadLock.take(other);
        loader.sweep();
        assertEquals(whole + 1, countVersions(database), "the other load may still need it");
        running.release();
      }

      loader.sweep();
      assertEquals(whole, countVersions(database));
      loader.load(LoadRequest.embedded(), AtlasUnderTest.UNWATCHED); // the lock is free again
    }
  }

  private static void leaveOrphan(Database database) throws SQLException {
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TEMPORARY TABLE copy AS SELECT * FROM source_version LIMIT 1");
      statement.execute(
          "UPDATE copy SET id = 1 + (SELECT max(id) FROM source_version), complete = false");
      statement.execute("INSERT INTO source_version OVERRIDING SYSTEM VALUE SELECT * FROM copy");
      statement.execute("DROP TABLE copy");
      connection.commit();
    }
  }

  private static long countVersions(Database database) throws SQLException {
    try (Connection connection = database.read();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM source_version")) {
      row.next();
      return row.getLong(1);
    }
  }
}
