package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** What a first visitor sees of the data that the product brings. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class OpeningTest {
  @Test
  void opensOnTheLatestGapByBorough(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    assertThat(page.getByTestId("sentence"))
        .hasText(
            "employment rate of ethnic minority residents, gap to white, in 2020, by London borough",
            new LocatorAssertions.HasTextOptions().setIgnoreCase(true));
    assertThat(MapAreas.of(page).all()).hasCount(33);
    assertEquals(
        Map.of(
            "set", "lad-london-default",
            "indicator", "employment-rate",
            "group", "ethnic-minority",
            "measure", "gap",
            "period", "2020"),
        Address.of(page));
  }

  @Test
  void legendCountsEveryBoroughOnce(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    List<LegendRow> legend = LegendRow.readAll(page);
    assertEquals(6, legend.size(), "five classes and the City: " + legend);
    assertEquals(33, legend.stream().mapToInt(LegendRow::count).sum(), legend.toString());
    assertEquals(1, LegendRow.labelled(legend, "Too few people surveyed to say").count());

    JsonNode layer =
        atlas
            .json("/api/v1/values/lad-london-default?indicator=employment-rate&measure=gap")
            .path("layer");
    for (JsonNode entry : layer.path("legend")) {
      String label = entry.path("label").asText();
      assertEquals(entry.path("count").asInt(), LegendRow.labelled(legend, label).count(), label);
    }
  }

  @Test
  void suppressedCityOfLondonIsDrawnAsAPatternAndSaysWhy(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    MapAreas areas = MapAreas.of(page);
    assertThat(areas.named("City of London"))
        .hasAttribute("aria-label", "City of London: Too few people surveyed to say");
    Map<String, String> fills = areas.fillsByCode();
    String city = fills.remove("E09000001");
    assertTrue(city.matches("url\\(#.*suppressed.*\\)"), city);
    assertThat(page.locator(city.substring("url(".length(), city.length() - 1))).hasCount(1);
    assertEquals(32, fills.size());
    for (Map.Entry<String, String> fill : fills.entrySet()) {
      assertTrue(fill.getValue().matches("#[0-9a-f]{6}"), fill.toString());
    }
  }

  @Test
  void everyAreaTellsItsFigureAndItsLikelyRange(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?indicator=employment-rate&measure=rate").page();
    assertThat(MapAreas.of(page).named("Tower Hamlets"))
        .hasAttribute("aria-label", "Tower Hamlets: 58.2%, likely between 42.0% and 74.4%");
    for (String label : MapAreas.of(page).labels()) {
      assertTrue(label.matches(".+: (\\d+\\.\\d%, likely between .+|Too few people .+)"), label);
    }
  }

  @Test
  void sourcesAndTheirLicenceStandUnderTheMap(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    assertThat(page.getByTestId("attribution")).isVisible();
    assertThat(page.getByTestId("attribution")).containsText("Open Government Licence");
    assertThat(page.getByTestId("attribution")).containsText("Contains OS data © Crown copyright");
  }

  @Test
  void asksOnlyItsOwnServer(AtlasUnderTest atlas, Visit visit) {
    visit.open(atlas, "/");
    List<String> requests = visit.requests();
    assertTrue(requests.stream().anyMatch(r -> r.contains("/api/v1/values/")), requests.toString());
    // That it asked nobody else and logged no error is held after every test of this package.
    visit.mustBeQuiet();
  }
}
