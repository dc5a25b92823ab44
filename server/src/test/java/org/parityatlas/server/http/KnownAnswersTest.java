package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** Figures that their publishers state, asked for over HTTP on everything in the mirror. */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class KnownAnswersTest {
  private static final String EMPLOYMENT =
      "/api/v1/layers/lad-2022-london.geojson?indicator=employment-rate";
  private static final String TOWER_HAMLETS = "E09000030";
  private static final String CITY_OF_LONDON = "E09000001";

  @Test
  void everySetHasItsAreas(AtlasUnderTest atlas) {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode set : atlas.json("/api/v1/levels").path("sets")) {
      counts.put(set.path("id").asText(), set.path("count").asInt());
    }
    assertEquals(
        new TreeMap<>(
            Map.of(
                "lad-2022-london", 33,
                "lad-gla", 33,
                "msoa-2021-london", 1_002,
                "lsoa-2021-london", 4_994,
                "lsoa-2011-london", 4_835,
                "msoa-2021-ew", 7_264,
                "lsoa-2021-ew", 35_672,
                "lad-2023-uk", 361,
                "region-2019-england", 9)),
        counts);
  }

  @Test
  void towerHamletsEthnicMinorityRateIn2004And2020(AtlasUnderTest atlas) {
    String layer = EMPLOYMENT + "&group=ethnic-minority&period=";
    assertEquals(40.8, atlas.area(layer + 2004, TOWER_HAMLETS).path("value").asDouble());
    JsonNode now = atlas.area(layer + 2020, TOWER_HAMLETS);
    assertEquals(58.2, now.path("value").asDouble());
    assertEquals(42.0, now.path("lower").asDouble(), "58.2 less 16.2");
    assertEquals(74.4, now.path("upper").asDouble(), "58.2 and 16.2");
  }

  @ParameterizedTest
  @CsvSource({"white, 79.5, 77.9, 81.1", "ethnic-minority, 68.0, 65.5, 70.5"})
  void londonIn2020(String group, double value, double lower, double upper, AtlasUnderTest atlas) {
    JsonNode london =
        atlas
            .json(
                "/api/v1/layers/region-2019-england.geojson?indicator=employment-rate&period=2020&group="
                    + group)
            .path("features");
    JsonNode properties = null;
    for (JsonNode region : london) {
      if (region.path("id").asText().equals("E12000007")) {
        properties = region.path("properties");
      }
    }
    assertEquals(value, properties.path("value").asDouble());
    assertEquals(lower, properties.path("lower").asDouble());
    assertEquals(upper, properties.path("upper").asDouble());
  }

  @Test
  void gapOfLondonIn2020StandsBesideItsBoroughs(AtlasUnderTest atlas) {
    JsonNode layer = atlas.json(EMPLOYMENT + "&measure=gap&period=2020").path("layer");
    JsonNode london = layer.path("context").get(0);
    assertEquals("E12000007", london.path("code").asText());
    assertEquals(11.5, london.path("value").asDouble());
    assertEquals("lower", london.path("clarity").asText());
    // By hand: half-widths 1.6 and 2.5 make sqrt(1.6² + 2.5²) = 2.97.
    assertEquals(8.5, london.path("lower").asDouble());
    assertEquals(14.5, london.path("upper").asDouble());
  }

  @Test
  void gapsClearOfZeroOneByOneIn2020(AtlasUnderTest atlas) {
    Set<String> clear = new HashSet<>();
    for (JsonNode feature : atlas.json(EMPLOYMENT + "&measure=gap&period=2020").path("features")) {
      String clarity = feature.path("properties").path("clarity").asText("");
      assertFalse(clarity.equals("higher"), "no group other than white is clearly ahead");
      if (clarity.equals("lower")) {
        clear.add(feature.path("properties").path("name").asText());
      }
    }
    assertEquals(Set.of("Camden", "Kensington and Chelsea", "Lewisham", "Tower Hamlets"), clear);
  }

  @Test
  void cityOfLondonIn2020IsNeitherZeroNorAbsentNorInTheBreaks(AtlasUnderTest atlas) {
    JsonNode minority =
        atlas.area(EMPLOYMENT + "&group=ethnic-minority&period=2020", CITY_OF_LONDON);
    assertTrue(minority.path("value").isNull());
    assertEquals("suppressed", minority.path("marker").asText());
    assertTrue(minority.path("class").isNull());

    String white = EMPLOYMENT + "&group=white&period=2020";
    JsonNode city = atlas.area(white, CITY_OF_LONDON);
    assertEquals(100, city.path("value").asDouble());
    assertEquals("unreliable", city.path("marker").asText());
    assertTrue(city.path("lower").isNull());
    assertEquals("suppressed", city.path("numeratorMarker").asText());
    JsonNode breaks = atlas.json(white).path("layer").path("breaks");
    assertTrue(breaks.path("max").asDouble() < 100, "the City's 100 has no part in " + breaks);
    for (JsonNode limit : breaks.path("limits")) {
      assertTrue(limit.asDouble() < 100);
    }
  }

  @ParameterizedTest
  @CsvSource({"imd-2019-score, 6.208", "imd-2019-rank, 29199", "imd-2019-decile, 9"})
  void cityOfLondon001AInTheIndicesOf2019(String indicator, double value, AtlasUnderTest atlas) {
    JsonNode area =
        atlas.area(
            "/api/v1/layers/lsoa-2011-london.geojson?within=E09000001&indicator=" + indicator,
            "E01000001");
    assertEquals(value, area.path("value").asDouble());
    assertTrue(area.path("marker").isNull());
    assertTrue(area.path("lower").isNull(), "nothing was sampled");
  }

  @Test
  void theSameCodeIsAnotherAreaInTheIndicesOf2025(AtlasUnderTest atlas) {
    JsonNode area =
        atlas.area(
            "/api/v1/layers/lsoa-2021-london.geojson?within=E09000001&indicator=imd-2025-rank",
            "E01000001");
    assertEquals(26_525, area.path("value").asDouble());
    JsonNode refused = atlas.json("/api/v1/values/lsoa-2021-london?indicator=imd-2019-rank");
    assertEquals(400, refused.path("status").asInt());
    assertEquals("lsoa-2011-london", refused.path("allowed").get(0).asText());
  }

  @Test
  void middlesbroughHasTheHighestShareInTheMostDeprivedTenthOf2025(AtlasUnderTest atlas) {
    JsonNode columns =
        atlas
            .json("/api/v1/values/lad-2023-uk?indicator=imd-2025-most-deprived-tenth")
            .path("columns");
    double highest = -1;
    String where = null;
    for (int place = 0; place < columns.path("code").size(); place++) {
      JsonNode value = columns.path("value").get(place);
      if (!value.isNull() && value.asDouble() > highest) {
        highest = value.asDouble();
        where = columns.path("code").get(place).asText();
      }
    }
    assertEquals("E06000002", where);
    assertEquals(50.0, highest);
  }

  @Test
  void everyLondonAreaOfTheIndicesHasAValue(AtlasUnderTest atlas) {
    for (String path :
        new String[] {
          "lsoa-2011-london?indicator=imd-2019-score",
          "lsoa-2011-london?indicator=income-2019-rank",
          "lsoa-2021-london?indicator=imd-2025-score",
          "lad-2022-london?indicator=imd-2019-average-score"
        }) {
      JsonNode columns = atlas.json("/api/v1/values/" + path).path("columns");
      assertFalse(columns.path("value").isEmpty(), path);
      for (JsonNode value : columns.path("value")) {
        assertTrue(value.isNumber(), path);
      }
    }
  }

  @Test
  void districtsOfWalesAreMissingFromTheEnglishIndicesAndSaySo(AtlasUnderTest atlas) {
    JsonNode cardiff =
        atlas.area(
            "/api/v1/layers/lad-2023-uk.geojson?indicator=imd-2025-average-score", "W06000015");
    assertTrue(cardiff.path("value").isNull());
    assertEquals("missing", cardiff.path("marker").asText());
  }

  /**
   * Known answer of the mirror: London's gap, 16.6 in 2004 and 11.5 in 2020, changed −5.1 ± 3.8.
   */
  @Test
  void londonsGapNarrowedSince2004(AtlasUnderTest atlas) {
    JsonNode change =
        atlas.json("/api/v1/series/E12000007?indicator=employment-rate&measure=gap").path("change");
    assertEquals("2004", change.path("baseline").path("id").asText());
    assertEquals("2020", change.path("period").path("id").asText());
    assertEquals(-5.1, change.path("value").asDouble());
    assertEquals(-8.9, change.path("lower").asDouble(), 0.05);
    assertEquals(-1.3, change.path("upper").asDouble(), 0.05);
    assertEquals("lower", change.path("clarity").asText());
  }

  /** Known answer of the mirror: no single borough's change of gap since 2004 is clear. */
  @Test
  void noBoroughsGapHasClearlyChangedSince2004(AtlasUnderTest atlas) {
    JsonNode codes =
        atlas.json("/api/v1/values/lad-2022-london?indicator=employment-rate").at("/columns/code");
    for (JsonNode code : codes) {
      JsonNode change =
          atlas
              .json(
                  "/api/v1/series/"
                      + code.asText()
                      + "?indicator=employment-rate&measure=gap&baseline=2004&period=2020")
              .path("change");
      if (code.asText().equals(CITY_OF_LONDON)) {
        assertTrue(change.isNull(), "too few people surveyed to say");
      } else {
        assertEquals("no-clear-difference", change.path("clarity").asText(), code.asText());
      }
    }
  }

  /** Counted people: Wilson's interval of the numerator and denominator that stand beside it. */
  @Test
  void aCountedShareHasTheIntervalOfItsCounts(AtlasUnderTest atlas) {
    JsonNode newham =
        atlas.area(
            "/api/v1/layers/lad-2022-london.geojson?indicator=census-unemployment-rate",
            "E09000025");
    double n = newham.path("denominator").asDouble();
    double p = newham.path("numerator").asDouble() / n;
    double z2 = 1.959964 * 1.959964;
    double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    double half = Math.sqrt(z2 * (p * (1 - p) / n + z2 / (4 * n * n))) / (1 + z2 / n);
    assertEquals(100 * (middle - half), newham.path("lower").asDouble(), 0.05);
    assertEquals(100 * (middle + half), newham.path("upper").asDouble(), 0.05);
  }
}
