package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.data.reader.RowOutcome;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.postgis.Database;

/** A file with rows of every kind: the report says what became of each. */
final class RowAccountsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String MANIFEST =
      """
      id: own-rates
      kind: dataset
      publication:
        title: Rates
        publisher: The partnership
        landingPage: https://partnership.example.org/
        licence: Open Government Licence v3.0
        licenceUrl: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
        attribution: The partnership
        published: "2024"
      location:
        mirrorPath: own/rates.csv
      unmatchedTolerance: 0.3
      layout:
        kind: table
        markers: {x: suppressed}
        tables:
          - code: code
            name: name
            period: "2024"
            headerRow: 2
            columns:
              - {header: rate, indicator: employment-rate-16-64, decimals: 1}
      """;

  private static final String FIGURES =
      """
      Rates of the partnership,,
      code,name,rate
      E09000001,City of London,1.9
      E09000002,Barking and Dagenham,2.9

      E09000003,Barnet,x
      ,Total,9.9
      ,Notes,
      London,London,1.0
      E12000007,London,3.0
      E09000099,Nowhere,2.0
      """;

  @TempDir Path folder;

  @Test
  void everyRowHasItsPlaceInTheReport() throws IOException {
    Path mirror = Files.createDirectories(folder.resolve("mirror"));
    Files.createDirectories(mirror.resolve("own"));
    Files.writeString(mirror.resolve("own/rates.csv"), FIGURES);
    Path manifests = Files.createDirectories(folder.resolve("manifests"));
    Files.writeString(manifests.resolve("own-rates.yaml"), MANIFEST);
    LoadReport report;
    try (Database database =
        Database.open(
            DATABASE.location().jdbcUrl(),
            DATABASE.location().user(),
            DATABASE.location().password())) {
      database.migrate();
      report =
          new Loader(database, folder.resolve("work"))
              .load(
                  LoadRequest.of(
                      Optional.of(mirror), Optional.of(manifests), List.of("own-rates"), false),
                  AtlasUnderTest.UNWATCHED);
    }
    SourceReport own =
        report.entries().stream()
            .filter(entry -> entry.manifestId().equals("own-rates"))
            .findFirst()
            .orElseThrow()
            .report();
    assertEquals(
        Map.of(
            RowOutcome.HEADING, 2L,
            RowOutcome.BLANK, 1L,
            RowOutcome.NOT_AN_AREA, 3L,
            RowOutcome.NO_SUCH_AREA, 1L,
            RowOutcome.NO_FIGURE, 1L,
            RowOutcome.LOADED_WITHOUT_BOUNDARY, 1L,
            RowOutcome.LOADED, 2L),
        own.rows().outcomes());
    assertEquals(FIGURES.lines().count(), own.rows().rows());
    for (String line :
        List.of(
            "    rates.csv, 11 rows: 2 headings and notes, 1 blank, 3 not an area, 1 of areas that"
                + " nothing loaded names, 1 with every figure withheld or missing, 3 loaded (1 of"
                + " them with no boundary loaded)",
            "not an area: 2 rows of \"Total\" (row 7), \"Notes\" (row 8): the code is empty",
            "not an area: 1 row of \"London\" (row 9): it is not the code of an area",
            "no such area, in no boundary file or lookup loaded: E09000099")) {
      assertTrue(report.text().contains(line), () -> line + " is not in\n" + report.text());
    }
    assertTrue(
        report.entries().stream().allMatch(entry -> entry.report().rows().addsUp()), report.text());
  }
}
