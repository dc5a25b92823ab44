package org.parityatlas.server.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** No state of the page has a fault that axe can find, and none is wider than its window. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class AccessibilityTest {
  /** WCAG 2.2, 1.4.10 for the narrowest window: no scrolling in two directions. */
  @ParameterizedTest
  @EnumSource
  void everyStateIsSoundOnALaptopAPhoneAndInTheNarrowestWindow(
      PageState state, AtlasUnderTest atlas, Visit visit) {
    Page page = state.reach(atlas, visit.in(Visit.LAPTOP));
    Axe.mustFindNothingOfOurs(page);
    visit.in(Visit.PHONE);
    Axe.mustFindNothingOfOurs(page);
    visit.in(Visit.NARROWEST);
    assertFits(page);
  }

  /** The states that begin on a phone rather than shrink to one. */
  @ParameterizedTest
  @EnumSource(names = {"EXPLORE_WITH_CARD_OF_A_GAP", "TABLE_OF_A_GAP", "COMPARE_ON_ONE_SCALE"})
  void opensSoundOnAPhone(PageState state, AtlasUnderTest atlas, Visit visit) {
    Page page = state.reach(atlas, visit.in(Visit.PHONE));
    Axe.mustFindNothingOfOurs(page);
    assertFits(page);
  }

  @ParameterizedTest
  @EnumSource(names = {"EXPLORE_WITH_OPEN_PICKER", "FIGURES_AWAY", "SERVER_AWAY"})
  void fitsTheNarrowestWindow(PageState state, AtlasUnderTest atlas, Visit visit) {
    assertFits(state.reach(atlas, visit.in(Visit.NARROWEST)));
  }

  private static void assertFits(Page page) {
    int over =
        (Integer)
            page.evaluate(
                "() => document.scrollingElement.scrollWidth"
                    + " - document.scrollingElement.clientWidth");
    assertTrue(over <= 0, "the page is " + over + " pixels wider than its window");
  }
}
