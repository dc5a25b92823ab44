package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Two measures on one map: the way there, its filters, and what can be taken away. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class OverlayViewTest {
  private static final String DEPRIVATION_AND_GAP =
      "/api/v1/overlay/lad-london-default?x=imd-2019-average-score&y=employment-rate"
          + "&yMeasure=gap&yPeriod=2020";

  @Test
  void theListOfTheWorstOnBothIsThreeActionsAwayAndEqualsTheMap(AtlasUnderTest atlas, Visit visit)
      throws IOException {
    Page page = visit.open(atlas, "/").page();
    link(page, "Overlay").click();
    page.getByTestId("list-on-map").click();
    assertThat(page).hasURL(Pattern.compile("[?&]cells=8(&|$)"));
    Download download = page.waitForDownload(() -> page.getByTestId("export-list").click());
    String text = new String(download.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
    Set<String> exported =
        text.lines()
            .skip(1)
            .map(l -> l.substring(0, 9))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> onMap = new TreeSet<>();
    for (Map.Entry<String, String> fill : MapAreas.of(page).fillsByCode().entrySet()) {
      if (!fill.getValue().contains("set-aside") && !fill.getValue().contains("suppressed")) {
        onMap.add(fill.getKey());
      }
    }
    Set<String> told = new TreeSet<>();
    JsonNode worst = atlas.json(DEPRIVATION_AND_GAP).path("worstOnBoth");
    worst.forEach(area -> told.add(area.path("code").asText()));
    assertFalse(told.isEmpty());
    assertEquals(told, exported);
    assertEquals(told, onMap);
    for (String line : text.lines().skip(1).toList()) {
      assertTrue(line.contains("2020") && line.contains("2019"), "both periods: " + line);
      assertTrue(line.contains("Not a sample") && line.contains("likely between"), line);
    }
  }

  @Test
  void cellsAreChosenByKeyboardAndBackTakesThemBack(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?view=overlay").page();
    Locator corner = page.locator("[data-cell='6']");
    corner.focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("[data-cell='8']")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-cell='8']")).hasAttribute("aria-pressed", "true");
    assertThat(page).hasURL(Pattern.compile("[?&]cells=8(&|$)"));
    page.goBack();
    assertThat(page.locator("[data-cell='8']")).hasAttribute("aria-pressed", "false");
  }

  @Test
  void dotsAreKeptByKeyboardAsByPointer(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?view=overlay").page();
    page.getByText("Choose by value").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().type("25");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("[?&]brush=25,"));
    assertThat(page.getByTestId("area-list")).containsText("Chosen areas");
    assertThat(MapAreas.of(page).named("Richmond upon Thames"))
        .hasAttribute("fill", Pattern.compile("set-aside"));
    assertThat(MapAreas.of(page).named("Hackney"))
        .not()
        .hasAttribute("fill", Pattern.compile("set-aside"));
  }

  @Test
  void selectingShowsBothFiguresWithTheirRanges(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?view=overlay&area=E09000030").page();
    assertThat(page.getByTestId("area-card")).containsText("27.4 points lower");
    assertThat(page.getByTestId("area-card")).containsText("between 8.7 and 46.1 points lower");
    assertThat(page.getByTestId("mark-selected").locator(".whisker")).hasCount(1);
    assertThat(page.getByTestId("association")).containsText("Areas, not people");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "OVERLAY.*")
  void everyStateIsSound(PageState state, AtlasUnderTest atlas, Visit visit) {
    Page page = state.reach(atlas, visit.in(Visit.LAPTOP));
    assertEquals("", faults(page));
    visit.in(Visit.PHONE);
    assertEquals("", faults(page));
    visit.in(Visit.NARROWEST);
    assertEquals(
        0,
        page.evaluate(
            "() => Math.max(0, document.scrollingElement.scrollWidth"
                + " - document.scrollingElement.clientWidth)"));
  }

  private static String faults(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
            .collect(Collectors.joining("\n"));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
