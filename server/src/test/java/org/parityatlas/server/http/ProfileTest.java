package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.data.statistics.RankInterval;
import org.parityatlas.data.statistics.RankSimulation;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** Everything known of an area, over HTTP on everything in the mirror. */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class ProfileTest {
  private static final String TOWER_HAMLETS = "/api/v1/profiles/E09000030";

  private static List<JsonNode> indicators(JsonNode profile) {
    List<JsonNode> indicators = new ArrayList<>();
    profile.path("topics").forEach(topic -> topic.path("indicators").forEach(indicators::add));
    return indicators;
  }

  private static JsonNode fact(JsonNode profile, String indicator, String group, String measure) {
    for (JsonNode one : indicators(profile)) {
      for (JsonNode fact : one.path("facts")) {
        if (one.at("/indicator/id").asText().equals(indicator)
            && fact.at("/group/id").asText().equals(group)
            && fact.path("measure").asText().equals(measure)) {
          return fact;
        }
      }
    }
    throw new AssertionError(indicator + ", " + group + ", " + measure);
  }

  @Test
  void towerHamletsInWords(AtlasUnderTest atlas) {
    JsonNode rate = fact(atlas.json(TOWER_HAMLETS), "employment-rate", "ethnic-minority", "rate");
    assertEquals(
        "Tower Hamlets, Employment rate of ethnic minority residents: 58.2% in 2020, likely between 42.0% and 74.4%.",
        rate.path("sentence").asText());
    assertTrue(rate.path("detectableSentence").asText().contains("32.7 points"));
    assertEquals("Use with care", rate.at("/reliabilityWords/label").asText());
    JsonNode gap = fact(atlas.json(TOWER_HAMLETS), "employment-rate", "ethnic-minority", "gap");
    assertTrue(gap.path("sentence").asText().contains("lower than white residents"));
    JsonNode change =
        fact(atlas.json(TOWER_HAMLETS), "employment-rate", "ethnic-minority", "gap-change");
    assertEquals("no-clear-difference", change.path("clarity").asText());
  }

  /** London is 68.0 ± 2.5: more people, a narrower range, and named as the better answer. */
  @Test
  void whereAFigureSaysLittleABetterOneIsNamed(AtlasUnderTest atlas) {
    JsonNode rate = fact(atlas.json(TOWER_HAMLETS), "employment-rate", "ethnic-minority", "rate");
    List<String> areas = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (JsonNode better : rate.path("better")) {
      areas.add(better.at("/area/name").asText());
      sources.add(better.path("indicator").asText());
      assertFalse(better.path("because").asText().isBlank());
    }
    assertTrue(areas.contains("London"), areas.toString());
    assertTrue(sources.contains("census-employment-rate"), sources.toString());
    JsonNode census = fact(atlas.json(TOWER_HAMLETS), "census-employment-rate", "all", "rate");
    assertTrue(census.path("better").isMissingNode(), "what is counted needs no better answer");
  }

  @Test
  void ofTheCityOfLondonTheReasonsAreGiven(AtlasUnderTest atlas) {
    JsonNode city = atlas.json("/api/v1/profiles/E09000001");
    JsonNode minority = fact(city, "employment-rate", "ethnic-minority", "rate");
    assertTrue(minority.path("value").isNull());
    assertTrue(minority.path("sentence").asText().contains("too few people were surveyed to say"));
    assertEquals("withheld", minority.path("reliability").asText());
    JsonNode white = fact(city, "employment-rate", "white", "rate");
    assertEquals("too-few-surveyed", white.path("reliability").asText());
    assertTrue(white.path("rank").isMissingNode(), "an unreliable figure has no rank");
  }

  @Test
  void aRankComesWithWhereChanceCouldPutIt(AtlasUnderTest atlas) {
    JsonNode rank =
        fact(atlas.json(TOWER_HAMLETS), "employment-rate", "ethnic-minority", "gap").path("rank");
    assertEquals(1, rank.path("rank").asInt());
    assertEquals(32, rank.path("of").asInt());
    assertTrue(rank.path("highest").asInt() > 5, rank.toString());
    assertTrue(rank.path("sentence").asText().contains("chance alone could put it"));
  }

  /** Worked out again from the values and half-widths in the cells of the workbook. */
  @Test
  void ranksFollowFromThePublishedHalfWidths(AtlasUnderTest atlas) {
    String of2020 = "?group=ethnic-minority&period=2020";
    List<String> codes = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    for (int borough = 1; borough <= 33; borough++) {
      String code = "E09%06d".formatted(borough);
      JsonNode receipt =
          atlas.json("/api/v1/receipts/employment-rate/" + code + of2020).path("receipt");
      if (receipt.path("marker").isNull()) {
        codes.add(code);
        values.add(number(receipt, "value"));
        errors.add(number(receipt, "half-width") / 1.959963984540054);
      }
    }
    List<RankInterval> ranks =
        RankSimulation.ranks(
            values.stream().mapToDouble(Double::doubleValue).toArray(),
            errors.stream().mapToDouble(Double::doubleValue).toArray(),
            true,
            1996);
    assertEquals(32, codes.size());
    for (int i = 0; i < codes.size(); i++) {
      JsonNode rank =
          fact(
                  atlas.json("/api/v1/profiles/" + codes.get(i)),
                  "employment-rate",
                  "ethnic-minority",
                  "rate")
              .path("rank");
      assertEquals(ranks.get(i).rank(), rank.path("rank").asInt(), codes.get(i));
      // Drawn and worked out, the ends of an interval agree to about a rank.
      assertEquals(ranks.get(i).lowest(), rank.path("lowest").asInt(), 1, codes.get(i));
      assertEquals(ranks.get(i).highest(), rank.path("highest").asInt(), 1, codes.get(i));
    }
  }

  private static double number(JsonNode receipt, String role) {
    for (JsonNode cell : receipt.path("cells")) {
      if (cell.path("role").asText().equals(role)) {
        return cell.path("number").asDouble();
      }
    }
    throw new AssertionError(role + " in " + receipt);
  }

  /** 48.6 ± 4.0 in 2004 and 65.7 ± 6.6 in 2020, as in the series; by code and as the preset. */
  @Test
  void theHostBoroughsTogether(AtlasUnderTest atlas) {
    String codes = "E09000011~E09000012~E09000025~E09000030~E09000031";
    for (String selection : List.of("host-boroughs-2012", codes)) {
      JsonNode profile = atlas.json("/api/v1/profiles/" + selection);
      assertEquals(5, profile.at("/area/members").size());
      JsonNode rate = fact(profile, "employment-rate", "ethnic-minority", "rate");
      assertEquals(65.7, rate.path("value").asDouble());
      assertEquals(59.1, rate.path("lower").asDouble());
      assertEquals(72.2, rate.path("upper").asDouble());
      assertTrue(rate.at("/together/derivedFromRoundedCounts").asBoolean());
      assertTrue(rate.path("rank").isMissingNode(), "several areas are not among the areas");
      JsonNode score = fact(profile, "imd-2025-average-score", "all", "rate");
      assertTrue(score.path("value").isNull());
      assertTrue(score.path("sentence").asText().contains("do not add up"), score.toString());
    }
  }

  /** The source withholds the City of London's figure, so that there is none of it with others. */
  @Test
  void aWithheldMemberIsNamed(AtlasUnderTest atlas) {
    JsonNode profile = atlas.json("/api/v1/profiles/E09000001~E09000025");
    JsonNode rate = fact(profile, "employment-rate", "ethnic-minority", "rate");
    assertTrue(rate.path("value").isNull());
    assertTrue(rate.path("sentence").asText().contains("City of London"), rate.toString());
  }

  @Test
  void aSuperOutputAreaOf2011(AtlasUnderTest atlas) {
    JsonNode profile = atlas.json("/api/v1/profiles/E01000001?geography=lsoa-2011");
    assertEquals(6.208, fact(profile, "imd-2019-score", "all", "rate").path("value").asDouble());
    assertEquals(29_199, fact(profile, "imd-2019-rank", "all", "rate").path("value").asInt());
    assertEquals(9, fact(profile, "imd-2019-decile", "all", "rate").path("value").asInt());
  }

  @Test
  void unemploymentAndInactivityAreToldApart(AtlasUnderTest atlas) {
    JsonNode profile = atlas.json(TOWER_HAMLETS);
    assertEquals(
        "counted",
        fact(profile, "census-unemployment-rate", "all", "rate").path("reliability").asText());
    assertEquals(
        "counted",
        fact(profile, "census-inactivity-rate", "all", "rate").path("reliability").asText());
  }

  /**
   * No naked number: whatever has a value has its period, its source, and its range or the reason.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "E09000030",
        "E09000001",
        "E12000007",
        "E92000001",
        "E13000001",
        "E02000001",
        "E01000001?geography=lsoa-2021",
        "E01021988?geography=lsoa-2011"
      })
  void everyNumberHasItsPeriodSourceAndRangeOrReason(String area, AtlasUnderTest atlas) {
    JsonNode profile = atlas.json("/api/v1/profiles/" + area);
    assertFalse(indicators(profile).isEmpty(), area);
    for (JsonNode one : indicators(profile)) {
      assertFalse(one.path("sources").isEmpty(), one.toString());
      for (JsonNode fact : one.path("facts")) {
        assertFalse(fact.at("/period/name").asText().isBlank());
        assertFalse(fact.path("sentence").asText().isBlank());
        check(fact, one);
        fact.path("surroundings").forEach(around -> check(around, one));
      }
    }
  }

  private static void check(JsonNode figure, JsonNode indicator) {
    if (figure.path("value").isNull()) {
      assertTrue(
          figure.path("marker").isTextual() || figure.path("refused").isTextual(),
          figure.toString());
    } else {
      boolean ranged = figure.path("lower").isNumber() && figure.path("upper").isNumber();
      boolean reason =
          figure.path("marker").isTextual()
              || figure.path("intervalMarker").isTextual()
              || indicator.at("/uncertainty/method").asText().equals("not-sampled");
      assertTrue(ranged || reason, figure.toString());
    }
  }

  /** The ranks of a whole map, which are made the same way, are refused for thousands of areas. */
  @Test
  void ranksOfAMapAreThoseOfItsAreas(AtlasUnderTest atlas) {
    JsonNode rank =
        fact(atlas.json(TOWER_HAMLETS), "employment-rate", "ethnic-minority", "gap").path("rank");
    JsonNode columns =
        atlas
            .json(
                "/api/v1/values/%s/ranks?indicator=employment-rate&group=ethnic-minority&measure=gap"
                    .formatted(rank.path("set").asText()))
            .path("columns");
    int place = 0;
    while (!columns.path("code").get(place).asText().equals("E09000030")) {
      place++;
    }
    for (String field : List.of("rank", "lowest", "highest")) {
      assertEquals(rank.path(field).asInt(), columns.path(field).get(place).asInt(), field);
    }
    JsonNode problem =
        atlas.json("/api/v1/values/lsoa-2021-london/ranks?indicator=census-unemployment-rate");
    assertEquals(400, problem.path("status").asInt());
    assertTrue(problem.path("detail").asText().contains("400 are the most"), problem.toString());
  }
}
