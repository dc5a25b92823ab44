package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** Which areas a layer holds when it is asked for a part of a set, and what it refuses. */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class LayerFiltersTest {
  private static final String BOROUGHS = "/api/v1/values/lad-2022-london?indicator=employment-rate";

  private static Set<String> codes(AtlasUnderTest atlas, String path) {
    Set<String> codes = new TreeSet<>();
    JsonNode answer = atlas.json(path);
    assertTrue(answer.has("columns"), answer.toString());
    answer.path("columns").path("code").forEach(code -> codes.add(code.asText()));
    return codes;
  }

  /** Boroughs east of Greenwich and between 51.5 and 51.6, from the published boundaries. */
  @Test
  void aBoxKeepsTheAreasWhoseBoxTouchesIt(AtlasUnderTest atlas) {
    assertEquals(
        Set.of(
            "E09000002", // Barking and Dagenham
            "E09000004", // Bexley
            "E09000011", // Greenwich
            "E09000016", // Havering
            "E09000025", // Newham
            "E09000026", // Redbridge
            "E09000030", // Tower Hamlets
            "E09000031" // Waltham Forest
            ),
        codes(atlas, BOROUGHS + "&bbox=0,51.5,1,51.6"));
  }

  @ParameterizedTest
  @CsvSource({
    "lad-2022-london, employment-rate, E13000001, 14",
    "lad-2022-london, employment-rate, E12000007, 33",
    "lad-2022-london, employment-rate, K02000001, 33",
    "lsoa-2021-london, imd-2025-rank, E09000001, 6",
    "lsoa-2011-london, imd-2019-rank, E01000001, 1",
    "lsoa-2011-london, imd-2019-rank, K04000001, 4835"
  })
  void withinKeepsWhatLiesThereInTheVintageOfTheSet(
      String set, String indicator, String within, int count, AtlasUnderTest atlas) {
    assertEquals(
        count,
        codes(atlas, "/api/v1/values/" + set + "?indicator=" + indicator + "&within=" + within)
            .size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&within=E02000001",
        "&within=nowhere",
        "&bbox=530000,180000,540000,190000",
        "&bbox=0x1p3,1d,9,9",
        "&bbox=1,51,0,52",
        "&group=black&reference=black&measure=gap",
        "&reference=white"
      })
  void whatCannotBeMeantIsRefused(String query, AtlasUnderTest atlas) {
    JsonNode problem = atlas.json(BOROUGHS + query);
    assertEquals(400, problem.path("status").asInt(), problem.toString());
    assertTrue(problem.path("detail").asText().length() > 10);
  }

  @Test
  void neighboursDoNotEndWhereASetEnds(AtlasUnderTest atlas) {
    Set<String> names = new TreeSet<>();
    atlas
        .json("/api/v1/areas/E09000016")
        .path("neighbours")
        .forEach(area -> names.add(area.path("name").asText()));
    assertTrue(names.containsAll(Set.of("Redbridge", "Thurrock", "Brentwood")), names.toString());
  }

  /**
   * Of tens of thousands of vertices each; the South West touches the West Midlands, Yorkshire not.
   */
  @Test
  void regionsHaveTheirNeighbours(AtlasUnderTest atlas) {
    Set<String> names = new TreeSet<>();
    atlas
        .json("/api/v1/areas/E12000005")
        .path("neighbours")
        .forEach(area -> names.add(area.path("name").asText()));
    assertEquals(Set.of("East Midlands", "North West", "South East", "South West"), names);
  }
}
