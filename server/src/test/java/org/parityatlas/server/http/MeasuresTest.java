package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** Gap, ratio, change and change of gap of the published figures, over HTTP. */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class MeasuresTest {
  private static final String EMPLOYMENT =
      "/api/v1/layers/lad-2022-london.geojson?indicator=employment-rate";
  private static final String GAPS_OF_2020 = EMPLOYMENT + "&measure=gap&period=2020";
  private static final String GAP_CHANGES =
      EMPLOYMENT + "&measure=gap-change&baseline=2004&period=2020";
  private static final String CITY_OF_LONDON = "E09000001";
  private static final String GREENWICH = "E09000011";
  private static final String TOWER_HAMLETS = "E09000030";

  private static JsonNode context(JsonNode layer, String code) {
    for (JsonNode around : layer.path("context")) {
      if (around.path("code").asText().equals(code)) {
        return around;
      }
    }
    throw new AssertionError(code + " is not around " + layer.path("title"));
  }

  /** 16.6 in 2004 and 11.5 in 2020: −5.1 ± 3.8 by √ of the four squared half-widths. */
  @Test
  void londonsGapHasNarrowed(AtlasUnderTest atlas) {
    JsonNode london = context(atlas.json(GAP_CHANGES).path("layer"), "E12000007");
    assertEquals(16.6, london.path("baselineValue").asDouble());
    assertEquals(11.5, london.path("laterValue").asDouble());
    assertEquals(-5.1, london.path("value").asDouble());
    assertEquals(-8.9, london.path("lower").asDouble());
    assertEquals(-1.3, london.path("upper").asDouble());
    assertEquals("lower", london.path("clarity").asText());
  }

  @Test
  void noBoroughsChangeOfGapIsClearAndGreenwichComesNearest(AtlasUnderTest atlas) {
    JsonNode answer = atlas.json(GAP_CHANGES);
    JsonNode list = answer.at("/layer/falseDiscovery");
    assertEquals(0, list.path("clearAlone").asInt());
    assertEquals(0, list.path("clearInList").asInt());
    assertEquals(0.09, list.path("smallestP").asDouble(), 0.005);
    double nearest = 0;
    String name = null;
    for (JsonNode feature : answer.path("features")) {
      JsonNode area = feature.path("properties");
      assertFalse(
          Set.of("higher", "lower").contains(area.path("clarity").asText()), area.toString());
      double arm = area.path("value").asDouble() - area.path("upper").asDouble();
      double score = Math.abs(area.path("value").asDouble() / arm);
      if (area.path("upper").isNumber() && score > nearest) {
        nearest = score;
        name = area.path("code").asText();
      }
    }
    assertEquals(GREENWICH, name);
  }

  @Test
  void ofTheCityOfLondonNothingCanBeSaid(AtlasUnderTest atlas) {
    JsonNode city = atlas.area(GAP_CHANGES, CITY_OF_LONDON);
    assertTrue(city.path("value").isNull());
    assertEquals("suppressed", city.path("marker").asText());
    assertEquals("withheld", city.path("reliability").asText());
    assertTrue(city.path("clarityInList").isNull());
  }

  /** One by one four gaps are clear; looked at together, none of 32 is. */
  @Test
  void gapsThatAreClearOneByOneAndInTheList(AtlasUnderTest atlas) {
    JsonNode answer = atlas.json(GAPS_OF_2020);
    Set<String> clear = new TreeSet<>();
    for (JsonNode feature : answer.path("features")) {
      JsonNode area = feature.path("properties");
      if (area.path("clarity").asText().equals("lower")) {
        clear.add(area.path("name").asText());
        assertEquals("no-clear-difference", area.path("clarityInList").asText());
      }
    }
    assertEquals(
        new TreeSet<>(Set.of("Camden", "Kensington and Chelsea", "Lewisham", "Tower Hamlets")),
        clear);
    JsonNode list = answer.at("/layer/falseDiscovery");
    assertEquals(32, list.path("compared").asInt());
    assertEquals(4, list.path("clearAlone").asInt());
    assertEquals(0, list.path("clearInList").asInt());
    assertTrue(list.path("sentence").asText().contains("none shows a clear difference"));
  }

  /** 2.8016 × √2 × 16.2 ÷ 1.96 = 32.7, and with 18.7, √(9.3² + 16.2²), 37.7. */
  @Test
  void theSmallestChangeTowerHamletsCouldShow(AtlasUnderTest atlas) {
    JsonNode rate = atlas.area(EMPLOYMENT + "&group=ethnic-minority&period=2020", TOWER_HAMLETS);
    assertEquals(32.7, rate.path("detectableChange").asDouble(), 0.05);
    assertEquals("acceptable", rate.path("reliability").asText(), "16.2 ÷ 1.96 ÷ 58.2 = 14.2%");
    JsonNode gap = atlas.area(GAPS_OF_2020, TOWER_HAMLETS);
    assertEquals(37.8, gap.path("detectableChange").asDouble(), 0.1);
  }

  /**
   * 58.2 ÷ 85.6 = 0.68; SE(log) = √((8.265 ÷ 58.2)² + (4.745 ÷ 85.6)²) = 0.1525, so that the limits
   * are 0.68 ÷ 1.348 and 0.68 × 1.348.
   */
  @Test
  void theRatioOfTowerHamletsAndItsInterval(AtlasUnderTest atlas) {
    JsonNode ratio = atlas.area(EMPLOYMENT + "&measure=ratio&period=2020", TOWER_HAMLETS);
    assertEquals(0.68, ratio.path("value").asDouble());
    assertEquals(0.50, ratio.path("lower").asDouble());
    assertEquals(0.92, ratio.path("upper").asDouble());
    assertEquals("lower", ratio.path("clarity").asText());
  }

  @Test
  void theChangeOfARateSaysFromWhatToWhat(AtlasUnderTest atlas) {
    String path = EMPLOYMENT + "&group=ethnic-minority&measure=change&baseline=2004&period=2020";
    JsonNode change = atlas.area(path, TOWER_HAMLETS);
    assertEquals(40.8, change.path("baselineValue").asDouble());
    assertEquals(58.2, change.path("laterValue").asDouble());
    assertEquals(17.4, change.path("value").asDouble());
    JsonNode layer = atlas.json(path).path("layer");
    assertEquals("2004", layer.at("/baseline/id").asText());
    assertEquals(
        "Employment rate of ethnic minority residents, change, 2004 to 2020, by London borough",
        layer.path("title").asText());
    assertTrue(layer.at("/breaks/symmetric").asBoolean());
  }

  /** Claimants are counted: their share changes, and nothing was sampled that could be unsure. */
  @Test
  void aChangeWithoutAnIntervalSaysWhyItHasNone(AtlasUnderTest atlas) {
    JsonNode layer =
        atlas.json(
            "/api/v1/values/lad-2022-london?indicator=claimant-count-rate&measure=change&within=E12000007");
    assertEquals("not-sampled", layer.at("/columns/reliability/0").asText(), layer.toString());
    assertTrue(layer.at("/columns/value/0").isNumber());
    assertTrue(layer.at("/columns/lower/0").isNull());
    assertFalse(layer.at("/layer/uncertainty/text").asText().isBlank());
    assertEquals(0, layer.at("/layer/falseDiscovery/compared").asInt());
  }
}
