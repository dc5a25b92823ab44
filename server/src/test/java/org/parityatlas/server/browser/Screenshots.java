package org.parityatlas.server.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/**
 * A picture of every state of every view, on a laptop, on a phone and printed; of every kind of map
 * also without colour and with each deficiency of colour vision, and of widgets in the dark. No
 * test: its name keeps it out of ordinary runs. {@code web/README.md} has the command. They go to
 * {@code .atlas/screenshots}, or to the folder that {@code -Datlas.screenshots} names, with an
 * {@code index.html} that shows all.
 */
@Tag("screenshots")
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class Screenshots {
  static final Path FOLDER =
      Path.of(System.getProperty("atlas.screenshots", "../.atlas/screenshots"));

  private static final List<String> VISIONS =
      List.of("achromatopsia", "protanopia", "deuteranopia", "tritanopia");

  @AfterAll
  static void showAll() throws IOException {
    ContactSheet.write(FOLDER);
  }

  @ParameterizedTest
  @EnumSource
  void take(PageState state, AtlasUnderTest atlas, Visit visit) throws IOException {
    String name = name(state);
    Visit phone = visit.another();
    picture(state.reach(atlas, phone.in(Visit.PHONE)), name + "-360x740");
    Page page = state.reach(atlas, visit.in(Visit.LAPTOP));
    picture(page, name + "-1366x768");
    ImageIO.write(Sheet.of(page).picture(), "png", FOLDER.resolve(name + "-print.png").toFile());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "EXPLORE_RATE",
        "EXPLORE_GAP",
        "EXPLORE_RATIO",
        "EXPLORE_CHANGE",
        "EXPLORE_DEPRIVATION",
        "EXPLORE_ONLY_SURE",
        "EXPLORE_BETWEEN_CLASSES",
        "EXPLORE_ALL_PERIODS",
        "OVERLAY"
      })
  void takeAsOthersSeeIt(PageState state, AtlasUnderTest atlas, Visit visit) {
    inEveryVision(state.reach(atlas, visit), name(state));
  }

  @ParameterizedTest
  @CsvSource({
    "rate, indicator=employment-rate&measure=rate",
    "gap, indicator=employment-rate&measure=gap&area=E09000030",
    "deprivation, indicator=imd-2019-average-score"
  })
  void takeWidgetsInTheDark(String name, String query, AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/embed/v1/map?theme=dark&" + query).page();
    picture(page, "widget-dark-" + name + "-1366x768");
    inEveryVision(page, "widget-dark-" + name);
    visit.in(Visit.PHONE);
    picture(page, "widget-dark-" + name + "-360x740");
  }

  /** As Chromium simulates it; {@link Vision} is what is measured. */
  static void inEveryVision(Page page, String name) {
    CDPSession browser = page.context().newCDPSession(page);
    for (String vision : VISIONS) {
      JsonObject wanted = new JsonObject();
      wanted.addProperty("type", vision);
      browser.send("Emulation.setEmulatedVisionDeficiency", wanted);
      picture(page, name + "-" + vision);
    }
    browser.detach();
  }

  static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }

  private static String name(PageState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
