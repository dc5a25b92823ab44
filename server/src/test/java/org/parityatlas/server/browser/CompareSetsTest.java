package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** Maps of Compare on different boundaries: boroughs beside small areas, districts of two sets. */
@RealData
@ExtendWith({SharedAtlas.OfMirror.class, InChromium.class})
final class CompareSetsTest {
  private static final String BOROUGHS_BESIDE_SMALL_AREAS =
      "/?view=compare&set=lad-2022-london&indicator=employment-rate&group=white&measure=rate"
          + "&period=2020&set2=lsoa-2021-london&indicator2=imd-2025-score";
  private static final String TWO_SETS_OF_DISTRICTS =
      CompareTest.TWO_GROUPS + "&set=lad-2022-london&set2=lad-2023-uk";

  @Test
  void aBoroughIsFoundByPlaceAmongSmallAreas(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, BOROUGHS_BESIDE_SMALL_AREAS).page();
    assertThat(page.getByTestId("own-scales-because")).containsText("different measures");
    assertThat(page.getByTestId("legend")).hasCount(2);
    MapAreas.ofPane(page, "Left").click("Tower Hamlets");
    assertThat(page.getByTestId("at-one-place"))
        .containsText(
            Pattern.compile("Right map: Tower Hamlets \\d{3}[A-Z]: [\\d.]+\\. Not a sample"));
    assertThat(MapAreas.pane(page, "Right").locator(".outline-selected").first()).isAttached();
    assertThat(page.getByTestId("no-table")).containsText("measure different things");
  }

  @Test
  void aSmallAreaIsFoundByPlaceAmongBoroughs(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, BOROUGHS_BESIDE_SMALL_AREAS + "&area=E01004232").page();
    String name = atlas.json("/api/v1/areas/E01004232?geography=lsoa-2021").path("name").asText();
    String borough = name.substring(0, name.lastIndexOf(' '));
    assertThat(page.getByTestId("at-one-place")).containsText("Left map: " + borough + ":");
    assertThat(page.getByTestId("at-one-place")).containsText("Right map: " + name + ":");
    assertThat(MapAreas.ofPane(page, "Left").named(borough)).hasAttribute("aria-pressed", "true");
  }

  @Test
  void districtsOfTwoSetsShareAScaleAndTheirCodes(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, TWO_SETS_OF_DISTRICTS + "&area=E09000030").page();
    assertThat(page.getByTestId("legend")).hasCount(1);
    assertThat(page.getByTestId("legend"))
        .containsText("boroughs on the first map | districts on the second map");
    assertThat(MapAreas.ofPane(page, "Right").named("Tower Hamlets"))
        .hasAttribute("aria-pressed", "true");
    assertThat(page.getByTestId("difference-table")).containsText("by UK district");
    assertThat(page.locator(".compare-foot").first()).containsText("different boundaries");
  }

  @Test
  void theSetOfOneMapIsChosenInItsSentence(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, CompareTest.TWO_GROUPS + "&set=lad-2022-london").page();
    page.getByTestId("pick-right-boundaries").click();
    page.locator("[role=option][data-value=lad-2023-uk]").click();
    assertThat(page).hasURL(Address.with("set2", "lad-2023-uk"));
    assertThat(page).hasURL(Address.with("set", "lad-2022-london"));
    assertThat(page.getByTestId("pick-boundaries-of-all-maps")).hasText("different boundaries");
  }

  @Test
  void largeMapsLieOverEachOther(AtlasUnderTest atlas, Visit visit) {
    Page page =
        visit
            .open(
                atlas,
                "/?view=compare&set=lsoa-2021-london&indicator=imd-2025-score"
                    + "&indicator2=census-unemployment-rate&swipe=5")
            .page();
    page.locator("[data-testid=pane-left] [data-testid=area-cursor]").focus();
    page.waitForCondition(
        () -> Integer.parseInt(page.getByTestId("divider").getAttribute("aria-valuenow")) > 20);
    assertThat(page.getByTestId("swipe-reading"))
        .containsText(Pattern.compile("Left map: .+ \\d{3}[A-Z]: [\\d.]+\\."));
    assertThat(page.getByTestId("swipe-reading"))
        .containsText(Pattern.compile("Right map: .+ \\d{3}[A-Z]: [\\d.]+%, counted"));
  }
}
