package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/**
 * The search by keyboard alone, what it says when it finds nothing, and where it keeps a location.
 */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class SearchBoxTest {
  @Test
  void aSlashLeadsIntoTheBoxAndKeysThroughTheGroups(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    Locator box = box(page);
    page.keyboard().press("/");
    assertThat(box).isFocused();
    page.keyboard().type("ham");
    Locator options = page.getByRole(AriaRole.OPTION);
    assertThat(options.first()).containsText("Hammersmith and Fulham");
    assertThat(page.getByRole(AriaRole.GROUP).filter(hasText("Local authorities"))).isVisible();
    page.keyboard().press("End");
    assertThat(options.last()).hasAttribute("aria-selected", "true");
    page.keyboard().press("Home");
    assertThat(options.first()).hasAttribute("aria-selected", "true");
    page.keyboard().press("ArrowDown");
    assertThat(options.nth(1)).hasAttribute("aria-selected", "true");
    page.keyboard().press("Escape");
    assertThat(options).hasCount(0);
    assertThat(box).isFocused();
    page.keyboard().press("Escape");
    assertThat(box).hasValue("");
    page.keyboard().type("newham");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("E09000025");
  }

  @Test
  void nothingFoundOffersTheNearestSpelling(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    page.keyboard().press("/");
    page.keyboard().type("Tower Hamletts");
    Locator nearest =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tower Hamlets"));
    assertThat(nearest).isVisible();
    new FocusWalk(page).tabTo("Tower Hamlets");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("E09000030");
  }

  @Test
  void aPostcodeWithoutADirectorySaysSo(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    box(page).fill("E15 4BQ");
    assertThat(page.getByText("No postcode directory is loaded here.")).isVisible();
  }

  @Test
  void myLocationIsAskedForOnRequestAndSentNowhere(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.page();
    page.context().grantPermissions(List.of("geolocation"));
    page.context().setGeolocation(new Geolocation(51.53217, 0.03461));
    page.addInitScript(
        "const asked = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);"
            + "window.asked = 0;"
            + "navigator.geolocation.getCurrentPosition = (...a) => { window.asked++; asked(...a) };");
    visit.open(atlas, "/");
    assertEquals(0, page.evaluate("window.asked"));
    page.getByTestId("my-location").click();
    assertThat(page.getByText("Your location, rounded to about 1 km, is in Newham.")).isVisible();
    assertEquals(1, page.evaluate("window.asked"));
    assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("E09000025");
    assertTrue(
        visit.requests().stream().noneMatch(r -> r.matches(".*(51[.]53|0[.]03[0-9]).*")),
        "no request names the place: " + visit.requests());
  }

  private static Locator box(Page page) {
    return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a place"));
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
