package org.parityatlas.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** No state of the page has a fault that axe can find, and none is wider than its window. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class AccessibilityTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** WCAG 2.2, 1.4.10 for the narrowest window: no scrolling in two directions. */
  @ParameterizedTest
  @EnumSource
  void everyStateIsSoundOnALaptopAPhoneAndInTheNarrowestWindow(
      PageState state, AtlasUnderTest atlas, Visit visit) {
    Page page = state.reach(atlas, visit.in(Visit.LAPTOP));
    assertNoViolations(page, Visit.LAPTOP);
    visit.in(Visit.PHONE);
    assertNoViolations(page, Visit.PHONE);
    visit.in(Visit.NARROWEST);
    assertFits(page);
  }

  /** The states that begin on a phone rather than shrink to one. */
  @ParameterizedTest
  @EnumSource(names = {"EXPLORE_WITH_CARD_OF_A_GAP", "TABLE_OF_A_GAP", "COMPARE_ON_ONE_SCALE"})
  void opensSoundOnAPhone(PageState state, AtlasUnderTest atlas, Visit visit) {
    Page page = state.reach(atlas, visit.in(Visit.PHONE));
    assertNoViolations(page, Visit.PHONE);
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

  /** Holds what is on the page now to the rules. */
  static void assertNoViolations(Page page, Visit.Window window) {
    List<Rule> violations =
        new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations();
    assertEquals(
        "", violations.stream().map(AccessibilityTest::told).collect(Collectors.joining()));
  }

  private static String told(Rule rule) {
    return rule.getNodes().stream()
        .map(AccessibilityTest::whereAndWhat)
        .collect(Collectors.joining("", "%n%s: %s".formatted(rule.getId(), rule.getHelp()), ""));
  }

  private static String whereAndWhat(CheckedNode node) {
    return "%n  at %s: %s".formatted(node.getTarget(), node.getHtml());
  }
}
