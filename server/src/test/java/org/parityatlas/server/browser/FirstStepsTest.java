package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** The hints of a first visit: three, with the keyboard, once, and again from Help. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class FirstStepsTest {
  static void mustBeAt(Page page) {
    assertThat(steps(page)).containsText("Step 1 of 3");
  }

  @Test
  void goesThroughThreeStepsWithTheKeyboardOnce(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.asNewcomer().open(atlas, "/").page();
    mustBeAt(page);
    FocusWalk walk = new FocusWalk(page);
    walk.tabTo("Next");
    page.keyboard().press("Enter");
    assertThat(steps(page)).containsText("Step 2 of 3");
    page.keyboard().press("Enter");
    assertThat(steps(page)).containsText("Step 3 of 3");
    page.keyboard().press("Enter");
    assertThat(steps(page)).hasCount(0);
    walk.mustShowFocus();
    page.reload();
    assertThat(page.getByTestId("legend")).isVisible();
    assertThat(steps(page)).hasCount(0);
  }

  @Test
  void canBeSkippedAndHadAgainFromHelp(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.asNewcomer().open(atlas, "/").page();
    page.getByText("Skip these hints").click();
    assertThat(steps(page)).hasCount(0);
    page.getByTestId("help").click();
    page.getByTestId("first-steps-again").click();
    mustBeAt(page);
    assertThat(steps(page)).isFocused();
  }

  @Test
  void coversNothingOnAPhone(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.asNewcomer().in(Visit.PHONE).open(atlas, "/").page();
    mustBeAt(page);
    BoundingBox hints = steps(page).boundingBox();
    BoundingBox map = page.getByTestId("map").boundingBox();
    BoundingBox sentence = page.getByTestId("sentence").boundingBox();
    assertTrue(hints.y + hints.height <= sentence.y, "over the sentence");
    assertTrue(hints.y + hints.height <= map.y, "over the map");
  }

  private static Locator steps(Page page) {
    return page.getByTestId("first-steps");
  }
}
