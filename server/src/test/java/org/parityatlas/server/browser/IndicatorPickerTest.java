package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** Many indicators in one list: found by their words, with the keyboard alone. */
@RealData
@ExtendWith({SharedAtlas.OfMirror.class, InChromium.class})
final class IndicatorPickerTest {
  @Test
  void anIndicatorIsFoundByItsWords(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    new FocusWalk(page).tabTo("Indicator: Employment rate");
    page.keyboard().press("Enter");
    Locator search =
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search: indicator"));
    assertThat(search).isFocused();
    Axe.mustFindNothingOfOurs(page);
    page.keyboard().type("depriv rank");
    Locator options = page.getByRole(AriaRole.OPTION);
    assertThat(options.first()).containsText("rank");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("[?&]indicator=[^&]*rank"));
    assertThat(page.getByRole(AriaRole.MAIN)).hasAttribute("aria-busy", "false");
  }

  @Test
  void theFiguresOfAChoiceThatIsPointedAtAreAskedForBeforeItIsTaken(
      AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?set=lsoa-2021-london&indicator=imd-2019-score").page();
    Locator choice =
        new Sentence(page)
            .open("Indicator")
            .getByRole(
                AriaRole.OPTION,
                new Locator.GetByRoleOptions().setName(Words.startingWith("Income Deprivation")))
            .first();
    String id = choice.getAttribute("data-value");
    String figures = "/figures.apv?indicator=" + id + "&";
    page.waitForResponse(response -> response.url().contains(figures), choice::hover);
    choice.click();
    assertThat(page).hasURL(Pattern.compile("[?&]indicator=" + id));
    assertThat(page.getByRole(AriaRole.MAIN)).hasAttribute("aria-busy", "false");
    assertEquals(1, visit.requests().stream().filter(url -> url.contains(figures)).count());
  }

  @Test
  void whatIsNotThereIsSaidAndEscapeLeavesItAsItWas(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.in(Visit.NARROWEST).open(atlas, "/").page();
    final String before = page.url();
    new Sentence(page).part("Indicator").click();
    page.keyboard().type("penguins");
    assertThat(
            page.getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText("Nothing here has “penguins”")))
        .isVisible();
    Axe.mustFindNothingOfOurs(page);
    page.keyboard().press("Enter");
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.LISTBOX)).hasCount(0);
    assertThat(new Sentence(page).part("Indicator")).isFocused();
    assertThat(page).hasURL(before);
  }
}
