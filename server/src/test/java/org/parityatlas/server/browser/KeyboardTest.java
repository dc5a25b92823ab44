package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Everything that a mouse can do, from the first Tab after loading, with the focus always seen. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class KeyboardTest {
  @Test
  void findsNewhamAndOpensItsCard(AtlasUnderTest atlas, Visit visit) {
    FocusWalk walk = new FocusWalk(visit.open(atlas, "/").page());
    Page page = visit.page();
    walk.tabTo("Find a place");
    page.keyboard().type("Newham");
    assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Newham");
    page.keyboard().press("Enter");
    Locator card = page.getByRole(AriaRole.ARTICLE);
    assertThat(card).containsText("E09000025");
    walk.tabTo("Close Newham");
    page.keyboard().press("Enter");
    assertThat(card).hasCount(0);
    walk.mustShowFocus();
  }

  @Test
  void picksAYearFromTheSentence(AtlasUnderTest atlas, Visit visit) {
    FocusWalk walk = new FocusWalk(visit.open(atlas, "/").page());
    Page page = visit.page();
    walk.tabTo("Period: 2020");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Period")))
        .isFocused();
    walk.mustShowFocus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Address.with("period", "2018"));
    assertThat(new Sentence(page).part("Period")).isFocused();
    walk.mustShowFocus();

    page.keyboard().press("Enter");
    page.keyboard().press("End");
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Period")))
        .hasCount(0);
    assertThat(page).hasURL(Address.with("period", "2018"));
    assertThat(new Sentence(page).part("Period")).isFocused();
  }

  @Test
  void walksTheMapWithArrowsAndSelectsWithEnter(AtlasUnderTest atlas, Visit visit) {
    FocusWalk walk = new FocusWalk(visit.open(atlas, "/").page());
    Page page = visit.page();
    walk.tabTo("City of London:");
    String before = walk.focusedName();
    page.keyboard().press("ArrowRight");
    walk.mustShowFocus();
    String after = walk.focusedName();
    assertTrue(!after.equals(before) && after.matches(".+: .+"), before + " → " + after);
    page.keyboard().press("Enter");
    String name = after.substring(0, after.indexOf(':'));
    assertThat(page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(name)))
        .isVisible();
    assertThat(MapAreas.of(page).named(name)).hasAttribute("aria-pressed", "true");
    assertThat(MapAreas.of(page).named(name)).isFocused();
  }

  @Test
  void switchesToTheTableAndSortsIt(AtlasUnderTest atlas, Visit visit) {
    FocusWalk walk = new FocusWalk(visit.open(atlas, "/").page());
    Page page = visit.page();
    walk.tabTo("Table");
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("values-table")).isVisible();
    walk.tabTo("Gap");
    page.keyboard().press("Enter");
    assertThat(
            page.getByRole(
                AriaRole.COLUMNHEADER,
                new Page.GetByRoleOptions().setName(Words.startingWith("Gap"))))
        .hasAttribute("aria-sort", "descending");
  }

  @Test
  void opensAndLeavesHelp(AtlasUnderTest atlas, Visit visit) {
    FocusWalk walk = new FocusWalk(visit.open(atlas, "/").page());
    Page page = visit.page();
    walk.tabTo("Help");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    walk.mustShowFocus();
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Help")))
        .isFocused();
  }

  @Test
  void firstTabSkipsToTheMap(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    page.keyboard().press("Tab");
    Locator skip =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skip to the map"));
    assertThat(skip).isFocused();
    assertThat(skip).isInViewport();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.getByRole(AriaRole.MAIN).locator(":focus")).hasCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?area=E09000030",
        "/?table=1",
        "/?indicator=imd-2019-average-score",
        CompareTest.TWO_GROUPS,
        CompareTest.GAP_BESIDE_DEPRIVATION
      })
  void nothingHoldsTheFocusAndAllShowIt(String address, AtlasUnderTest atlas, Visit visit) {
    FocusWalk walk = new FocusWalk(visit.open(atlas, address).page());
    walk.aroundThePage("Tab");
    walk.aroundThePage("Shift+Tab");
  }

  @Test
  void comboboxTellsWhatItFound(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    new FocusWalk(page).tabTo("Find a place");
    Locator box =
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a place"));
    page.keyboard().type("E0900002");
    assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
    page.keyboard().press("ArrowDown");
    assertThat(box).hasAttribute("aria-activedescendant", Pattern.compile("place-1"));
    page.keyboard().press("Escape");
    assertThat(box).hasAttribute("aria-expanded", "false");
    page.keyboard().press("Control+a");
    page.keyboard().type("Atlantis");
    assertThat(page.getByRole(AriaRole.SEARCH).getByRole(AriaRole.STATUS).first())
        .containsText("No place found for “Atlantis”");
  }
}
