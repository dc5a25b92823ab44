package org.parityatlas.server.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/**
 * Pictures of the product for its documents, no test: its name keeps it out of ordinary runs.
 * {@code mvn -pl server -am test -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false
 * -Datlas.screenshots=FOLDER}; without a folder they go to {@code target/screenshots}.
 */
@Tag("screenshots")
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class Screenshots {
  private static final Path FOLDER =
      Path.of(System.getProperty("atlas.screenshots", "target/screenshots"));

  @ParameterizedTest
  @CsvSource({
    "explore, EXPLORE_WITH_CARD_OF_A_GAP",
    "explore-rate, EXPLORE_RATE",
    "explore-change, EXPLORE_CHANGE",
    "explore-gap-change, EXPLORE_GAP_CHANGE",
    "explore-ratio, EXPLORE_RATIO",
    "explore-card-of-a-change, EXPLORE_WITH_CARD_OF_A_CHANGE",
    "explore-deprivation, EXPLORE_DEPRIVATION",
    "table, TABLE_OF_A_GAP",
    "compare, COMPARE_ON_ONE_SCALE",
    "compare-deprivation, COMPARE_GAP_BESIDE_DEPRIVATION"
  })
  void take(String name, PageState state, AtlasUnderTest atlas, Visit visit) {
    picture(state.reach(atlas, visit.in(Visit.LAPTOP)), name + "-1366x768.png");
    picture(state.reach(atlas, visit.in(Visit.PHONE)), name + "-360x740.png");
  }

  private static void picture(Page page, String file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
  }
}
