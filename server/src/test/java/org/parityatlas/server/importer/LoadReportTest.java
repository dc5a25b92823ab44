package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.data.reader.RowOutcome;
import org.parityatlas.data.reader.RowTally;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;
import org.parityatlas.server.importer.LoadReport.Entry;
import org.parityatlas.server.importer.LoadReport.Status;

final class LoadReportTest {
  @Test
  void saysAllOfWhatWasLoadedAndTheRestInALine() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("areas", 4_994L);
    counts.put("repaired", 0L);
    LoadReport report =
        new LoadReport(
            List.of(
                new Entry(
                    "lsoa-2021-london",
                    "lsoa.zip",
                    Status.LOADED,
                    new SourceReport(
                        counts,
                        new RowTally("records", 4_994, Map.of(RowOutcome.LOADED, 4_994L), 0, null),
                        List.of("lsoa 2021, EPSG:27700"))),
                new Entry("countries", "countries.csv", Status.UNCHANGED, null),
                new Entry("lad-gla", "boundaries/gla.zip", Status.NOT_THERE, null)),
            Optional.of(7L),
            LoadReport.Outcome.RELEASED);
    assertEquals(
        List.of(
            "lsoa-2021-london: 4,994 areas",
            "    lsoa.zip, 4,994 records: 4,994 loaded",
            "    lsoa 2021, EPSG:27700",
            "Rows and records of 1 source read: 4,994, each accounted for.",
            "Unchanged since the last load: countries.",
            "1 source was not there:",
            "    lad-gla (boundaries/gla.zip)",
            "Release 7 is live."),
        report.text().lines().toList());
  }

  @Test
  void rowsThatNobodySpokeOfAreSaid() {
    RowTally tally =
        new RowTally("rows", 3, Map.of(RowOutcome.HEADING, 1L), 2, "row 2 of sheet \"2020\"");
    LoadReport report =
        new LoadReport(
            List.of(
                new Entry(
                    "rates",
                    "rates.xlsx",
                    Status.LOADED,
                    new SourceReport(Map.of(), tally, List.of()))),
            Optional.empty(),
            LoadReport.Outcome.DRY_RUN);
    List<String> lines = report.text().lines().toList();
    assertEquals(
        "    rates.xlsx, 3 rows: 1 heading, 2 NOT ACCOUNTED FOR, the first row 2 of sheet \"2020\"",
        lines.get(1));
    assertEquals("The rows of 1 of 1 source do not add up.", lines.get(2));
  }

  /** No row of any source is lost, and the report says what became of each. */
  @Test
  @RealData
  @ExtendWith(SharedAtlas.OfMirror.class)
  void everyRowOfTheMirrorIsAccountedFor(AtlasUnderTest atlas) {
    LoadReport report = atlas.reports().get(0);
    for (Entry entry : report.entries()) {
      if (entry.report() == null) {
        // A directory of postcodes is no part of the mirror.
        assertEquals("postcodes", entry.manifestId());
        continue;
      }
      assertTrue(entry.report().rows().addsUp(), entry.manifestId() + ": " + entry.report().rows());
    }
    for (String line :
        List.of(
            "csv.gz, 32,845 rows: 1 heading, 32,844 loaded (28,009 of them with no boundary loaded)",
            "rows: 34 headings and notes, 85 blank, 5 with every figure withheld or missing, 862",
            "6,621 rows: 1 heading, 331 left out by the manifest, 6,289 loaded (323 of them",
            "1,575 rows: 1 heading, 35 not an area, 1,539 loaded",
            ", 34,754 rows: 1 heading, 34,753 loaded",
            "4,835 records: 4,835 loaded",
            "not an area: 35 rows of \"London Heathrow and London City Airports\" (from row 1062):",
            "each accounted for.")) {
      assertTrue(report.text().contains(line), () -> line + " is not in\n" + report.text());
    }
  }

  /**
   * Known answers of the mirror: all London codes matched, 28,009 areas outside it not drawable.
   */
  @Test
  @RealData
  @ExtendWith(SharedAtlas.OfMirror.class)
  void theMirrorsReportTellsUnknownFromUndrawable(AtlasUnderTest atlas) {
    String text = atlas.reports().get(0).text();
    for (String line :
        List.of(
            "for 32,844 LSOAs of 2011: 4,835 matched to a boundary, 28,009 with no boundary loaded",
            "for 33 districts: 33 matched to a boundary, 0 with no boundary loaded",
            "for 296 districts: 296 matched to a boundary, 0 with no boundary loaded",
            "employment-by-ethnicity: 476 series, 5,806 figures, 263 suppressed, 854 unreliable",
            "deprivation-2025: 24 series, 810,120 figures")) {
      assertTrue(text.contains(line), () -> line + " is not in\n" + text);
    }
  }
}
