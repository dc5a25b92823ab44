package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

/** The counts that derived figures are made of, as stored and as their file gives them. */
@ExtendWith(TestDatabase.class)
final class StoredCountsTest {
  private static final String MANIFEST =
      """
      id: workers
      kind: dataset
      publication:
        title: Workers by district
        publisher: The districts
        landingPage: https://districts.example.org/
        licence: Open Government Licence v3.0
        licenceUrl: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
        attribution: The districts
        published: "2024"
      location:
        mirrorPath: own/workers.csv
      registers: [lad]
      layout:
        kind: category-columns
        code: code
        period: "2021"
        markers: {"c": suppressed}
        counts:
          categories:
            - {id: employed, key: Employed}
            - {id: unemployed, key: Unemployed}
            - {id: inactive, key: Inactive}
          sums:
            - {id: active, of: [employed, unemployed]}
          indicators:
            - {indicator: census-employment-rate, numerator: [employed], denominator: [active, inactive]}
            - {indicator: census-unemployment-rate, numerator: [unemployed], denominator: [active]}
      """;

  @TempDir Path folder;
  private Database database;
  private Path mirror;
  private Path manifests;

  @BeforeEach
  void load(DatabaseLocation location) throws IOException {
    mirror = Files.createDirectories(folder.resolve("mirror"));
    Files.createDirectories(mirror.resolve("own"));
    Files.writeString(
        mirror.resolve("own/workers.csv"),
        "code,Employed,Unemployed,Inactive\nE09000001,60,20,20\nE09000002,5,c,10\n");
    manifests = Files.createDirectories(folder.resolve("manifests"));
    Files.writeString(manifests.resolve("workers.yaml"), MANIFEST);
    database = Database.open(location.jdbcUrl(), location.user(), location.password());
    database.migrate();
    new Loader(database, folder.resolve("work"))
        .load(
            LoadRequest.of(Optional.of(mirror), Optional.of(manifests), List.of("workers"), false),
            AtlasUnderTest.UNWATCHED);
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
    return new Verifier(database, folder.resolve("work"))
        .verify(Optional.of(mirror), Optional.of(manifests), AtlasUnderTest.UNWATCHED);
  }

  @Test
  void areReadAgainAndTheFiguresWorkedOutFromThem() {
    Verifier.Finding finding = verify();
    assertTrue(finding.sound(), finding.lines().toString());
    String line =
        finding.lines().stream().filter(l -> l.startsWith("workers ")).findFirst().orElseThrow();
    assertTrue(
        line.endsWith(
            "all 4 figures and their cells as in it, 4 worked out again from stored counts"),
        line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE area_counts SET counts[1] = 61 WHERE code = 'E09000001'",
        "UPDATE area_counts SET rows[2] = 7 WHERE code = 'E09000001'",
        "UPDATE area_counts SET texts[2] = '-' WHERE code = 'E09000002'",
        "UPDATE area_counts SET markers[2] = 'missing' WHERE code = 'E09000002'",
        "UPDATE area_counts SET rows[3] = NULL WHERE code = 'E09000002'",
        "DELETE FROM area_counts WHERE code = 'E09000002'",
        "UPDATE count_category SET label = 'Retired' WHERE ordinal = 3",
        "UPDATE series_part SET in_numerator = NOT in_numerator WHERE ordinal = 1",
        "DELETE FROM series_part WHERE ordinal = 3",
        "UPDATE series SET division_per = 1000",
        "UPDATE series SET value_column = 'Students'"
      })
  void damageIsFound(String damage) throws SQLException {
    tell(damage);
    Verifier.Finding finding = verify();
    assertFalse(finding.sound(), finding.lines().toString());
  }

  @Test
  void areSweptWithTheirVersion() throws SQLException {
    tell("DELETE FROM live_release");
    tell("DELETE FROM release");
    new Loader(database, folder.resolve("work")).sweep();
    try (Connection connection = database.read();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT (SELECT count(*) FROM area_counts) + (SELECT count(*) FROM count_category)
                  + (SELECT count(*) FROM series_part)""")) {
      row.next();
      assertTrue(row.getLong(1) == 0, "left over: " + row.getLong(1));
    }
  }
}
