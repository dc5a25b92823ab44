package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Maps of a change, of a change of gap and of a ratio: chosen, restored, and in words. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class ChangeMapTest {
  static final String CHANGE =
      "/?indicator=employment-rate&group=ethnic-minority&measure=change&period=2020&baseline=2004";
  static final String GAP_CHANGE =
      "/?indicator=employment-rate&group=ethnic-minority&measure=gap-change&period=2020&baseline=2004";
  static final String RATIO =
      "/?indicator=employment-rate&group=ethnic-minority&measure=ratio&period=2020";
  static final String TWO_YEARS =
      "/?view=compare&indicator=employment-rate&group=ethnic-minority&measure=rate&period=2004"
          + "&indicator2=employment-rate&group2=ethnic-minority&measure2=rate&period2=2020";

  @Test
  void changeAndItsBaselineAreChosenWithTheKeyboard(AtlasUnderTest atlas, Visit visit) {
    FocusWalk walk = new FocusWalk(visit.open(atlas, "/").page());
    Page page = visit.page();
    walk.tabTo("Measure: gap to white");
    page.keyboard().press("Enter");
    page.keyboard().type("change in");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Address.with("measure", "gap-change"));
    assertThat(page).hasURL(Address.with("baseline", "2004"));
    walk.mustShowFocus();

    walk.tabTo("Baseline: 2004");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Baseline")))
        .isFocused();
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("[?&]baseline=20(0[5-9]|1\\d)(&|$)"));
    String baseline = Address.of(page).get("baseline");
    assertThat(page.getByTestId("legend")).containsText(baseline + " to 2020");
    assertThat(new Sentence(page).part("Baseline")).isFocused();

    page.goBack();
    assertThat(page).hasURL(Address.with("baseline", "2004"));
    page.goBack();
    assertThat(page).hasURL(Address.without("baseline"));
    assertThat(page.getByTestId("sentence")).containsText("gap to white");
    page.goForward();
    assertThat(page.getByTestId("sentence"))
        .containsText(Pattern.compile("change in gap to white\\s+since\\s+2004"));
  }

  @Test
  void copiedAddressShowsTheSameChangeElsewhere(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, CHANGE + "&area=E09000030").page();
    Locator card = page.getByRole(AriaRole.ARTICLE);
    assertThat(card).containsText("points higher in 2020 than in 2004");
    assertThat(card).containsText("between 0.6 points lower and 35.4 points higher");
    assertThat(card).containsText("No clear change");
    assertThat(card).containsText("40.8% (33.0–48.6%)");
    assertThat(card.getByTestId("card-reliability"))
        .containsText("the less certain of its two figures is “use with care”");
    assertThat(card.getByTestId("card-reliability"))
        .containsText("a change of less than about 26 points could not be seen here.");
    Map<String, String> shown = Address.of(page);
    Page there =
        visit.another().open(atlas, "/" + page.url().substring(page.url().indexOf('?'))).page();
    assertEquals(shown, Address.of(there));
    assertThat(there.getByRole(AriaRole.ARTICLE)).hasText(card.textContent());
    assertEquals(LegendRow.readAll(page), LegendRow.readAll(there));
  }

  @ParameterizedTest
  @CsvSource({
    "measure=change&baseline=1999, no figure for 1999",
    "measure=gap-change&period=2004, There is no period before 2004",
    "measure=change&period=2010&baseline=2014, which is not before it",
    "measure=median, There is no measure “median”"
  })
  void whatCannotBeHadIsSaid(String query, String said, AtlasUnderTest atlas, Visit visit) {
    Page page =
        visit.open(atlas, "/?indicator=employment-rate&group=ethnic-minority&" + query).page();
    assertThat(page.getByTestId("notices")).containsText(said);
    assertThat(MapAreas.of(page).all()).hasCount(33);
  }

  @Test
  void listOfAreasIsReadAsAWhole(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, CHANGE).page();
    JsonNode layer =
        atlas.json("/api/v1/values/lad-london-default" + CHANGE.substring(1)).path("layer");
    assertThat(page.getByTestId("together"))
        .containsText(layer.path("falseDiscovery").path("sentence").asText());
    page.getByTestId("together")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Why together"))
        .click();
    assertThat(page.getByTestId("term-note")).containsText("Looked at together");
    assertThat(page.getByTestId("term-note")).isInViewport();
  }

  /** Orange says that the rate is lower: of a ratio under 1 as of a gap. */
  @Test
  void ratioUnderOneHasTheColourOfALowerRate(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, RATIO).page();
    assertThat(MapAreas.of(page).named("Tower Hamlets"))
        .hasAttribute(
            "aria-label",
            "Tower Hamlets: 0.68 times the white rate, likely between 0.50 and 0.92 times");
    String ratio = MapAreas.of(page).fillsByCode().get("E09000030");
    String gap =
        MapAreas.of(visit.another().open(atlas, RATIO.replace("ratio", "gap")).page())
            .fillsByCode()
            .get("E09000030");
    assertEquals(gap, ratio);
  }

  @Test
  void twoYearsInCompareAreTestedForAChange(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, TWO_YEARS + "&area=E09000030").page();
    Locator row = page.getByTestId("difference-table").locator("tr[data-code=E09000030]");
    assertThat(row).containsText("17.4 points higher");
    assertThat(row).containsText("between 0.6 points lower and 35.4 points higher");
    assertThat(row).containsText("No clear change");
  }

  @Test
  void changeOnTheMapBeginsCompareWithItsTwoPeriods(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, GAP_CHANGE).page();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare").setExact(true))
        .click();
    assertThat(MapAreas.ofPane(page, "Right").all()).hasCount(33);
    assertThat(page).hasURL(Address.with("period", "2004"));
    assertThat(page).hasURL(Address.with("period2", "2020"));
    assertThat(page).hasURL(Address.with("measure2", "gap"));
    assertThat(page).hasURL(Address.without("baseline"));
  }
}
