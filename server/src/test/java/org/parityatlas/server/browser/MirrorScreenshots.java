package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** The {@link Screenshots} of what only the official files have. */
@Tag("screenshots")
@RealData
@ExtendWith({SharedAtlas.OfMirror.class, InChromium.class})
final class MirrorScreenshots {
  /** For a raster to be painted finely. */
  private static final int AT_REST_MILLIS = 1_500;

  @AfterAll
  static void showAll() throws IOException {
    ContactSheet.write(Screenshots.FOLDER);
  }

  @ParameterizedTest
  @CsvSource({
    "nation, /?set=lsoa-2021-ew&indicator=imd-2025-score",
    "nation-zoomed-in, /?set=lsoa-2021-ew&indicator=imd-2025-score&map=12/53.4808/-2.2426",
    "nation-table, /?set=lsoa-2021-ew&indicator=imd-2025-score&table=1",
    "districts, /?set=lad-2023-uk&indicator=imd-2025-average-score",
    "deciles, /?set=lsoa-2021-london&indicator=imd-2025-decile&area=E01000001",
    "small-areas-overlay, /?view=overlay&set=lsoa-2021-london",
    "small-area-profile, /?view=profile&area=E01000001",
    "borough-profile, /?view=profile&area=E09000025",
    "two-sets, /?view=compare&set=lad-2022-london&indicator=employment-rate&measure=gap"
        + "&set2=lsoa-2021-london&indicator2=imd-2025-score",
    "nation-dark, /embed/v1/map?theme=dark&set=lsoa-2021-ew&indicator=imd-2025-score",
  })
  void take(String name, String address, AtlasUnderTest atlas, Visit visit) {
    Visit phone = visit.another().in(Visit.PHONE);
    Screenshots.picture(atRest(phone, atlas, address), "mirror-" + name + "-360x740");
    Page page = atRest(visit.in(Visit.LAPTOP), atlas, address);
    Screenshots.picture(page, "mirror-" + name + "-1366x768");
    Screenshots.inEveryVision(page, "mirror-" + name);
  }

  private static Page atRest(Visit visit, AtlasUnderTest atlas, String address) {
    Page page = visit.arrive(atlas, address).page();
    assertThat(page.locator("main h1, main [data-testid=title]").first()).isVisible();
    assertThat(page.locator("main[aria-busy=true]")).hasCount(0);
    page.waitForTimeout(AT_REST_MILLIS);
    return page;
  }
}
