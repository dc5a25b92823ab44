package org.parityatlas.server.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/**
 * A picture of every state of every view, on a laptop, on a phone and printed; no test: its name
 * keeps it out of ordinary runs. {@code web/README.md} has the command. They go to {@code
 * .atlas/screenshots}, or to the folder that {@code -Datlas.screenshots} names.
 */
@Tag("screenshots")
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class Screenshots {
  private static final Path FOLDER =
      Path.of(System.getProperty("atlas.screenshots", "../.atlas/screenshots"));

  @ParameterizedTest
  @EnumSource
  void take(PageState state, AtlasUnderTest atlas, Visit visit) throws IOException {
    String name = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Visit phone = visit.another();
    picture(state.reach(atlas, phone.in(Visit.PHONE)), name + "-360x740.png");
    Page page = state.reach(atlas, visit.in(Visit.LAPTOP));
    picture(page, name + "-1366x768.png");
    Files.createDirectories(FOLDER);
    ImageIO.write(Sheet.of(page).picture(), "png", FOLDER.resolve(name + "-print.png").toFile());
  }

  private static void picture(Page page, String file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
  }
}
