package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** The same as {@link SeenWithoutColourTest} of sets that are painted pixel by pixel. */
@RealData
@ExtendWith({SharedAtlas.OfMirror.class, InChromium.class})
final class NationSeenWithoutColourTest {
  private static final int LEAST_PIXELS = 20;
  private static final int SIDE = 50;
  private static final String NATION = "/?set=lsoa-2021-ew&indicator=imd-2025-score";

  @ParameterizedTest
  @CsvSource({
    NATION + "&map=12/53.4808/-2.2426, 'Deprivation, five classes'",
    "/?set=lsoa-2021-london&indicator=imd-2025-decile, 'Deprivation, ten classes'",
    "/embed/v1/map?theme=dark&set=lsoa-2021-london&indicator=imd-2025-decile,"
        + " 'Deprivation, ten classes'",
  })
  void classesStayApart(String address, String row, AtlasUnderTest atlas, Visit visit)
      throws IOException {
    Page page = visit.open(atlas, address).page();
    page.waitForCondition(
        () -> PaintedMap.of(page).notShown(LEAST_PIXELS).isEmpty(),
        new Page.WaitForConditionOptions().setTimeout(30_000));
    ApartInEveryVision.mustHoldOf(PaintedMap.of(page), row);
  }

  /** The Indices are England's; the middle of this map is Wrexham. */
  @Test
  void missingIsAPatternAmongPixels(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, NATION + "&map=15/53.0466/-2.9925").page();
    assertThat(page.locator("canvas.area-plate").first()).isAttached();
    page.waitForCondition(
        () -> Arrays.stream(PaintedMap.middleOf(page, SIDE)).distinct().count() > 2);
    PaintedMap map = PaintedMap.of(page);
    assertEquals(Set.of("missing"), map.patterns().keySet());
    ApartInEveryVision.mustBeAPattern(map, "missing among pixels", PaintedMap.middleOf(page, SIDE));
  }
}
