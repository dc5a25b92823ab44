package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.postgis.Database;

/**
 * No release has a figure of an area that nothing in it names, however little of it is looked at.
 */
final class ReleasePointerTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir static Path work;

  private static Database database;

  @BeforeAll
  static void load() {
    database =
        Database.open(
            DATABASE.location().jdbcUrl(),
            DATABASE.location().user(),
            DATABASE.location().password());
    database.migrate();
    new Loader(database, work).load(LoadRequest.embedded(), AtlasUnderTest.UNWATCHED);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void theLiveReleaseIsOneThatMayBeMade() throws SQLException {
    try (Connection connection = database.connect()) {
      ReleasePointer.check(connection, live(connection));
    }
  }

  @Test
  void figuresOfBeforeAreLookedAtAgainWhereNamesGo() throws SQLException {
    try (Connection connection = database.connect()) {
      List<Long> withoutNames = live(connection);
      withoutNames.removeAll(list(connection, "SELECT DISTINCT version_id FROM area"));
      assertRefused(connection, withoutNames, "E0");
    }
  }

  @Test
  void newFiguresAreLookedAtThoughNoNameGoes() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      List<Long> versions = live(connection);
      long added =
          list(
                  connection,
                  """
                  INSERT INTO source_version
                    (manifest_id, kind, fingerprint, file_name, file_sha256, file_bytes, publication)
                  VALUES ('added', 'observations', 'x', 'x', 'x', 0, '{}') RETURNING id""")
              .get(0);
      statement.execute(
          """
          INSERT INTO series (id, version_id, indicator, group_id, period, geography)
          VALUES (%d, %d, 'added', 'all', '2020', 'lad')"""
              .formatted(SeriesIds.first(added), added));
      versions.add(added);
      ReleasePointer.check(connection, versions);
      statement.execute(
          "INSERT INTO observation (series_id, code, value) VALUES (%d, 'E09999999', 1)"
              .formatted(SeriesIds.first(added)));
      assertRefused(connection, versions, "E09999999");
      connection.rollback();
    }
  }

  private static void assertRefused(Connection connection, List<Long> versions, String area) {
    LoadException fault =
        assertThrows(LoadException.class, () -> ReleasePointer.check(connection, versions));
    assertTrue(fault.getMessage().contains(area), fault.getMessage());
    assertTrue(fault.getMessage().contains("names any more"), fault.getMessage());
  }

  private static List<Long> live(Connection connection) throws SQLException {
    return new ArrayList<>(ReleasePointer.members(connection).values());
  }

  private static List<Long> list(Connection connection, String sql) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        numbers.add(row.getLong(1));
      }
    }
    return numbers;
  }
}
