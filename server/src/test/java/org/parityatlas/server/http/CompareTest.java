package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

  private static JsonNode one(AtlasUnderTest atlas, String rest) {
    JsonNode answer = atlas.json(COMPARE + rest);
    assertTrue(answer.has("indicators"), answer.toString());
    return answer.at("/indicators/0");
  }

  @Test
  void look(AtlasUnderTest atlas) {
    System.out.println(
        atlas
            .json(
                COMPARE
                    + BOTH
                    + ",E09000001&indicators=employment-rate@2020,imd-2025-average-rank,census-unemployment-rate")
            .toPrettyString());
    System.out.println(
        atlas
            .json(
                COMPARE
                    + "inner-london,outer-london,E12000007&indicators=employment-rate:white@2020")
            .toPrettyString());
  }
}
