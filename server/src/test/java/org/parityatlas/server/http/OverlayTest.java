package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** Deprivation and employment together, over HTTP on everything in the mirror. */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class OverlayTest {
  private static final String DEPRIVATION_AND_GAP =
      "/api/v1/overlay/lad-2022-london?x=imd-2025-average-score&y=employment-rate&yMeasure=gap&yPeriod=2020";

  @Test
  void deprivationAndTheGapOf2020(AtlasUnderTest atlas) {
    JsonNode found = atlas.json(DEPRIVATION_AND_GAP).path("association");
    assertEquals(32, found.path("areas").asInt());
    assertEquals(1, found.at("/leftOut/suppressed").asInt(), "City of London");
    assertTrue(found.at("/leftOutOf/x").isEmpty(), "every borough has a score");
    assertEquals(1, found.at("/leftOutOf/y/suppressed").asInt());
    assertEquals(1, found.path("leftOutInWords").size());
    assertEquals(
        "1 borough has no figure to rely on for “Employment rate of ethnic minority residents, gap"
            + " to white”: too few people surveyed to say.",
        found.at("/leftOutInWords/0").asText());
    assertEquals(0.139, found.at("/spearman/value").asDouble());
    assertEquals(-0.222, found.at("/spearman/lower").asDouble());
    assertEquals(0.467, found.at("/spearman/upper").asDouble());
    assertTrue(found.path("sentence").asText().contains("no clear link"), found.toString());
    assertTrue(found.path("sentence").asText().contains("−0.22 and 0.47"), found.toString());
    // By the survey's people of the group: they are fewer than 32 areas' worth, since boroughs
    // differ.
    double effective = found.at("/weighted/spearman/effectiveSize").asDouble();
    assertTrue(effective > 10 && effective < 32, "effective size " + effective);
    assertTrue(found.at("/weighted/weights").asText().contains("people of the group"));
  }

  @Test
  void everyAreaWithBothFiguresIsInOneOfNineClasses(AtlasUnderTest atlas) {
    JsonNode answer = atlas.json(DEPRIVATION_AND_GAP);
    int areas = 0;
    int uncertain = 0;
    for (JsonNode cell : answer.path("cells")) {
      areas += cell.path("count").asInt();
      uncertain += cell.path("uncertain").asInt();
    }
    assertEquals(9, answer.path("cells").size());
    assertEquals(32, areas);
    assertTrue(uncertain > 20, "ranges of 15 points cross limits: " + uncertain);
    assertEquals(
        -answer.at("/y/limits/0").asDouble(),
        answer.at("/y/limits/1").asDouble(),
        "a gap has its classes about zero");
    int city = place(answer, "E09000001");
    assertTrue(answer.at("/columns/class/" + city).isNull());
    assertEquals("suppressed", answer.at("/columns/yMarker/" + city).asText());
  }

  /** An area is of an uncertain class where a limit lies within its range, and only there. */
  @Test
  void aClassIsUncertainWhereALimitLiesWithinTheRange(AtlasUnderTest atlas) {
    JsonNode answer = atlas.json(DEPRIVATION_AND_GAP);
    int seen = 0;
    for (int i = 0; i < answer.at("/columns/code").size(); i++) {
      if (answer.at("/columns/class/" + i).isNull()) {
        continue;
      }
      boolean crossed = false;
      for (JsonNode limit : answer.at("/y/limits")) {
        crossed |=
            answer.at("/columns/yLower/" + i).asDouble() < limit.asDouble()
                && answer.at("/columns/yUpper/" + i).asDouble() >= limit.asDouble();
      }
      assertEquals(!crossed, answer.at("/columns/classCertain/" + i).asBoolean());
      seen++;
    }
    assertEquals(32, seen);
  }

  @Test
  void theWorstOnBothAreDeprivedWithAWideGap(AtlasUnderTest atlas) {
    JsonNode answer = atlas.json(DEPRIVATION_AND_GAP);
    JsonNode worst = answer.path("worstOnBoth");
    assertFalse(worst.isEmpty());
    double last = Double.MAX_VALUE;
    for (JsonNode area : worst) {
      assertTrue(area.path("xValue").asDouble() >= answer.at("/x/limits/1").asDouble());
      assertTrue(area.path("yValue").asDouble() >= answer.at("/y/limits/1").asDouble());
      assertTrue(area.path("xValue").asDouble() <= last, "the most deprived first");
      last = area.path("xValue").asDouble();
    }
  }

  @Test
  void whatTheIndicesShareWithFiguresOfWorkIsSaid(AtlasUnderTest atlas) {
    List<String> cautions = new ArrayList<>();
    atlas.json(DEPRIVATION_AND_GAP).path("cautions").forEach(one -> cautions.add(one.asText()));
    assertTrue(cautions.get(0).startsWith("These are areas, not people"));
    assertTrue(cautions.stream().anyMatch(one -> one.contains("contain figures of employment")));
    assertTrue(
        cautions.stream().anyMatch(one -> one.contains("2025 and 2020")), cautions.toString());
    assertTrue(cautions.stream().anyMatch(one -> one.contains("Neighbours are alike")));
  }

  /** 4,994 areas, by people too; more deprived areas have more unemployed people. */
  @Test
  void deprivationAndUnemploymentOfLondonsSuperOutputAreas(AtlasUnderTest atlas) {
    JsonNode answer =
        atlas.json("/api/v1/overlay/lsoa-2021-london?x=imd-2025-score&y=census-unemployment-rate");
    JsonNode found = answer.path("association");
    assertEquals(4_994, found.path("areas").asInt());
    assertEquals("higher", found.at("/spearman/clarity").asText());
    assertTrue(found.at("/weighted/spearman/effectiveSize").asDouble() < 4_994);
    assertEquals("more deprived", answer.at("/x/highEnd").asText());
  }

  @Test
  void faultsNameTheParameterOfTheirAxis(AtlasUnderTest atlas) {
    String set = "/api/v1/overlay/lsoa-2021-london?x=imd-2025-score";
    JsonNode elsewhere = atlas.json(set + "&y=employment-rate");
    assertEquals("y", elsewhere.path("parameter").asText());
    assertTrue(elsewhere.path("detail").asText().contains("not published for"));
    assertEquals(
        "yMeasure",
        atlas.json(set + "&y=census-unemployment-rate&yMeasure=gap").path("parameter").asText());
    assertEquals("y", atlas.json(set).path("parameter").asText());
  }

  @Test
  void whatIsMadeOfTheSameIsSaidToBe(AtlasUnderTest atlas) {
    String lsoa = "/api/v1/overlay/lsoa-2021-london?x=imd-2025-score&y=";
    assertTrue(cautions(atlas.json(lsoa + "imd-2025-rank")).contains("bound to move together"));
    String borough = "/api/v1/overlay/lad-2022-london?x=imd-2025-average-score&y=";
    assertTrue(cautions(atlas.json(borough + "offences-rate")).contains("recorded crime"));
    assertTrue(
        cautions(atlas.json(borough + "child-poverty-before-housing-costs"))
            .contains("figures of income"));
  }

  private static String cautions(JsonNode answer) {
    return answer.path("cautions").toString();
  }

  private static int place(JsonNode answer, String code) {
    for (int i = 0; i < answer.at("/columns/code").size(); i++) {
      if (answer.at("/columns/code/" + i).asText().equals(code)) {
        return i;
      }
    }
    throw new AssertionError(code);
  }
}
