package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
    assertThat(page).hasURL(java.util.regex.Pattern.compile("[?&]indicator=[^&]*rank"));
    assertThat(page.getByRole(AriaRole.MAIN)).hasAttribute("aria-busy", "false");
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
