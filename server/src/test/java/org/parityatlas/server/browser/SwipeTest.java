package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Two maps one over the other, with a divider between them. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class SwipeTest {
  static final String HALVES = CompareTest.TWO_GROUPS + "&swipe=50";

  /** Which pane a point of the window belongs to. */
  private static final String PANE_AT =
      "([x, y]) => document.elementFromPoint(x, y).closest('.pane')?.dataset.testid ?? ''";

  @Test
  void isReachedAndLeftByItsButton(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, CompareTest.TWO_GROUPS).page();
    Locator button = page.getByTestId("swipe");
    button.focus();
    button.press("Enter");
    assertThat(page).hasURL(Address.with("swipe", "50"));
    assertThat(page.getByTestId("divider")).isVisible();
    page.goBack();
    assertThat(page.getByTestId("divider")).hasCount(0);
    assertThat(page).hasURL(Address.without("swipe"));
  }

  @Test
  void theDividerIsMovedWithTheKeyboardAndSaysWhereItIs(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, HALVES).page();
    FocusWalk walk = new FocusWalk(page);
    walk.tabTo("Divider between");
    Locator divider = page.getByTestId("divider");
    press(page, divider, "ArrowLeft", 48, "The left map on 48% of the width");
    press(page, divider, "ArrowUp", 50, "the right map on 50%");
    press(page, divider, "PageUp", 60, "The left map on 60% of the width");
    press(page, divider, "End", 100, "The left map on the whole width");
    press(page, divider, "Home", 0, "The right map on the whole width");
    assertThat(page).hasURL(Address.with("swipe", "0"));
    walk.mustShowFocus();
    BoundingBox box = divider.boundingBox();
    assertTrue(box.width >= 24 && box.height >= 24, "target " + box.width + "×" + box.height);
  }

  @Test
  void theDividerIsDraggedAndEachMapAnswersOnItsSide(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, HALVES).page();
    BoundingBox box = page.getByTestId("divider").boundingBox();
    double y = box.y + box.height / 3;
    page.mouse().move(box.x + box.width / 2, y);
    page.mouse().down();
    page.mouse().move(410, y, new Mouse.MoveOptions().setSteps(5));
    page.mouse().up();
    assertThat(page).hasURL(Address.with("swipe", "30"));
    assertEquals("pane-left", page.evaluate(PANE_AT, List.of(300, y)));
    assertEquals("pane-right", page.evaluate(PANE_AT, List.of(500, y)));
  }

  @Test
  void bothMapsAreReadWhereOneIsPointedAt(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, HALVES).page();
    MapAreas.ofPane(page, "Left").hover("Ealing");
    Locator reading = page.getByTestId("swipe-reading");
    assertThat(reading).containsText(Pattern.compile("Left map: Ealing: [\\d.]+%, likely between"));
    assertThat(reading)
        .containsText(Pattern.compile("Right map: Ealing: [\\d.]+%, likely between"));
  }

  @Test
  void whatHasTheFocusIsNeverCovered(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, CompareTest.TWO_GROUPS + "&swipe=10").page();
    Locator area = MapAreas.ofPane(page, "Left").named("City of London");
    area.focus();
    page.waitForCondition(() -> at(page) > 40);
    BoundingBox box = area.boundingBox();
    assertEquals(
        "pane-left",
        page.evaluate(PANE_AT, List.of(box.x + box.width / 2, box.y + box.height / 2)));
    assertThat(page).hasURL(Address.with("swipe", "10"));
    page.getByTestId("swipe").focus();
    assertThat(page.getByTestId("divider")).hasAttribute("aria-valuenow", "10");
  }

  @Test
  void nothingHoldsTheFocusAndAllShowIt(AtlasUnderTest atlas, Visit visit) {
    FocusWalk walk = new FocusWalk(visit.open(atlas, HALVES).page());
    walk.aroundThePage("Tab");
    walk.aroundThePage("Shift+Tab");
  }

  @Test
  void theMapsMoveAsOne(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, HALVES).page();
    MapAreas.pane(page, "Left").getByTitle("Zoom in").click();
    page.waitForFunction("() => location.search.includes('map=')");
    String place =
        """
        side => document.querySelector(`[data-testid=pane-${side}] path[data-code=E09000030]`)
          .getBoundingClientRect().toJSON()""";
    page.waitForCondition(() -> page.evaluate(place, "left").equals(page.evaluate(place, "right")));
  }

  private static void press(Page page, Locator divider, String key, int percent, String says) {
    page.keyboard().press(key);
    assertThat(divider).hasAttribute("aria-valuenow", String.valueOf(percent));
    assertThat(divider).hasAttribute("aria-valuetext", Pattern.compile(Words.literally(says)));
  }

  private static int at(Page page) {
    return Integer.parseInt(page.getByTestId("divider").getAttribute("aria-valuenow"));
  }
}
