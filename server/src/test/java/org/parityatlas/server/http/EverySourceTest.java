package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.data.manifest.Manifest;
import org.parityatlas.data.manifest.ManifestLibrary;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.Mirror;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;
import org.parityatlas.server.importer.LoadReport;
import org.parityatlas.server.importer.LoadRequest;
import org.parityatlas.server.importer.Verifier;

/** The census, the yearly series, the parts of the Indices and the offences, over HTTP. */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class EverySourceTest {
  private static final String NEWHAM = "E09000025";
  private static final String BOROUGHS = "/api/v1/layers/lad-2022-london.geojson?indicator=";

  /** A second load finds every source of the mirror unchanged, those that need others too. */
  @Test
  void everySourceOfTheMirrorIsLoadedOnce(AtlasUnderTest atlas) {
    LoadReport report = atlas.load(LoadRequest.ofMirror(Mirror.root()));
    assertEquals(LoadReport.Outcome.UNCHANGED, report.outcome());
    for (LoadReport.Entry entry : report.entries()) {
      // A directory of postcodes is no part of the mirror.
      assertEquals(
          entry.manifestId().equals("postcodes")
              ? LoadReport.Status.NOT_THERE
              : LoadReport.Status.UNCHANGED,
          entry.status(),
          entry.manifestId());
    }
    Set<String> taken =
        report.entries().stream().map(LoadReport.Entry::manifestId).collect(Collectors.toSet());
    for (Manifest manifest : ManifestLibrary.bundled().list()) {
      if (manifest.byDefault() && !manifest.embedded()) {
        assertTrue(taken.contains(manifest.id()), manifest.id());
      }
    }
  }

  /** Rows left out are accounted for with the reason. */
  @Test
  void theReportSaysWhatWasLeftOutAndWhy(AtlasUnderTest atlas) {
    String text = atlas.reports().get(0).text();
    assertTrue(
        text.contains("331 rows of \"Does not apply\" (from row 2): people aged 15 and under"),
        text);
    assertTrue(text.contains("airports are policed apart"), text);
  }

  @Test
  void aDerivedRateKeepsItsCounts(AtlasUnderTest atlas) {
    JsonNode newham = atlas.area(BOROUGHS + "census-unemployment-rate", NEWHAM);
    assertEquals(9.6, newham.path("value").asDouble());
    assertEquals(17_294, newham.path("numerator").asInt());
    assertEquals(180_739, newham.path("denominator").asInt());
    JsonNode small =
        atlas.area(
            "/api/v1/layers/lsoa-2021-london.geojson?indicator=census-ethnic-composition&group=white",
            "E01000001");
    assertEquals(80.1, small.path("value").asDouble());
    assertEquals(1_181, small.path("numerator").asInt());
    JsonNode middle =
        atlas.area(
            "/api/v1/layers/msoa-2021-london.geojson?indicator=census-ethnic-composition-detailed&group=bangladeshi",
            "E02000001");
    assertEquals(287, middle.path("numerator").asInt());
  }

  /** Whoever asks for a derived indicator is told so, and how it is made. */
  @Test
  void derivedIndicatorsSayHowTheyAreMade(AtlasUnderTest atlas) {
    JsonNode derivation =
        atlas.json("/api/v1/indicators/census-unemployment-rate").path("derivation");
    assertEquals("Derived from published counts", derivation.path("summary").asText());
    assertTrue(derivation.path("formula").asText().contains("full-time students included"));
    assertTrue(
        atlas.json("/api/v1/indicators/employment-rate-16-64").path("derivation").isMissingNode());
  }

  /**
   * Read again, every source gives what is stored: limits, counts and derived rates among it. As
   * long as the load itself, so with the soak; each source's cells are drawn in every run.
   */
  @Test
  @Tag("soak")
  void everySourceCanBeVerified(AtlasUnderTest atlas, @TempDir Path work) {
    Verifier.Finding finding =
        new Verifier(atlas.database(), work)
            .verify(Optional.of(Mirror.root()), Optional.empty(), AtlasUnderTest.UNWATCHED);
    assertTrue(finding.sound(), String.join("\n", finding.lines()));
    assertTrue(
        finding.lines().stream()
            .anyMatch(
                l -> l.startsWith("recorded-offences-london") && l.contains("all 768 figures")),
        String.join("\n", finding.lines()));
  }

  @Test
  void publishedLimitsAreServedAsTheyAre(AtlasUnderTest atlas) {
    JsonNode series =
        atlas.json("/api/v1/series/K02000001?indicator=employment-rate-16-64").path("periods");
    JsonNode first = series.get(0);
    assertEquals("2004", first.path("period").path("id").asText());
    assertEquals(72.3, first.path("lower").asDouble());
    assertEquals(72.7, first.path("upper").asDouble());
  }

  @Test
  void offencesAreRatesOfCensusResidents(AtlasUnderTest atlas) {
    String layer = BOROUGHS + "offences-rate";
    JsonNode newham = atlas.area(layer + "&period=2022-02/P1Y", NEWHAM);
    assertEquals(351_030, newham.path("denominator").asInt());
    assertEquals(36_795, newham.path("numerator").asInt());
    assertEquals(104.8, newham.path("value").asDouble());
    assertEquals(103.8, newham.path("lower").asDouble());
    assertEquals(105.9, newham.path("upper").asDouble());
    assertEquals("counted-events", atlas.json(layer).at("/layer/uncertainty/method").asText());
    assertEquals("missing", atlas.area(layer, "E09000001").path("marker").asText());
    JsonNode shown = atlas.json(layer).path("layer");
    assertEquals("2023-02/P1Y", shown.path("period").path("id").asText());
    assertEquals("February 2023 to January 2024", shown.path("period").path("name").asText());
    assertTrue(shown.path("title").asText().contains("February 2023 to January 2024"));
  }
}
