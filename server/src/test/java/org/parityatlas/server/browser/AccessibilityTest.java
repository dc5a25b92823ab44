package org.parityatlas.server.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
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
  void everyStateIsSoundOnALaptopAndFitsTheNarrowestWindow(
      PageState state, AtlasUnderTest atlas, Visit visit) {
    Page page = state.reach(atlas, visit.in(Visit.LAPTOP));
    Axe.mustFindNothingOfOurs(page);
    visit.in(Visit.NARROWEST);
    assertFits(page);
  }

  /** One state of each layout that a phone has of its own. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "EXPLORE_WITH_CARD_OF_A_GAP",
        "EXPLORE_WITH_OPEN_PICKER",
        "TABLE_OF_A_GAP",
        "COMPARE_ON_ONE_SCALE",
        "COMPARE_SWIPED",
        "AREAS_TABLE",
        "OVERLAY_WITH_CHOSEN_CELLS_AND_CARD",
        "PROFILE",
        "SHARE_A_MAP",
        "OWN_FIGURES_REPORTED",
        "HELP"
      })
  void eachViewOpensSoundOnAPhone(PageState state, AtlasUnderTest atlas, Visit visit) {
    onAPhone(state, atlas, visit);
  }

  @Tag("soak")
  @ParameterizedTest
  @EnumSource
  void everyStateOpensSoundOnAPhone(PageState state, AtlasUnderTest atlas, Visit visit) {
    onAPhone(state, atlas, visit);
  }

  private static void onAPhone(PageState state, AtlasUnderTest atlas, Visit visit) {
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
