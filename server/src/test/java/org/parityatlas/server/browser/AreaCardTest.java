package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** The card of a selected area: never a number without its period and its uncertainty. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class AreaCardTest {
  private static final String RATE =
      "/?indicator=employment-rate&group=ethnic-minority&measure=rate&period=2020";
  private static final String GAP =
      "/?indicator=employment-rate&group=ethnic-minority&measure=gap&period=2020";

  @Test
  void rateOfTowerHamletsComesWithItsIntervalAndItsPeriod(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, RATE).page();
    MapAreas.of(page).click("Tower Hamlets");
    Locator card = card(page, "Tower Hamlets");
    assertThat(card).containsText("58.2%");
    assertThat(card)
        .containsText(
            "employment rate of ethnic minority residents, 2020",
            new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
    assertThat(card).containsText("Likely between 42.0% and 74.4%");
    assertThat(card).containsText("E09000030");
    assertThat(page).hasURL(Address.with("area", "E09000030"));
    assertThat(MapAreas.of(page).named("Tower Hamlets")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void gapOfTowerHamletsIsToldInWordsWithBothRates(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, GAP).page();
    MapAreas.of(page).click("Tower Hamlets");
    Locator card = card(page, "Tower Hamlets");
    assertThat(card).containsText("27.4");
    assertThat(card).containsText("points lower than white, 2020");
    assertThat(card).containsText("Likely between 8.7 and 46.1 points lower");
    assertThat(card)
        .containsText(
            "The difference is clear: the ethnic minority rate is lower than the white rate.");
    assertThat(card).containsText("58.2% (42.0–74.4%)");
    assertThat(card).containsText("85.6% (76.3–94.9%)");
  }

  @Test
  void howSureTheFigureIsAndWhatChangeCouldBeSeen(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, RATE + "&area=E09000030").page();
    Locator sure = card(page, "Tower Hamlets").getByTestId("card-reliability");
    assertThat(sure).containsText("use with care");
    assertThat(sure).containsText("a change of less than about 33 points could not be seen");
  }

  /** By the keyboard alone: the receipt opens and leads to the cells of both groups. */
  @Test
  void whereTheNumberComesFromIsToldOnRequest(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, GAP + "&area=E09000030").page();
    Locator receipt = card(page, "Tower Hamlets").getByTestId("receipt");
    receipt.getByText("How do we know?").focus();
    page.keyboard().press("Enter");
    assertThat(receipt).containsText("85.6 − 58.2 = 27.4");
    assertThat(receipt).containsText("58.2 ± 16.2 → 42.0 to 74.4");
    assertThat(receipt).containsText("SHA-256");
    assertThat(receipt).containsText("row ");
  }

  @Test
  void gapThatChanceCouldExplainSaysSo(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, GAP + "&area=E09000025").page();
    Locator card = card(page, "Newham");
    assertThat(card).containsText("No clear difference");
    assertThat(card).containsText("chance alone could explain it");
  }

  @Test
  void suppressedCitySaysWhyThereIsNoFigure(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, RATE + "&area=E09000001").page();
    Locator card = card(page, "City of London");
    assertThat(card).containsText("No figure for 2020");
    assertThat(card).containsText("Too few people surveyed to say");
    assertThat(card.getByTestId("card-value")).not().containsText(Pattern.compile("\\d%"));
  }

  @Test
  void cityWithoutAMinorityFigureHasNoGapButShowsWhatIsKnown(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, GAP + "&area=E09000001").page();
    Locator card = card(page, "City of London");
    assertThat(card).containsText("No figure for 2020");
    assertThat(card).containsText("100.0% (unreliable: no likely range)");
  }

  @Test
  void indexThatIsNoSampleSaysWhyItHasNoRange(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?indicator=imd-2019-average-score&area=E09000030").page();
    Locator card = card(page, "Tower Hamlets");
    assertThat(card).containsText("27.913");
    assertThat(card).containsText("2019");
    assertThat(card).containsText("There is no likely range, because no sample was drawn");
  }

  @Test
  void wordsOfTheCardOpenTheirGlossaryEntry(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, RATE + "&area=E09000030").page();
    card(page, "Tower Hamlets")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Likely").setExact(true))
        .click();
    Locator note =
        page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Likely range"));
    assertThat(note).isInViewport();
    assertThat(note.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close")))
        .isInViewport();
    page.keyboard().press("Escape");
    assertThat(note).isHidden();
    assertThat(card(page, "Tower Hamlets")).isVisible();
  }

  @Test
  void closingTheCardClearsTheSelection(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, RATE + "&area=E09000030").page();
    card(page, "Tower Hamlets")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close Tower Hamlets"))
        .click();
    assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(0);
    assertThat(page).hasURL(Address.without("area"));
    assertThat(MapAreas.of(page).named("Tower Hamlets")).hasAttribute("aria-pressed", "false");
  }

  @Test
  void escapeClearsTheSelection(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, RATE + "&area=E09000030").page();
    assertThat(page.getByRole(AriaRole.ARTICLE)).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(0);
    assertThat(page).hasURL(Address.without("area"));
  }

  private static Locator card(Page page, String area) {
    Locator card =
        page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(area).setExact(true));
    assertThat(card).isVisible();
    return card;
  }
}
