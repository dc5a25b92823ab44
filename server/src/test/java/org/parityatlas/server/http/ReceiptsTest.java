package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.Manifest;
import org.parityatlas.data.manifest.ManifestLibrary;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** Receipts of the mirror's figures. */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class ReceiptsTest {

  @Test
  void everyDatasetsReceiptLeadsToTheCellsOfItsFile(AtlasUnderTest atlas) throws SQLException {
    FollowedReceipts followed = new FollowedReceipts(atlas, ChosenFigure.oneOfEach(atlas));
    for (Manifest manifest : ManifestLibrary.bundled().list()) {
      if (manifest instanceof DatasetManifest && manifest.byDefault() && !manifest.embedded()) {
        assertTrue(followed.datasets().contains(manifest.id()), manifest.id());
      }
    }
    assertEquals(6, followed.layouts().size(), followed.layouts().toString());
    assertTrue(followed.marked() >= 10, "of " + followed.followed() + ": " + followed.marked());
  }

  @Test
  void aPublishedIntervalIsFilledIn(AtlasUnderTest atlas) {
    JsonNode receipt =
        atlas
            .json("/api/v1/receipts/employment-rate/E09000030?group=ethnic-minority&period=2020")
            .path("receipt");
    assertEquals("58.2 as published → 58.2", receipt.path("formula").asText());
    assertEquals("58.2 ± 16.2 → 42.0 to 74.4", receipt.path("intervalFormula").asText());
    assertEquals("2020", receipt.at("/cells/2/sheet").asText());
    assertTrue(receipt.path("download").asText().startsWith("https://data.london.gov.uk/"));
  }

  @Test
  void aSuppressedFigureSaysItsSign(AtlasUnderTest atlas) {
    JsonNode receipt =
        atlas
            .json("/api/v1/receipts/employment-rate/E09000001?group=ethnic-minority&period=2020")
            .path("receipt");
    assertEquals("suppressed", receipt.path("marker").asText());
    assertTrue(
        receipt
            .path("steps")
            .toString()
            .contains("means suppressed, by the manifest (numerator, denominator, value)"),
        receipt.path("steps").toString());
    assertTrue(receipt.path("formula").isNull());
  }

  @Test
  void aCountedShareIsASumOfCells(AtlasUnderTest atlas) {
    JsonNode receipt =
        atlas.json("/api/v1/receipts/census-unemployment-rate/E09000025").path("receipt");
    String formula = receipt.path("formula").asText();
    assertTrue(formula.endsWith("17,294 ÷ 180,739 × 100 = 9.6"), formula);
    assertTrue(formula.startsWith("numerator "), formula);
    int sum = 0;
    for (JsonNode cell : receipt.path("cells")) {
      boolean counted = cell.path("countedIn").toString().contains("numerator");
      sum += counted ? cell.path("number").asInt() : 0;
    }
    assertEquals(17_294, sum);
  }

  @Test
  void aRateNamesTheReceiptOfItsPopulation(AtlasUnderTest atlas) {
    JsonNode receipt =
        atlas
            .json("/api/v1/receipts/offences-theft-rate/E09000025?period=2022-02/P1Y")
            .path("receipt");
    JsonNode population = receipt.at("/inputs/0");
    assertEquals(351_030, population.path("number").asInt());
    JsonNode other = atlas.json(population.path("url").asText()).path("receipt");
    assertEquals("census-2021-ethnic-group-lad", other.at("/source/dataset").asText());
    assertEquals(351_030, other.path("denominator").asInt());
  }

  @Test
  void aGapHasTheReceiptsOfBothGroups(AtlasUnderTest atlas) {
    String path =
        "/api/v1/receipts/employment-rate/E12000007?measure=gap&group=ethnic-minority&period=2020";
    JsonNode receipt = atlas.json(path).path("receipt");
    assertEquals("79.5 − 68.0 = 11.5", receipt.path("formula").asText());
    assertEquals(11.5, receipt.path("value").asDouble());
    assertEquals(79.5, receipt.at("/inputs/0/receipt/value").asDouble());
    assertEquals(68.0, receipt.at("/inputs/1/receipt/value").asDouble());
    double[] limits = FollowedReceipts.limits(receipt.path("intervalFormula").asText());
    assertEquals(receipt.path("lower").asDouble(), limits[0]);
    assertEquals(receipt.path("upper").asDouble(), limits[1]);
    JsonNode alone = atlas.json(receipt.at("/inputs/1/url").asText()).path("receipt");
    assertEquals(receipt.at("/inputs/1/receipt"), alone);
  }

  /** The police of London do not count offences in the City: it has a force of its own. */
  @Test
  void anAreaWithoutARowSaysSo(AtlasUnderTest atlas) {
    JsonNode receipt = atlas.json("/api/v1/receipts/offences-rate/E09000001").path("receipt");
    assertEquals("missing", receipt.path("marker").asText());
    assertTrue(receipt.path("steps").toString().contains("no row for E09000001"));
    assertTrue(receipt.path("cells").isEmpty());
  }
}
