package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** What people type finds what they mean, over all that the mirror names. */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class SearchTest {
  @Test
  void everyBoroughAndEveryTenthMsoaOfLondonIsAmongTheFirstThree(AtlasUnderTest atlas) {
    assertEquals(4 * (33 + 101), mustFind(atlas, 10));
  }

  @Test
  @Tag("soak")
  void everyBoroughAndEveryLondonMsoaIsAmongTheFirstThree(AtlasUnderTest atlas) {
    assertEquals(4 * (33 + 1_002), mustFind(atlas, 1));
  }

  /** Asks for all boroughs and for one of so many MSOAs; gives the number of questions. */
  private static int mustFind(AtlasUnderTest atlas, int oneOf) {
    List<String> missed = new ArrayList<>();
    int asked = 0;
    for (String set : List.of("lad-2022-london", "msoa-2021-london")) {
      int step = set.startsWith("lad") ? 1 : oneOf;
      List<JsonNode> areas = new ArrayList<>();
      areasOf(atlas, set).forEach(areas::add);
      for (int place = 0; place < areas.size(); place += step) {
        String code = areas.get(place).path("code").asText();
        String name = areas.get(place).path("name").asText();
        for (String typed :
            List.of(name, name.toUpperCase(Locale.ROOT), name.replace(" and ", " & "), code)) {
          asked++;
          if (!codes(search(atlas, typed), 3).contains(code)) {
            missed.add(typed + " for " + code);
          }
        }
      }
    }
    assertEquals(List.of(), missed);
    return asked;
  }

  @Test
  void wordsFromTheMiddleInAnyOrder(AtlasUnderTest atlas) {
    assertEquals("E09000013", first(atlas, "fulham"));
    assertEquals("E09000013", first(atlas, "fulham hammersmith"));
    assertEquals("E09000020", first(atlas, "chelsea"));
    assertEquals("E07000146", first(atlas, "kings lynn"));
  }

  @Test
  void everyWelshNameWithAndWithoutItsAccents(AtlasUnderTest atlas) {
    int welsh = 0;
    for (JsonNode area : areasOf(atlas, "lad-2023-uk")) {
      String name = area.path("nameWelsh").asText("");
      if (!name.isEmpty()) {
        welsh++;
        String code = area.path("code").asText();
        assertTrue(codes(search(atlas, name), 3).contains(code), name);
        String bare =
            java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        assertTrue(codes(search(atlas, bare), 3).contains(code), bare);
      }
    }
    // Some of the 22 have one name in both languages.
    assertTrue(welsh >= 19, welsh + " Welsh names");
  }

  @Test
  void aReplacedCodeSaysWhatTookItsPlace(AtlasUnderTest atlas) {
    JsonNode old = search(atlas, "E07000004").path("areas").get(0);
    assertEquals("Aylesbury Vale", old.path("name").asText());
    JsonNode now = old.path("replacedBy").get(0);
    assertEquals("E06000060", now.path("code").asText());
    assertEquals("Buckinghamshire", now.path("name").asText());
    assertTrue(now.path("sets").toString().contains("lad-2023-uk"), now.toString());
    assertEquals(0, search(atlas, "E06000060").path("areas").get(0).path("replacedBy").size());
  }

  @Test
  void aSmallAreaThatWasSplitNamesAllItsParts(AtlasUnderTest atlas) {
    JsonNode codes = atlas.json("/api/v1/replaced-codes").path("codes");
    long split =
        StreamSupport.stream(codes.spliterator(), false)
            .filter(one -> one.path("geography").asText().equals("lsoa-2011"))
            .filter(one -> one.path("replacedBy").size() > 1)
            .count();
    assertTrue(split > 700, split + " were split");
    for (JsonNode one : codes) {
      for (JsonNode now : one.path("replacedBy")) {
        assertTrue(!now.path("code").asText().equals(one.path("code").asText()), one.toString());
      }
    }
  }

  @Test
  void nothingFoundSuggestsTheNearestSpellings(AtlasUnderTest atlas) {
    assertEquals("newham", suggestion(atlas, "Newhma"));
    assertEquals("tower hamlets", suggestion(atlas, "Tower Hamletts"));
    assertEquals("barnet 012", suggestion(atlas, "Barnett 012"));
    assertEquals(0, search(atlas, "xqzzqx").path("suggestions").size());
  }

  @Test
  void aPostcodeWithoutADirectorySaysSo(AtlasUnderTest atlas) {
    JsonNode postcode = search(atlas, "e15 4bq").path("postcode");
    assertEquals("E15 4BQ", postcode.path("postcode").asText());
    assertEquals("no-directory", postcode.path("status").asText());
  }

  private static List<JsonNode> areasOf(AtlasUnderTest atlas, String set) {
    for (JsonNode one : atlas.json("/api/v1/levels").path("sets")) {
      if (one.path("id").asText().equals(set)) {
        List<JsonNode> areas = new ArrayList<>();
        String url = one.path("geometry").get(0).path("url").asText();
        atlas.json(url).path("features").forEach(area -> areas.add(area.path("properties")));
        return areas;
      }
    }
    throw new IllegalStateException(set + " is not loaded");
  }

  private static JsonNode search(AtlasUnderTest atlas, String typed) {
    return atlas.json("/api/v1/areas?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }

  private static List<String> codes(JsonNode found, int limit) {
    return StreamSupport.stream(found.path("areas").spliterator(), false)
        .limit(limit)
        .map(area -> area.path("code").asText())
        .toList();
  }

  private static String first(AtlasUnderTest atlas, String typed) {
    return codes(search(atlas, typed), 1).get(0);
  }

  private static String suggestion(AtlasUnderTest atlas, String typed) {
    return search(atlas, typed).path("suggestions").path(0).asText();
  }
}
