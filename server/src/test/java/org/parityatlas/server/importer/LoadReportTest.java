package org.parityatlas.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
                    new SourceReport(counts, List.of("lsoa 2021, EPSG:27700"))),
                new Entry("countries", "countries.csv", Status.UNCHANGED, null),
                new Entry("lad-gla", "boundaries/gla.zip", Status.NOT_THERE, null)),
            Optional.of(7L),
            LoadReport.Outcome.RELEASED);
    assertEquals(
        List.of(
            "lsoa-2021-london: 4,994 areas",
            "    lsoa 2021, EPSG:27700",
            "Unchanged since the last load: countries.",
            "1 source was not there:",
            "    lad-gla (boundaries/gla.zip)",
            "Release 7 is live."),
        report.text().lines().toList());
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
