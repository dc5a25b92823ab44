package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** What of a map one can be sure of is seen, counted and told. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class ExploreCertaintyTest {
  private static final List<String> TOO_WIDE =
      List.of("unreliable", "too-few-surveyed", "unstated");

  private static String view(String measure) {
    return "indicator=employment-rate&group=ethnic-minority&period=2004&measure=" + measure;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gap", "rate"})
  void onlyWhatIsSureIsShownOnRequest(String measure, AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?" + view(measure)).page();
    new FocusWalk(page).tabTo("Only what we can be sure of");
    page.keyboard().press("Space");
    assertThat(page).hasURL(Address.with("sure", "1"));
    JsonNode columns =
        atlas.json("/api/v1/values/lad-london-default?" + view(measure)).path("columns");
    TreeSet<String> aside = new TreeSet<>();
    for (int place = 0; place < columns.path("code").size(); place++) {
      if (!columns.path("value").get(place).isNull()
          && (columns.path("marker").get(place).asText().equals("unreliable")
              || TOO_WIDE.contains(columns.path("reliability").get(place).asText())
              || columns.has("clarity")
                  && columns.path("clarity").get(place).asText().equals("no-clear-difference"))) {
        aside.add(columns.path("code").get(place).asText());
      }
    }
    assertTrue(!aside.isEmpty(), "something is set aside in 2004");
    TreeSet<String> shown = new TreeSet<>();
    MapAreas.of(page)
        .fillsByCode()
        .forEach(
            (code, fill) -> {
              if (fill.contains("set-aside")) {
                shown.add(code);
              }
            });
    assertEquals(aside, shown);
    assertEquals(
        aside.size(),
        LegendRow.labelled(LegendRow.readAll(page), "Set aside: not sure enough").count());
    assertThat(page.getByTestId("set-aside"))
        .containsText(Words.startingWith(aside.size() + " of "));
    assertEquals(33, LegendRow.readAll(page).stream().mapToInt(LegendRow::count).sum());
  }

  @Test
  void whatCouldBeInAnotherClassIsMarked(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?edges=1&" + view("rate")).page();
    JsonNode answer = atlas.json("/api/v1/values/lad-london-default?" + view("rate"));
    JsonNode columns = answer.path("columns");
    Map<String, String> fills = MapAreas.of(page).fillsByCode();
    int between = 0;
    for (int place = 0; place < columns.path("code").size(); place++) {
      JsonNode lower = columns.path("lower").get(place);
      boolean isBetween =
          !lower.isNull()
              && classOf(answer, lower.asDouble())
                  != classOf(answer, columns.path("upper").get(place).asDouble());
      String code = columns.path("code").get(place).asText();
      assertEquals(isBetween, fills.get(code).contains("between"), code);
      between += isBetween ? 1 : 0;
    }
    assertTrue(between > 5);
    assertEquals(
        between,
        LegendRow.labelled(LegendRow.readAll(page), "Could as well be in another class").count());
    assertThat(MapAreas.of(page).named("Tower Hamlets"))
        .hasAttribute("aria-label", java.util.regex.Pattern.compile("Could as well be in “"));
  }

  @Test
  void pointingAtAnAreaShowsItsRangeOnTheLineOfAll(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?" + view("rate").replace("2004", "2020")).page();
    Locator key = page.locator(".key-range");
    assertThat(key).containsText("Point at an area");
    MapAreas.of(page).hover("Tower Hamlets");
    assertThat(key).containsText("Tower Hamlets, likely range: 42.0–74.4%");
  }

  @Test
  void tableHasRanksWithWhereChanceCouldPutThem(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?table=1&" + view("gap").replace("2004", "2020")).page();
    JsonNode ranks =
        atlas
            .json("/api/v1/values/lad-london-default/ranks?" + view("gap").replace("2004", "2020"))
            .path("columns");
    assertThat(page.getByTestId("rank-head")).hasText("Rank of 32");
    for (int place = 0; place < ranks.path("code").size(); place++) {
      Locator row =
          page.locator("tr[data-code=%s]".formatted(ranks.path("code").get(place).asText()));
      if (!ranks.path("rank").get(place).isNull()) {
        assertThat(row)
            .containsText(
                "%d (%d–%d)"
                    .formatted(
                        ranks.path("rank").get(place).asInt(),
                        ranks.path("lowest").get(place).asInt(),
                        ranks.path("highest").get(place).asInt()));
      }
    }
  }

  private static int classOf(JsonNode answer, double value) {
    int which = 0;
    for (JsonNode limit : answer.path("layer").path("breaks").path("limits")) {
      which += value >= limit.asDouble() ? 1 : 0;
    }
    return which;
  }
}
