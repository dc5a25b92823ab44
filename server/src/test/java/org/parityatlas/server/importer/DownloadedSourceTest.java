package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.Mirror;
import org.parityatlas.server.RealData;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.postgis.Database;

/** What a load and a check make of a file that was downloaded before. */
final class DownloadedSourceTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String SOURCE = "employment-by-ethnicity";
  private static final String WORKBOOK = "employment-rate-ethnic-borough.xlsx";
  private static final LoadRequest WITHOUT_MIRROR =
      new LoadRequest(Optional.empty(), Optional.empty(), List.of(SOURCE), false, false, false);

  @TempDir Path work;

  private Path download() {
    return work.resolve(SOURCE + "-" + WORKBOOK);
  }

  @Test
  void aDownloadThatCannotBeReadIsRemoved() throws IOException {
    Files.writeString(download(), "<html>This file has moved.</html>");
    try (Database database = open()) {
      assertThrows(
          SourceFormatException.class,
          () -> new Loader(database, work).load(WITHOUT_MIRROR, AtlasUnderTest.UNWATCHED));
    }
    assertFalse(Files.exists(download()), "the next load fetches it again");
  }

  @Test
  @RealData
  void aDownloadIsLoadedAgainAndVerifiedWithoutAMirror() throws IOException {
    Files.copy(Mirror.root().resolve("indicators").resolve(WORKBOOK), download());
    try (Database database = open()) {
      LoadReport report = new Loader(database, work).load(WITHOUT_MIRROR, AtlasUnderTest.UNWATCHED);
      assertEquals(LoadReport.Outcome.RELEASED, report.outcome());
      Verifier.Finding finding =
          new Verifier(database, work)
              .verify(Optional.empty(), Optional.empty(), AtlasUnderTest.UNWATCHED);
      assertTrue(finding.sound(), finding.lines().toString());
      String line =
          finding.lines().stream()
              .filter(l -> l.startsWith(SOURCE + " "))
              .findFirst()
              .orElseThrow();
      assertFalse(line.contains("not checked"), line);
    }
  }

  private static Database open() {
    Database database =
        Database.open(
            DATABASE.location().jdbcUrl(),
            DATABASE.location().user(),
            DATABASE.location().password());
    database.migrate();
    return database;
  }
}
