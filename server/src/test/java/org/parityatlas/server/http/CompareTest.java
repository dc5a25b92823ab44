package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.data.statistics.Difference;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** Areas side by side, over HTTP on everything in the mirror. */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class CompareTest {
  private static final String COMPARE = "/api/v1/compare?areas=";
  private static final String TOWER_HAMLETS = "E09000030";
  private static final String HACKNEY = "E09000012";
  private static final String BOTH = TOWER_HAMLETS + "," + HACKNEY;
  private static final String MINORITY = "&indicators=employment-rate:ethnic-minority";

  private static JsonNode compare(AtlasUnderTest atlas, String rest) {
    JsonNode answer = atlas.json(COMPARE + rest);
    assertTrue(answer.has("indicators"), answer.toString());
    return answer;
  }

  private static JsonNode surrounding(JsonNode cell, String code) {
    for (JsonNode around : cell.path("surroundings")) {
      if (around.path("code").asText().equals(code)) {
        return around;
      }
    }
    throw new AssertionError(code + " is not around " + cell);
  }

  /** 58.2 ± 16.2 and 61.5 ± 14.9: −3.3 ∓ √(16.2² + 14.9²) = 22.0. */
  @Test
  void twoBoroughsThatCannotBeToldApart(AtlasUnderTest atlas) {
    JsonNode one = compare(atlas, BOTH + MINORITY + "@2020").at("/indicators/0");
    JsonNode difference = one.at("/differences/0");
    assertEquals(-3.3, difference.path("value").asDouble());
    assertEquals(-25.3, difference.path("lower").asDouble());
    assertEquals(18.7, difference.path("upper").asDouble());
    assertEquals("no-clear-difference", difference.path("clarity").asText());
    assertTrue(difference.path("independent").asBoolean());
    assertEquals(
        "No clear difference between Tower Hamlets and Hackney: 3.3 points lower, likely between"
            + " 25.3 lower and 18.7 higher.",
        difference.path("sentence").asText());
    JsonNode towerHamlets = one.at("/areas/0");
    assertEquals(
        "58.2% in 2020, likely between 42.0% and 74.4%.", towerHamlets.path("sentence").asText());
    assertEquals("Use with care", towerHamlets.at("/reliabilityWords/label").asText());
    assertEquals(33, towerHamlets.path("detectableChange").asDouble(), 0.5);
    assertTrue(towerHamlets.path("detectableSentence").asText().contains("32.7 points"));
  }

  /** London 68.0 ± 2.5: −9.8 ∓ √(16.2² + 2.5²) = 16.4; a part is not independent of the whole. */
  @Test
  void theRegionAndTheCountryStandBeside(AtlasUnderTest atlas) {
    JsonNode cell = compare(atlas, BOTH + MINORITY + "@2020").at("/indicators/0/areas/0");
    JsonNode london = surrounding(cell, "E12000007");
    assertEquals(68.0, london.path("value").asDouble());
    assertEquals(-9.8, london.at("/difference/value").asDouble());
    assertEquals(-26.2, london.at("/difference/lower").asDouble());
    assertEquals(6.6, london.at("/difference/upper").asDouble());
    assertFalse(london.at("/difference/independent").asBoolean());
    assertEquals(67.6, surrounding(cell, "E92000001").path("value").asDouble());
  }

  /** Counts by Newcombe's method 10, from the numerators and denominators that are shown. */
  @Test
  void sharesOfCountedPeople(AtlasUnderTest atlas) {
    JsonNode one =
        compare(atlas, BOTH + "&indicators=census-unemployment-rate").at("/indicators/0");
    Difference expected =
        Difference.between(wilson(one.at("/areas/0")), wilson(one.at("/areas/1")));
    JsonNode difference = one.at("/differences/0");
    assertEquals(expected.value(), difference.path("value").asDouble(), 0.05);
    assertEquals(expected.interval().lower(), difference.path("lower").asDouble(), 0.05);
    assertEquals(expected.interval().upper(), difference.path("upper").asDouble(), 0.05);
    assertEquals("higher", difference.path("clarity").asText());
    assertEquals(
        "Tower Hamlets is higher than Hackney by 1.0 points, allowing for chance between 0.8 and"
            + " 1.2.",
        difference.path("sentence").asText());
  }

  private static IntervalEstimate wilson(JsonNode cell) {
    return IntervalEstimate.percentOf(
        cell.path("numerator").asLong(), cell.path("denominator").asLong());
  }

  @Test
  void aDifferenceWithoutAnIntervalSaysWhy(AtlasUnderTest atlas) {
    JsonNode difference =
        compare(atlas, BOTH + "&indicators=imd-2025-average-score")
            .at("/indicators/0/differences/0");
    assertTrue(difference.path("value").isNumber());
    assertTrue(difference.path("lower").isNull());
    assertTrue(difference.path("clarity").isNull());
    assertTrue(difference.path("noInterval").asText().contains("no sample was drawn"));
    assertTrue(difference.path("sentence").asText().endsWith("; no likely range can be given."));
  }

  @Test
  void whatIsWithheldIsComparedWithNothing(AtlasUnderTest atlas) {
    JsonNode one = compare(atlas, "E09000001," + HACKNEY + MINORITY + "@2020").at("/indicators/0");
    JsonNode difference = one.at("/differences/0");
    assertTrue(difference.path("value").isNull());
    assertTrue(difference.path("noDifference").asText().contains("City of London"));
    assertTrue(surrounding(one.at("/areas/0"), "E12000007").at("/difference/value").isNull());
    assertTrue(surrounding(one.at("/areas/1"), "E12000007").at("/difference/value").isNumber());
  }

  /** Ten boroughs, every two and their surroundings: some clear alone, fewer in the list. */
  @Test
  void aListOfDifferencesIsJudgedTogether(AtlasUnderTest atlas) {
    StringBuilder areas = new StringBuilder("E09000002");
    for (int borough = 3; borough <= 11; borough++) {
      areas.append(",E09%06d".formatted(borough));
    }
    JsonNode answer = compare(atlas, areas + MINORITY + "@2020");
    JsonNode list = answer.path("falseDiscovery");
    JsonNode differences = answer.at("/indicators/0/differences");
    assertEquals(45, differences.size());
    int alone = 0;
    int inList = 0;
    int compared = 0;
    for (JsonNode difference : differences) {
      compared += difference.path("clarity").isNull() ? 0 : 1;
      alone += isClear(difference.path("clarity")) ? 1 : 0;
      inList += isClear(difference.path("clarityInList")) ? 1 : 0;
    }
    for (JsonNode cell : answer.at("/indicators/0/areas")) {
      for (JsonNode around : cell.path("surroundings")) {
        compared += around.at("/difference/clarity").isNull() ? 0 : 1;
        alone += isClear(around.at("/difference/clarity")) ? 1 : 0;
        inList += isClear(around.at("/difference/clarityInList")) ? 1 : 0;
      }
    }
    assertEquals(compared, list.path("compared").asInt());
    assertEquals(alone, list.path("clearAlone").asInt());
    assertEquals(inList, list.path("clearInList").asInt());
    assertEquals(1, alone, list.toString());
    assertEquals(0, inList, list.toString());
    assertTrue(answer.toString().contains("chance alone could make one such"));
  }

  private static boolean isClear(JsonNode clarity) {
    return !clarity.isNull() && !clarity.asText().equals("no-clear-difference");
  }

  @Test
  void againstOneOfTheAreas(AtlasUnderTest atlas) {
    JsonNode answer =
        compare(atlas, BOTH + ",E12000007" + MINORITY + "&against=E12000007&period=2020");
    JsonNode differences = answer.at("/indicators/0/differences");
    assertEquals(2, differences.size());
    for (JsonNode difference : differences) {
      assertEquals("E12000007", difference.at("/second/code").asText());
      assertFalse(difference.path("independent").asBoolean());
    }
    assertEquals("London", answer.at("/against/name").asText());
    assertEquals(2, answer.path("notes").size());
    assertTrue(answer.at("/notes/0").asText().startsWith("Tower Hamlets and London have people"));
    // London stands among the areas and around them: two questions, and not four.
    // Each borough with Inner London, London and England, and London with England.
    assertEquals(7, answer.at("/falseDiscovery/compared").asInt());
  }

  /** Two lists with Newham in both, and the five hosts: 65.7 ± 6.6. */
  @Test
  void listsStandBesideAreas(AtlasUnderTest atlas) {
    JsonNode answer =
        compare(
            atlas,
            "host-boroughs-2012,E09000025~E09000030,inner-london" + MINORITY + "&period=2020");
    JsonNode hosts = answer.at("/indicators/0/areas/0");
    assertEquals(65.7, hosts.path("value").asDouble());
    assertTrue(hosts.at("/together/derivedFromRoundedCounts").asBoolean());
    assertTrue(hosts.at("/together/sentence").asText().startsWith("Derived from rounded counts"));
    assertEquals(3, answer.path("notes").size(), "each two have boroughs in common");
    JsonNode inner = answer.at("/indicators/0/areas/2");
    assertEquals("suppressed", inner.path("marker").asText());
    assertTrue(inner.path("sentence").asText().contains("City of London"));
    assertEquals(
        "Published for Inner London itself: 65.1% in 2020, likely between 60.8% and 69.4%.",
        inner.at("/together/published/sentence").asText());
    assertTrue(surrounding(inner, "E13000001").path("published").asBoolean());
  }

  /** A change set beside another: Tower Hamlets' less Hackney's, by the root of four squares. */
  @ParameterizedTest
  @CsvSource({"change", "gap-change"})
  void changesAreSetBesideEachOther(String measure, AtlasUnderTest atlas) {
    JsonNode one =
        compare(
                atlas,
                BOTH + "&indicators=employment-rate&baseline=2004&period=2020&measure=" + measure)
            .at("/indicators/0");
    JsonNode difference = one.at("/differences/0");
    JsonNode first = one.at("/areas/0");
    JsonNode second = one.at("/areas/1");
    assertEquals(
        first.path("value").asDouble() - second.path("value").asDouble(),
        difference.path("value").asDouble(),
        0.11);
    assertEquals(
        Math.hypot(halfWidth(first), halfWidth(second)), halfWidth(difference), 0.15, measure);
  }

  private static double halfWidth(JsonNode figure) {
    return (figure.path("upper").asDouble() - figure.path("lower").asDouble()) / 2;
  }

  @Test
  void ratiosAreNotSubtracted(AtlasUnderTest atlas) {
    JsonNode difference =
        compare(atlas, BOTH + MINORITY + "&measure=ratio").at("/indicators/0/differences/0");
    assertTrue(difference.path("value").isNull());
    assertTrue(difference.path("noDifference").asText().contains("measure=gap"));
  }

  /** The survey stops at districts; the census goes on to super output areas. */
  @Test
  void anIndicatorThatAnAreaDoesNotHaveSaysSo(AtlasUnderTest atlas) {
    JsonNode answer =
        compare(atlas, TOWER_HAMLETS + ",E01032779" + MINORITY + ",census-unemployment-rate");
    JsonNode small = answer.at("/indicators/0/areas/1");
    assertEquals(
        "Employment rate by ethnic group is not published for lsoa-2021.",
        small.path("notPublished").asText());
    assertTrue(small.path("value").isNull());
    assertTrue(answer.at("/indicators/0/differences/0/noDifference").isTextual());
    assertTrue(answer.at("/indicators/1/areas/1/value").isNumber());
    assertFalse(answer.at("/indicators/1/differences/0/independent").asBoolean());
    JsonNode refused = atlas.json(COMPARE + "E01004194,E01004195" + MINORITY);
    assertEquals(400, refused.path("status").asInt());
    assertTrue(refused.path("detail").asText().contains("not published for any of these areas"));
  }

  /** A code of both censuses is read in the one that the indicator is published for. */
  @Test
  void theGeographyFollowsTheIndicators(AtlasUnderTest atlas) {
    String areas = "E01000001,E01000002&indicators=imd-2019-score";
    assertEquals("lsoa-2011", compare(atlas, areas).at("/areas/0/geography").asText());
    String census = "E01000001,E01000002&indicators=census-unemployment-rate";
    assertEquals("lsoa-2021", compare(atlas, census).at("/areas/0/geography").asText());
    JsonNode asked =
        compare(
            atlas,
            TOWER_HAMLETS
                + ",E01000002&indicators=imd-2019-score,imd-2019-average-score&geography=lsoa-2011");
    assertEquals("lsoa-2011", asked.at("/areas/1/geography").asText());
    assertEquals("lad", asked.at("/areas/0/geography").asText());
  }
}
