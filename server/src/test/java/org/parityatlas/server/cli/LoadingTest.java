package org.parityatlas.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.config.Home;

/** What every start does to the database before it is served. */
final class LoadingTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path project;

  @Test
  void whatAKilledLoadLeftIsSweptAtTheNextStart() throws SQLException {
    DatabaseLocation database = DATABASE.location();
    TrialMain.TrialOperations operations = new TrialMain.TrialOperations();
    operations.migrate(database);
    try (var connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute("INSERT INTO load (source) VALUES ('released'), ('left behind')");
    }
    PrintStream stream = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Workplace workplace =
        new Workplace(
            new Home(project), operations, TrialMain.class, Map.of(), stream, stream, false);

    assertTrue(new Loading(workplace).fill(database, Optional.empty()));

    assertEquals(1, operations.status(database).release().getAsLong());
  }
}
