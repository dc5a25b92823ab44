package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Two to ten areas in a table of indicators, without a figure that stands alone. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class AreasTableTest {
  private static final String RATE = "employment-rate:ethnic-minority";
  static final String EMPTY = "/?view=compare&mode=areas";
  static final String THREE = EMPTY + "&areas=E09000030,E09000025,E09000001";
  static final String WITH_A_GROUP =
      EMPTY + "&areas=E09000030,E09000012~E09000025&against=region&order=figure";

  /** The second row is refused: the index has no groups. */
  static final String WITH_A_FAULT =
      THREE + "&rows=" + RATE + ",imd-2019-average-score:white,imd-2019-average-score";

  @Test
  void showsTheFiguresAndDifferencesOfTheServer(AtlasUnderTest atlas, Visit visit) {
    Page page = open(atlas, visit, THREE);
    JsonNode answer =
        atlas.json(
            "/api/v1/compare?areas=E09000030,E09000025,E09000001&against=E09000030&indicators="
                + RATE);
    JsonNode one = answer.path("indicators").get(0);
    Locator body = page.locator("tbody[data-row='" + RATE + "']");
    assertThat(line(body, "E09000030")).containsText("%");
    for (JsonNode area : one.path("areas")) {
      Locator line = line(body, area.path("code").asText());
      if (area.path("value").isNull()) {
        assertThat(line).containsText(area.path("sentence").asText());
      } else {
        assertThat(line).containsText(area.path("value").asText() + "%");
        assertThat(line).containsText("likely between " + area.path("lower").asText() + "%");
      }
    }
    for (JsonNode difference : one.path("differences")) {
      assertThat(line(body, difference.path("first").path("code").asText()))
          .containsText(difference.path("sentence").asText());
    }
    assertThat(line(body, "E12000007")).containsText("London");
    assertThat(body).containsText("2020. Employment rates by ethnicity");
    assertThat(page.getByTestId("judged"))
        .containsText(answer.path("falseDiscovery").path("sentence").asText());
  }

  @Test
  void noFigureStandsWithoutItsRangeOrTheReason(AtlasUnderTest atlas, Visit visit) {
    Page page =
        open(atlas, visit, THREE + "&rows=" + RATE + "," + RATE + ":gap,imd-2019-average-score");
    assertThat(page.locator("tbody[data-row]")).hasCount(3);
    List<Locator> figures = page.locator("tr[data-code] .cell-figure").all();
    assertTrue(figures.size() >= 9, "figures: " + figures.size());
    for (Locator figure : figures) {
      assertTrue(figure.innerText().strip().length() > 3, "a bare cell: " + figure.innerText());
      boolean isBare =
          figure.locator("strong").count() > 0
              && figure.locator("small").first().innerText().isBlank();
      assertFalse(isBare, "a naked number: " + figure.innerText());
    }
    for (Locator difference : page.locator("tr[data-code]:not(.around) .cell-difference").all()) {
      assertFalse(difference.innerText().isBlank(), "a difference without words");
    }
  }

  @Test
  void aRowThatIsRefusedIsShownWithTheReason(AtlasUnderTest atlas, Visit visit) {
    visit.expecting("400");
    Page page = open(atlas, visit, WITH_A_FAULT);
    Locator failed = page.getByTestId("failed-row");
    assertThat(failed).hasCount(1);
    assertThat(failed).containsText("is not measured for a group");
    assertThat(page.locator("tbody[data-row]")).hasCount(3);
    failed.getByTestId("row-again").click();
    assertThat(failed).hasCount(1);
    Locator remove = failed.getByTestId("remove-row");
    remove.focus();
    remove.press("Enter");
    assertThat(failed).hasCount(0);
    assertThat(page).hasURL(Address.with("rows", RATE + ",imd-2019-average-score"));
    assertThat(page.locator("[data-testid=remove-row]:focus")).hasCount(1);
  }

  @Test
  void aServerThatWasAwayIsAskedAgain(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.withFault("**/api/v1/compare?**").arrive(atlas, THREE).page();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The database is away.");
    page.unroute("**/api/v1/compare?**");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")).click();
    assertThat(page.getByTestId("areas-table")).isVisible();
    assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
  }

  @Test
  void areasAreFoundAddedAndRemovedWithTheKeyboard(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.arrive(atlas, EMPTY).page();
    assertThat(page.getByTestId("areas-empty")).containsText("two to ten areas");
    FocusWalk walk = new FocusWalk(page);
    for (String name : List.of("Newham", "Tower Hamlets")) {
      walk.tabTo("Find an area");
      page.keyboard().press("Control+a");
      page.keyboard().type(name);
      page.keyboard().press("Enter");
      assertThat(page.getByTestId("areas-results")).containsText(name);
      walk.tabTo("Add " + name);
      page.keyboard().press("Enter");
      assertThat(page.getByTestId("areas-chosen")).containsText(name);
    }
    assertThat(page).hasURL(Address.with("areas", "E09000025,E09000030"));
    assertThat(page.getByTestId("areas-table")).isVisible();

    walk.tabTo("Set the others against Tower Hamlets");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Address.with("areas", "E09000030,E09000025"));
    walk.tabTo("Remove Newham");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Address.with("areas", "E09000030"));
    walk.mustShowFocus();
    assertThat(page.getByTestId("areas-told")).containsText("Newham was removed.");
  }

  @Test
  void nothingHoldsTheFocusAndAllShowIt(AtlasUnderTest atlas, Visit visit) {
    FocusWalk walk = new FocusWalk(open(atlas, visit, THREE));
    walk.aroundThePage("Tab");
    walk.aroundThePage("Shift+Tab");
  }

  @Test
  void codesJoinedCodesAndNamesArePasted(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.arrive(atlas, EMPTY).page();
    pasteAreas(page);
    assertThat(page).hasURL(Address.with("areas", "E09000030,E09000012~E09000025,E09000003"));
    assertThat(page.getByTestId("areas-chosen")).containsText("Hackney and Newham");
    assertThat(page.getByTestId("areas-told")).containsText("3 areas were added.");
    assertThat(page.getByTestId("areas-picker"))
        .containsText("“Newhma” is no area that is known here.");
    assertThat(page.getByTestId("areas-table")).containsText("Hackney and Newham");
  }

  @Test
  void theSelectionOfExploreAndAPresetCanBeAdded(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?indicator=employment-rate&area=E09000025").page();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare").setExact(true))
        .click();
    page.getByTestId("mode-areas").click();
    assertThat(page.getByTestId("areas-selected")).hasText("Add Newham");
    page.getByTestId("areas-selected").click();
    page.getByTestId("areas-preset").selectOption("host-boroughs-2012");
    assertThat(page.getByTestId("areas-table")).containsText("Five host boroughs of 2012");
    assertThat(page).hasURL(Address.with("areas", "E09000025,host-boroughs-2012"));
    page.reload();
    assertThat(page.getByTestId("areas-chosen")).containsText("Five host boroughs of 2012");
  }

  @Test
  void aGroupOfExploreKeepsItsName(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?measure=rate&together=East:E09000012,E09000025").page();
    page.getByTestId("group-compare").click();
    assertThat(page.getByTestId("areas-chosen")).containsText("East");
    page.getByTestId("areas-find").fill("Barnet");
    page.getByTestId("areas-find").press("Enter");
    page.getByTestId("areas-results").getByText("Barnet").first().click();
    Locator table = page.getByTestId("areas-table");
    assertThat(table).containsText("Barnet and East");
    assertThat(page).hasURL(Address.with("areas", "E09000012~E09000025,E09000003"));
  }

  @Test
  void theFileHasSourcesAndRangesOrReasons(AtlasUnderTest atlas, Visit visit) throws IOException {
    Page page = open(atlas, visit, THREE);
    Download download = page.waitForDownload(() -> page.getByTestId("areas-csv").click());
    String text = new String(download.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
    List<String> lines = text.strip().lines().toList();
    assertEquals(1 + page.locator("tr[data-code]").count(), lines.size());
    for (String line : lines.subList(1, lines.size())) {
      assertTrue(line.contains("Office for National Statistics"), line);
      assertTrue(line.contains("Open Government Licence"), line);
    }
    assertTrue(text.contains("E09000001,City of London,chosen"), text);
    assertTrue(text.contains("London,around"), text);
    assertTrue(text.contains("too few people were surveyed"), text);
  }

  /** Pastes a code, two codes taken together, a name, and a name that is wrong. */
  static void pasteAreas(Page page) {
    page.getByText("Paste codes or names").click();
    page.getByTestId("areas-paste").fill("E09000030\nE09000025~E09000012; Barnet\nNewhma");
    page.getByTestId("areas-put").click();
    assertThat(page.getByTestId("areas-table")).isVisible();
  }

  static Page open(AtlasUnderTest atlas, Visit visit, String address) {
    Page page = visit.arrive(atlas, address).page();
    assertThat(page.getByTestId("areas-table")).isVisible();
    assertThat(page.getByRole(AriaRole.MAIN)).hasAttribute("aria-busy", "false");
    return page;
  }

  private static Locator line(Locator body, String code) {
    return body.locator("tr[data-code='" + code + "']");
  }
}
