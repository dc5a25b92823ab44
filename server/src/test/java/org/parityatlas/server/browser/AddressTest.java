package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** The address holds the view: choices change it, back and forward walk it, a copy restores it. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class AddressTest {
  @Test
  void eachPartOfTheSentenceChangesAddressLegendAndMap(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    Sentence sentence = new Sentence(page);
    List<LegendRow> gap = LegendRow.readAll(page);

    sentence.choose("Measure", "The rate itself");
    assertThat(page).hasURL(Address.with("measure", "rate"));
    assertThat(MapAreas.of(page).named("Tower Hamlets"))
        .hasAttribute("aria-label", "Tower Hamlets: 58.2%, likely between 42.0% and 74.4%");
    List<LegendRow> rate = LegendRow.readAll(page);
    assertNotEquals(gap, rate);

    sentence.choose("Group", "White");
    assertThat(page).hasURL(Address.with("group", "white"));
    assertThat(MapAreas.of(page).named("Tower Hamlets"))
        .hasAttribute("aria-label", Pattern.compile("^Tower Hamlets: 85\\.6%, .*"));
    List<LegendRow> white = LegendRow.readAll(page);
    assertNotEquals(rate, white);

    sentence.choose("Group", "Ethnic minority");
    sentence.choose("Period", "2004");
    assertThat(page).hasURL(Address.with("period", "2004"));
    assertThat(MapAreas.of(page).named("Tower Hamlets"))
        .hasAttribute("aria-label", Pattern.compile("^Tower Hamlets: 40\\.8%, .*"));

    sentence.choose("Indicator", "Index of Multiple Deprivation 2019");
    assertThat(page).hasURL(Address.with("indicator", "imd-2019-average-score"));
    assertThat(page).hasURL(Address.with("period", "2019"));
    assertThat(MapAreas.of(page).named("Tower Hamlets"))
        .hasAttribute("aria-label", Pattern.compile("^Tower Hamlets: 27\\.913.*"));
    assertEquals(33, LegendRow.readAll(page).stream().mapToInt(LegendRow::count).sum());
  }

  @Test
  void choicesChangeTheTableToo(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?indicator=employment-rate&measure=rate&period=2020").page();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Table").setExact(true))
        .click();
    assertThat(page).hasURL(Address.with("table", "1"));
    assertThat(row(page, "Tower Hamlets")).containsText("58.2%");
    new Sentence(page).choose("Period", "2004");
    assertThat(row(page, "Tower Hamlets")).containsText("40.8%");
  }

  @Test
  void backAndForwardRestoreWhatWasShown(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    Sentence sentence = new Sentence(page);
    Map<String, String> first = Address.of(page);
    sentence.choose("Measure", "The rate itself");
    sentence.choose("Period", "2004");
    MapAreas.of(page).click("Tower Hamlets");
    assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("40.8%");

    page.goBack();
    assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(0);
    assertThat(page).hasURL(Address.with("period", "2004"));
    page.goBack();
    assertThat(page).hasURL(Address.with("period", "2020"));
    assertThat(MapAreas.of(page).named("Tower Hamlets"))
        .hasAttribute("aria-label", Pattern.compile("^Tower Hamlets: 58\\.2%.*"));
    page.goBack();
    assertThat(page.getByTestId("sentence")).containsText("gap to white");
    assertEquals(first, Address.of(page));

    page.goForward();
    page.goForward();
    page.goForward();
    assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("40.8%");
    assertThat(page).hasURL(Address.with("area", "E09000030"));
  }

  @Test
  void copiedAddressShowsTheSameMapElsewhere(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    Sentence sentence = new Sentence(page);
    sentence.choose("Measure", "The rate itself");
    sentence.choose("Period", "2014");
    MapAreas.of(page).click("Hackney");
    assertThat(page.getByRole(AriaRole.ARTICLE)).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoom in")).click();
    assertThat(page).hasURL(Pattern.compile("[?&]map="));

    Page there = visit.another().open(atlas, pathOf(page)).page();
    assertEquals(Address.of(page), Address.of(there));
    assertThat(there.getByTestId("sentence")).hasText(page.getByTestId("sentence").innerText());
    assertThat(there.getByRole(AriaRole.ARTICLE))
        .hasText(page.getByRole(AriaRole.ARTICLE).textContent());
    assertEquals(LegendRow.readAll(page), LegendRow.readAll(there));
    assertEquals(MapAreas.of(page).labels(), MapAreas.of(there).labels());
    double[] here = MapAreas.of(page).pointOf("Hackney");
    double[] same = MapAreas.of(there).pointOf("Hackney");
    assertEquals(here[0], same[0], 2, "the same place of the window");
    assertEquals(here[1], same[1], 2, "the same place of the window");
  }

  @Test
  void copiedAddressOfATableShowsTheSameTable(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?table=1&group=white&period=2010&area=E09000005").page();
    Page there = visit.another().open(atlas, pathOf(page)).page();
    assertEquals(Address.of(page), Address.of(there));
    assertThat(there.getByTestId("values-table")).isVisible();
    assertEquals(
        page.getByTestId("values-table").innerText(),
        there.getByTestId("values-table").innerText());
    assertThat(row(there, "Brent").getByRole(AriaRole.BUTTON)).hasAttribute("aria-pressed", "true");
    assertThat(there.getByRole(AriaRole.ARTICLE)).containsText("Brent");
  }

  @Test
  void linkOfTheCardCopiesTheAddress(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?area=E09000030").page();
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy link")).click();
    assertThat(page.getByRole(AriaRole.ARTICLE).getByRole(AriaRole.STATUS)).not().isEmpty();
    assertEquals(page.url(), page.evaluate("() => navigator.clipboard.readText()"));
  }

  private static Locator row(Page page, String area) {
    return page.getByTestId("values-table")
        .getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(Words.startingWith(area)));
  }

  private static String pathOf(Page page) {
    return page.url().substring(page.url().indexOf("/?"));
  }
}
