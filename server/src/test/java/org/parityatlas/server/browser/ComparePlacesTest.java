package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Maps of Compare that show a place each. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class ComparePlacesTest {
  static final String OWN_PLACES =
      CompareTest.TWO_GROUPS + "&apart=1&map=11.50/51.5100/-0.0400&map2=11.50/51.6100/-0.2100";

  @Test
  void eachMapGoesToAPlaceOfItsOwn(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, CompareTest.TWO_GROUPS).page();
    page.getByTestId("places-own").click();
    assertThat(page).hasURL(Address.with("apart", "1"));
    page.getByTestId("pick-right-place").focus();
    page.keyboard().press("Enter");
    page.keyboard().type("Newham");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("[?&]map2="));
    assertThat(page).hasURL(Address.without("map"));
    assertThat(page.getByTestId("pick-right-place")).hasText("Newham and around");
    assertThat(page.getByTestId("pick-left-place")).hasText("the whole map");
  }

  @Test
  void theAddressRestoresBothPlacesAndMovingTogetherMeetsAgain(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, OWN_PLACES).page();
    assertThat(page.getByTestId("pick-left-place")).hasText("Tower Hamlets and around");
    assertThat(page.getByTestId("pick-right-place")).hasText("Barnet and around");
    assertEquals("11.50/51.6100/-0.2100", Address.of(page).get("map2"));
    page.getByTestId("places-together").click();
    assertThat(page).hasURL(Address.without("map2"));
    String place =
        """
        side => document.querySelector(`[data-testid=pane-${side}] path[data-code=E09000030]`)
          .getBoundingClientRect().width""";
    page.waitForCondition(() -> page.evaluate(place, "left").equals(page.evaluate(place, "right")));
  }
}
