package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** The large and the wide sets of the published files, drawn. */
@RealData
@ExtendWith({SharedAtlas.OfMirror.class, InChromium.class})
final class MirrorMapsTest {
  /** Every colour that covers more than a few pixels of any canvas of the map, as "#rrggbb". */
  private static final String COLOURS =
      """
      () => {
        const counts = new Map();
        for (const canvas of document.querySelectorAll('main canvas')) {
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          for (let i = 0; i < data.length; i += 4) {
            if (data[i + 3] !== 255) continue;
            const c = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
            counts.set(c, (counts.get(c) ?? 0) + 1);
          }
        }
        return [...counts].filter(([, n]) => n > 20).map(([c]) => '#' + c.toString(16).padStart(6, '0'));
      }""";

  @ParameterizedTest
  @CsvSource({"lsoa-2011-london, imd-2019-decile", "lsoa-2021-london, imd-2025-score"})
  void smallAreasAreDrawnInTheColoursOfTheLegend(
      String set, String indicator, AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?set=" + set + "&indicator=" + indicator).page();
    Set<String> wanted = new HashSet<>();
    List<LegendRow> legend = LegendRow.readAll(page);
    for (LegendRow row : legend) {
      if (row.count() > 0) {
        wanted.add(row.fill());
      }
    }
    assertTrue(wanted.size() >= 5, legend.toString());
    page.waitForCondition(() -> coloursOf(page).containsAll(wanted));
    int areas =
        atlas
            .json("/api/v1/values/" + set + "?indicator=" + indicator)
            .path("columns")
            .path("code")
            .size();
    assertEquals(areas, legend.stream().mapToInt(LegendRow::count).sum());
  }

  /** In every frame: how many canvases of the map are seen beside that of its surroundings. */
  private static final String WATCH_CANVASES =
      """
      () => {
        window.seenAtOnce = new Set();
        const look = () => {
          const [, , ...maps] = document.querySelectorAll("canvas.area-plate");
          window.seenAtOnce.add(maps.filter((canvas) => canvas.style.visibility !== "hidden").length);
          requestAnimationFrame(look);
        };
        look();
      }""";

  /** At a coast pixels are half transparent: colours of before must not lie under those of now. */
  @Test
  void newColoursTakeThePlaceOfTheOldOnes(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?set=lsoa-2021-ew&indicator=census-unemployment-rate").page();
    page.waitForCondition(() -> coloursOf(page).size() > 4);
    page.evaluate(WATCH_CANVASES);
    page.getByTestId("pick-indicator").click();
    page.locator("[role=option][aria-selected=false]:visible").nth(1).click();
    page.waitForURL(url -> !url.contains("census-unemployment-rate"));
    assertThat(page.getByRole(AriaRole.MAIN)).hasAttribute("aria-busy", "false");
    page.waitForTimeout(500);
    assertEquals(List.of(1), page.evaluate("() => [...window.seenAtOnce]"));
  }

  @ParameterizedTest
  @CsvSource({
    "lsoa-2011-london, lsoa-2011, imd-2019-decile",
    "lsoa-2011-london, lsoa-2011, imd-2019-score",
    "lsoa-2021-london, lsoa-2021, imd-2025-decile"
  })
  void pressingASmallAreaOpensItsCard(
      String set, String geography, String indicator, AtlasUnderTest atlas, Visit visit) {
    JsonNode box = atlas.json("/api/v1/areas/E01000001?geography=" + geography).path("bbox");
    double lng = (box.get(0).asDouble() + box.get(2).asDouble()) / 2;
    double lat = (box.get(1).asDouble() + box.get(3).asDouble()) / 2;
    Page page =
        visit
            .open(
                atlas, "/?set=%s&indicator=%s&map=15/%.4f/%.4f".formatted(set, indicator, lat, lng))
            .page();
    page.waitForCondition(() -> coloursOf(page).size() > 1);
    var map = page.locator("atlas-map").boundingBox();
    page.mouse().click(map.x + map.width / 2, map.y + map.height / 2);

    Locator card = page.getByRole(AriaRole.ARTICLE);
    assertThat(card).isVisible();
    String code = Address.of(page).get("area");
    JsonNode hit = atlas.json("/api/v1/areas/" + code + "?geography=" + geography);
    JsonNode hitBox = hit.path("bbox");
    assertTrue(
        hitBox.get(0).asDouble() <= lng
            && lng <= hitBox.get(2).asDouble()
            && hitBox.get(1).asDouble() <= lat
            && lat <= hitBox.get(3).asDouble(),
        code + " lies elsewhere: " + hitBox);
    JsonNode answer = atlas.json("/api/v1/values/" + set + "?indicator=" + indicator);
    JsonNode columns = answer.path("columns");
    double value = Double.NaN;
    for (int place = 0; place < columns.path("code").size(); place++) {
      if (columns.path("code").get(place).asText().equals(code)) {
        value = columns.path("value").get(place).asDouble();
      }
    }
    int decimals = answer.path("layer").path("indicator").path("decimals").asInt();
    assertThat(card).containsText(hit.path("name").asText());
    assertThat(card.getByTestId("card-value").locator("strong"))
        .hasText(Words.startingWith("%,.{0}f".replace("{0}", "" + decimals).formatted(value)));
    assertThat(card)
        .containsText(
            Pattern.compile("no sample was drawn|not a sample", Pattern.CASE_INSENSITIVE));
  }

  @Test
  void districtsBeyondEnglandAreMissingFromTheEnglishIndex(AtlasUnderTest atlas, Visit visit) {
    String indicator = "imd-2025-average-score";
    Page page = visit.open(atlas, "/?set=lad-2023-uk&indicator=" + indicator).page();
    assertThat(MapAreas.of(page).all()).hasCount(361);
    JsonNode columns =
        atlas.json("/api/v1/values/lad-2023-uk?indicator=" + indicator).path("columns");
    Map<String, String> fills = MapAreas.of(page).fillsByCode();
    int missing = 0;
    for (int place = 0; place < 361; place++) {
      String code = columns.path("code").get(place).asText();
      boolean hasFigure = !columns.path("value").get(place).isNull();
      missing += hasFigure ? 0 : 1;
      assertTrue(
          fills.get(code).matches(hasFigure ? "#[0-9a-f]{6}" : "url\\(#.*missing.*\\)"),
          code + ": " + fills.get(code));
      assertTrue(hasFigure == code.startsWith("E"), code + " stands in an index of England");
    }
    assertEquals(65, missing);
    assertEquals(
        65, LegendRow.labelled(LegendRow.readAll(page), "The source has no figure").count());
    assertThat(MapAreas.of(page).named("Cardiff"))
        .hasAttribute("aria-label", "Cardiff: The source has no figure");
  }

  @Test
  void searchGoesToASmallAreaOnItsOwnBoundaries(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a place"))
        .fill("Camden 001A");
    page.getByRole(AriaRole.OPTION).first().click();
    assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("Camden 001A");
    assertThat(page).hasURL(Pattern.compile("[?&]set=lsoa-20[12]1-london"));
  }

  @SuppressWarnings("unchecked")
  private static Set<String> coloursOf(Page page) {
    return new HashSet<>((List<String>) page.evaluate(COLOURS));
  }
}
