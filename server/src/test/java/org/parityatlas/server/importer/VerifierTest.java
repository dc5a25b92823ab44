package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.postgis.Database;

/** What is loaded beside what its files say. */
@ExtendWith(TestDatabase.class)
final class VerifierTest {
  @TempDir Path work;
  private Database database;

  @BeforeEach
  void load(DatabaseLocation location) {
    database = Database.open(location.jdbcUrl(), location.user(), location.password());
    database.migrate();
    new Loader(database, work).load(LoadRequest.embedded(), AtlasUnderTest.UNWATCHED);
  }

  @AfterEach
  void close() throws SQLException {
    tell("DELETE FROM live_release");
    tell("DELETE FROM release");
    tell("DELETE FROM source_version");
    tell("DELETE FROM observation");
    database.close();
  }

  private void tell(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      connection.commit();
    }
  }

  private Verifier.Finding verify() {
    return new Verifier(database, work)
        .verify(Optional.empty(), Optional.empty(), AtlasUnderTest.UNWATCHED);
  }

  @Test
  void whatWasJustLoadedIsAsItsFilesSay() {
    Verifier.Finding finding = verify();
    assertTrue(finding.sound(), finding.lines().toString());
    String last = finding.lines().get(finding.lines().size() - 1);
    int sources = finding.lines().size() - 1;
    assertTrue(last.endsWith(sources + " of its " + sources + " sources were checked."), last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM observation WHERE code = 'E09000030'",
        "UPDATE observation SET value = value + 0.1 WHERE code = 'E09000030'",
        "UPDATE observation SET half_width = 1 WHERE code = 'E09000030' AND half_width > 1",
        "UPDATE observation SET source_row = source_row + 1 WHERE code = 'E09000030'",
        "UPDATE observation SET cell_texts = 'x' || cell_texts WHERE code = 'E09000030'",
        "UPDATE series SET cell_columns[1] = 'another'",
        "UPDATE observation SET denominator_marker = 'low' WHERE code = 'E09000030'",
        "INSERT INTO observation (series_id, code, value) SELECT id, 'E09000099', 1 FROM series"
      })
  void aFigureThatIsLostChangedOrInventedIsFound(String damage) throws SQLException {
    tell(damage);
    Verifier.Finding finding = verify();
    assertFalse(finding.sound(), finding.lines().toString());
  }

  @Test
  void anEmptyDatabaseIsNotSound() throws SQLException {
    tell("DELETE FROM live_release");
    assertFalse(verify().sound());
    assertEquals(1, verify().lines().size());
  }
}
