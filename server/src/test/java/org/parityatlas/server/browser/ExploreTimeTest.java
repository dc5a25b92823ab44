package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Periods under the map and all at once: by the keyboard, in one set of classes. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class ExploreTimeTest {
  private static final String RATE =
      "/?indicator=employment-rate&group=ethnic-minority&measure=rate&period=2020";

  @Test
  void sliderStepsThroughThePeriodsInTheSameClasses(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, RATE).page();
    final List<String> own = labels(page);
    new FocusWalk(page).tabTo("Step through the periods");
    page.keyboard().press("ArrowLeft");
    assertThat(page).hasURL(Address.with("period", periods(atlas).get(periods(atlas).size() - 2)));
    assertThat(page).hasURL(Address.with("classes", "all-years"));
    settled(page);
    List<String> locked = labels(page);
    page.keyboard().press("Home");
    assertThat(page).hasURL(Address.with("period", "2004"));
    settled(page);
    assertEquals(locked, labels(page), "the classes of 2004 are those of a later year");
    assertNotEquals(own, locked, "the classes of all periods are not those of one");
    Page there =
        visit.another().open(atlas, "/" + page.url().substring(page.url().indexOf('?'))).page();
    assertEquals(LegendRow.readAll(page), LegendRow.readAll(there));
    page.getByLabel("Same classes in all periods").uncheck();
    assertThat(page).hasURL(Address.without("classes"));
  }

  @Test
  void everyPeriodHasASmallMapThatLeadsToIt(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, RATE + "&years=1").page();
    Locator maps = page.getByTestId("all-periods").getByRole(AriaRole.BUTTON);
    List<String> periods = periods(atlas);
    assertThat(maps).hasCount(periods.size());
    int middle = periods.size() / 2;
    String period = periods.get(middle);
    new FocusWalk(page).tabTo(period + ":");
    final String told = maps.nth(middle).getAttribute("aria-label");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Address.with("period", period));
    assertThat(page).hasURL(Address.without("years"));
    settled(page);
    for (LegendRow row : LegendRow.readAll(page)) {
      if (row.count() > 0) {
        assertEquals(
            true,
            told.contains(row.count() + ": " + row.label())
                || told.contains(row.count() + " boroughs: " + row.label())
                || told.contains("1 borough: " + row.label()),
            told + " / " + row);
      }
    }
  }

  /** The small maps paint what the large one does: drawn again from the figures of the server. */
  @Test
  void smallMapsHaveTheColoursOfTheLargeOne(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, RATE + "&classes=all-years").page();
    final Map<String, String> large = MapAreas.of(page).fillsByCode();
    page.getByTestId("show-years").click();
    assertThat(page.getByTestId("all-periods")).isVisible();
    @SuppressWarnings("unchecked")
    List<String> small =
        (List<String>)
            page.locator("[data-period='2020'] svg > g > path")
                .evaluateAll(
                    "paths => paths.map(p => p.getAttribute('fill').replace(/url\\(#pattern-\\d+-|\\)/g, '')).sort()");
    assertEquals(
        large.values().stream()
            .map(fill -> fill.replaceAll("url\\(#pattern-\\d+-|\\)", ""))
            .distinct()
            .sorted()
            .toList(),
        small);
  }

  /** Nothing runs by itself, and where motion is not wanted nothing can be made to. */
  @Test
  void nothingPlaysWhereMotionIsNotWanted(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, RATE).page();
    assertThat(page.getByTestId("time")).isVisible();
    assertThat(page.getByTestId("play")).hasCount(0);
  }

  @Test
  void changeOfTheCardIsShownOnTheMap(AtlasUnderTest atlas, Visit visit) {
    Page page =
        visit.open(atlas, RATE.replace("rate&period", "gap&period") + "&area=E09000030").page();
    page.getByLabel("Change since").selectOption("2010");
    assertThat(page.getByTestId("in-two-years")).containsText("2022");
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show this change on the map"))
        .click();
    assertThat(page).hasURL(Address.with("measure", "gap-change"));
    assertThat(page).hasURL(Address.with("baseline", "2010"));
  }

  private static List<String> periods(AtlasUnderTest atlas) {
    return atlas
        .json("/api/v1/series/E09000030?indicator=employment-rate&group=ethnic-minority")
        .path("periods")
        .findValuesAsText("id");
  }

  private static List<String> labels(Page page) {
    return LegendRow.readAll(page).stream().map(LegendRow::label).toList();
  }

  private static void settled(Page page) {
    assertThat(page.getByRole(AriaRole.MAIN)).hasAttribute("aria-busy", "false");
  }
}
