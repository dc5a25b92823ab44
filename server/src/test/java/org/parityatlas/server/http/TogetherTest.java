package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.data.statistics.IntervalEstimate;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** Several areas taken together, over HTTP on everything in the mirror. */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class TogetherTest {
  private static final String SERIES = "/api/v1/series/";
  private static final String HOSTS = "E09000011~E09000012~E09000025~E09000030~E09000031";
  private static final String MINORITY = "?indicator=employment-rate&group=ethnic-minority";

  private static JsonNode point(JsonNode series, String period) {
    for (JsonNode point : series.path("periods")) {
      if (point.at("/period/id").asText().equals(period)) {
        return point;
      }
    }
    throw new AssertionError(period + " is not in " + series);
  }

  /** 48.6 ± 4.0 and 65.7 ± 6.6, as list and as preset. */
  @ParameterizedTest
  @ValueSource(strings = {HOSTS, "host-boroughs-2012"})
  void theFiveHostBoroughs(String selection, AtlasUnderTest atlas) {
    JsonNode series = atlas.json(SERIES + selection + MINORITY);
    JsonNode first = point(series, "2004");
    assertEquals(48.6, first.path("value").asDouble(), first.toString());
    assertEquals(44.6, first.path("lower").asDouble(), "48.6 less 4.0");
    assertEquals(52.6, first.path("upper").asDouble(), "48.6 and 4.0");
    JsonNode last = point(series, "2020");
    assertEquals(65.7, last.path("value").asDouble());
    assertEquals(59.1, last.path("lower").asDouble(), "65.7 less 6.6");
    assertEquals(72.2, last.path("upper").asDouble(), "65.66 and 6.57, rounded at the end");
    assertEquals(5, series.at("/area/members").size());
    assertTrue(series.at("/together/derivedFromRoundedCounts").asBoolean());
    assertTrue(series.at("/together/sentence").asText().startsWith("Derived from rounded counts"));
    assertEquals("higher", series.at("/change/clarity").asText());
  }

  /** Of the City of London the source says nothing, so that nothing is said of a list with it. */
  @Test
  void aWithheldMemberRefusesAndIsNamed(AtlasUnderTest atlas) {
    JsonNode point = point(atlas.json(SERIES + "E09000001~E09000012" + MINORITY), "2020");
    assertTrue(point.path("value").isNull());
    assertEquals("suppressed", point.path("marker").asText());
    assertEquals("member-withheld", point.path("refused").asText());
    assertTrue(point.path("refusedBecause").asText().contains("City of London"), point.toString());
    assertFalse(point.path("refusedBecause").asText().contains("Hackney"));
  }

  /** Σ ÷ Σ of the counts that stand beside each member, with the Wilson interval of the sums. */
  @Test
  void countsOfSmallAreasAddUp(AtlasUnderTest atlas) {
    List<String> codes = new ArrayList<>();
    long counted = 0;
    long total = 0;
    for (String code : List.of("E01000001", "E01000002", "E01000003", "E01000005")) {
      JsonNode point =
          atlas.json(SERIES + code + "?indicator=census-unemployment-rate").at("/periods/0");
      codes.add(code);
      counted += point.path("numerator").asLong();
      total += point.path("denominator").asLong();
    }
    JsonNode series =
        atlas.json(
            SERIES
                + String.join("~", codes)
                + "?indicator=census-unemployment-rate&geography=lsoa-2021");
    JsonNode together = series.at("/periods/0");
    assertEquals(counted, together.path("numerator").asLong(), series.toString());
    assertEquals(total, together.path("denominator").asLong());
    IntervalEstimate expected = IntervalEstimate.percentOf(counted, total);
    assertEquals(expected.value(), together.path("value").asDouble(), 0.05);
    assertEquals(expected.interval().lower(), together.path("lower").asDouble(), 0.05);
    assertEquals(expected.interval().upper(), together.path("upper").asDouble(), 0.05);
    assertFalse(series.at("/together/derivedFromRoundedCounts").asBoolean());
  }

  /** Σ offences ÷ Σ residents × 1,000, with the likely range of the sum. */
  @Test
  void offencesOfSeveralBoroughsAddUp(AtlasUnderTest atlas) {
    String[] codes = {"E09000011", "E09000012"};
    double offences = 0;
    double residents = 0;
    for (String code : codes) {
      JsonNode one = atlas.json(SERIES + code + "?indicator=offences-rate").at("/periods/0");
      offences += one.path("numerator").asDouble();
      residents += one.path("denominator").asDouble();
    }
    JsonNode both =
        atlas.json(SERIES + String.join("~", codes) + "?indicator=offences-rate").at("/periods/0");
    assertEquals(offences, both.path("numerator").asDouble());
    assertEquals(1_000 * offences / residents, both.path("value").asDouble(), 0.05);
    assertTrue(both.path("lower").asDouble() <= both.path("value").asDouble(), both.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "imd-2025-average-score, scores do not add up",
    "imd-2025-average-rank, do not add up",
    "claimant-count-rate, no counts of people",
    "employment-rate-16-64, gives no numbers of people"
  })
  void whatDoesNotAddUpIsRefusedWithTheReason(
      String indicator, String reason, AtlasUnderTest atlas) {
    JsonNode series = atlas.json(SERIES + "E09000011~E09000012?indicator=" + indicator);
    JsonNode point = series.at("/periods/0");
    assertTrue(point.path("value").isNull(), series.toString());
    assertEquals("not-applicable", point.path("marker").asText());
    assertEquals("no-figure", point.path("reliability").asText());
    assertEquals("not-additive", point.path("refused").asText());
    assertFalse(series.at("/together/derivedFromRoundedCounts").asBoolean());
    assertTrue(point.path("refusedBecause").asText().contains(reason), point.toString());
  }

  /** The census tables are by the districts of 2021, which had no North Yorkshire. */
  @Test
  void aMemberThatTheSourceDoesNotHaveIsNamed(AtlasUnderTest atlas) {
    JsonNode point =
        atlas
            .json(SERIES + "yorkshire-and-the-humber?indicator=census-unemployment-rate")
            .at("/periods/0");
    assertEquals("missing", point.path("marker").asText(), point.toString());
    assertEquals("member-missing", point.path("refused").asText());
    assertEquals(
        "These areas have no figure together, because the source has none for North Yorkshire.",
        point.path("refusedBecause").asText());
  }

  /** 78.1 ± 2.1 is published for Outer London; its nineteen boroughs make nearly the same. */
  @Test
  void boroughsTogetherComeToWhatIsPublishedOfThemAll(AtlasUnderTest atlas) {
    String white = "?indicator=employment-rate&group=white";
    JsonNode together = point(atlas.json(SERIES + "outer-london" + white), "2020");
    JsonNode published = point(atlas.json(SERIES + "E13000002" + white), "2020");
    for (String field : List.of("value", "lower", "upper")) {
      assertEquals(published.path(field).asDouble(), together.path(field).asDouble(), 0.15, field);
    }
  }

  /** Every region, and London's two parts, with all their districts: 296 in England in 2024. */
  @Test
  void everyPresetIsKnown(AtlasUnderTest atlas) {
    JsonNode presets = atlas.json("/api/v1/presets").path("presets");
    assertEquals(12, presets.size(), presets.toString());
    int districts = 0;
    for (JsonNode preset : presets) {
      if (preset.at("/published/level").asText().equals("region")) {
        districts += preset.path("members").size();
      }
    }
    assertEquals(296, districts);
    assertEquals("Inner London", presets.at("/1/published/name").asText());
  }

  /** What the source publishes for Inner London stands beside what its boroughs make together. */
  @Test
  void innerLondonIsPublishedItself(AtlasUnderTest atlas) {
    JsonNode series = atlas.json(SERIES + "inner-london?indicator=employment-rate&group=white");
    JsonNode published = series.at("/together/published");
    assertEquals("E13000001", published.path("code").asText());
    JsonNode itself = atlas.json(published.path("url").asText());
    double rate = point(itself, "2020").path("value").asDouble();
    assertTrue(
        published
            .path("sentence")
            .asText()
            .startsWith("Published for Inner London itself: " + rate + "% in 2020, likely between"),
        published.toString());
  }

  @Test
  void aListOfAllBoroughsIsKnownForLondon(AtlasUnderTest atlas) {
    String all =
        IntStream.rangeClosed(1, 33)
            .mapToObj(i -> "E09%06d".formatted(i))
            .collect(Collectors.joining("~"));
    JsonNode series = atlas.json(SERIES + all + "?indicator=census-unemployment-rate");
    assertEquals(
        "City of London, Barking and Dagenham and 31 more", series.at("/area/name").asText());
    assertNull(series.at("/together/published").textValue());
    assertEquals("E12000007", series.at("/area/parents/0/code").asText());
    JsonNode survey = atlas.json(SERIES + all + MINORITY);
    assertEquals("E12000007", survey.at("/together/published/code").asText());
  }

  /** England is within the United Kingdom, and a borough within its region. */
  @ParameterizedTest
  @CsvSource({
    "E92000001~K02000001, England lies within United Kingdom",
    "E09000012~E12000007, of lad"
  })
  void areasWithinEachOtherAreRefused(String codes, String reason, AtlasUnderTest atlas) {
    for (String path : List.of(SERIES + codes + MINORITY, "/api/v1/profiles/" + codes)) {
      JsonNode problem = atlas.json(path);
      assertEquals(400, problem.path("status").asInt(), problem.toString());
      assertTrue(problem.path("detail").asText().contains(reason), problem.toString());
      assertTrue(problem.path("detail").asText().contains("count twice"), problem.toString());
    }
  }

  @Test
  void upTo400AreasGoTogether(AtlasUnderTest atlas) {
    JsonNode set = atlas.json("/api/v1/values/lsoa-2021-london?indicator=census-unemployment-rate");
    List<String> codes = new ArrayList<>();
    set.at("/columns/code").forEach(code -> codes.add(code.asText()));
    String of = "?indicator=census-unemployment-rate";
    String most = String.join("~", codes.subList(0, 400));
    JsonNode series = atlas.json(SERIES + most + of);
    assertTrue(series.at("/periods/0/value").isNumber(), series.toString());
    JsonNode problem = atlas.json(SERIES + most + "~" + codes.get(400) + of);
    assertEquals(400, problem.path("status").asInt());
    assertTrue(problem.path("detail").asText().contains("At most 400"), problem.toString());
  }
}
