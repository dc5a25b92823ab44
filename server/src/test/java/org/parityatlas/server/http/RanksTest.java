package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.data.statistics.PublishedInterval;
import org.parityatlas.data.statistics.RankInterval;
import org.parityatlas.data.statistics.RankSimulation;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Where all areas of a map stand, over HTTP. */
@ExtendWith(SharedAtlas.Embedded.class)
final class RanksTest {
  private static final String VIEW =
      "indicator=employment-rate&group=ethnic-minority&measure=rate&period=2020";

  /** Worked out again from the figures of the same layer, whose half-widths are the published. */
  @Test
  void ranksFollowFromTheFiguresOfTheLayer(AtlasUnderTest atlas) {
    JsonNode figures = atlas.json("/api/v1/values/lad-london-default?" + VIEW).path("columns");
    JsonNode answer = atlas.json("/api/v1/values/lad-london-default/ranks?" + VIEW);
    JsonNode ranks = answer.path("columns");
    assertEquals(figures.path("code"), ranks.path("code"));
    List<Integer> ranked = new ArrayList<>();
    for (int place = 0; place < figures.path("code").size(); place++) {
      if (!figures.path("lower").get(place).isNull()) {
        ranked.add(place);
      }
    }
    assertEquals(ranked.size(), answer.path("of").asInt());
    assertTrue(ranked.size() > 30, "most boroughs have an interval");
    List<RankInterval> wanted =
        RankSimulation.ranks(
            ranked.stream().mapToDouble(i -> figures.path("value").get(i).asDouble()).toArray(),
            ranked.stream()
                .mapToDouble(
                    i ->
                        PublishedInterval.standardError(
                            // A half-width is printed with one digit, and so is exact.
                            Math.round(
                                    10
                                        * (figures.path("value").get(i).asDouble()
                                            - figures.path("lower").get(i).asDouble()))
                                / 10.0))
                .toArray(),
            true,
            1996);
    for (int i = 0; i < ranked.size(); i++) {
      int place = ranked.get(i);
      String code = ranks.path("code").get(place).asText();
      assertEquals(wanted.get(i).rank(), ranks.path("rank").get(place).asInt(), code);
      // Ten thousand draws put an end at the neighbouring rank now and then.
      assertEquals(wanted.get(i).lowest(), ranks.path("lowest").get(place).asInt(), 1, code);
      assertEquals(wanted.get(i).highest(), ranks.path("highest").get(place).asInt(), 1, code);
    }
  }

  @Test
  void aRatioHasNoRanks(AtlasUnderTest atlas) {
    JsonNode answer =
        atlas.json(
            "/api/v1/values/lad-london-default/ranks?"
                + VIEW.replace("rate&period", "ratio&period"));
    assertEquals(0, answer.path("of").asInt());
    assertTrue(answer.path("columns").path("rank").get(3).isNull());
  }
}
