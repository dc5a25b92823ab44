package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Three and four maps side by side, and the difference of the first two as a map. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class ComparePanesTest {
  static final String THREE =
      CompareTest.TWO_GROUPS
          + "&indicator3=employment-rate&group3=white&measure3=rate&period3=2010";
  static final String FOUR =
      THREE + "&indicator4=imd-2019-average-score&measure4=rate&period4=2019";
  static final String WITH_DIFFERENCE = CompareTest.TWO_GROUPS + "&difference=1";

  @Test
  void mapsAreAddedMovedAndRemovedWithTheKeyboard(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, CompareTest.TWO_GROUPS).page();
    press(page.getByTestId("add-pane"));
    assertThat(MapAreas.ofPane(page, "Third").all()).hasCount(33);
    String third = Address.of(page).get("group3");

    press(MapAreas.pane(page, "Third").getByTestId("move-earlier"));
    assertThat(page).hasURL(Address.with("group2", third));
    assertThat(page).hasURL(Address.with("group3", "ethnic-minority"));

    press(MapAreas.pane(page, "First").getByTestId("remove-pane"));
    assertThat(page.locator("atlas-map")).hasCount(2);
    assertThat(page).hasURL(Address.with("group", third));

    page.goBack();
    assertThat(page.locator("atlas-map")).hasCount(3);
    assertThat(page).hasURL(Address.with("group", "white"));
  }

  @Test
  void threeMapsOfOneMeasureStandOnOneScale(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, THREE).page();
    assertThat(MapAreas.ofPane(page, "Third").all()).hasCount(33);
    assertThat(page.getByTestId("legend")).hasCount(1);
    assertEquals(Set.of(3), Set.of(limitsAsked(visit).size()));
    assertEquals(1, new TreeSet<>(limitsAsked(visit)).size(), "one set of limits for all");
  }

  @Test
  void aFourthMapOfAnotherMeasureKeepsItsOwnScale(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, FOUR).page();
    assertThat(MapAreas.ofPane(page, "Fourth").all()).hasCount(33);
    assertThat(page.getByTestId("legend")).hasCount(4);
    assertThat(page.getByTestId("scale-own")).isVisible();
    assertEquals(3, limitsAsked(visit).size(), "the three that agree share theirs");
    assertThat(page.getByTestId("add-pane")).hasCount(0);
  }

  @Test
  void oneHoverIsSeenInEveryMap(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, FOUR).page();
    assertThat(MapAreas.ofPane(page, "Fourth").all()).hasCount(33);
    MapAreas.ofPane(page, "Second").hover("Barnet");
    for (String name : List.of("First", "Second", "Third", "Fourth")) {
      assertThat(MapAreas.pane(page, name).locator(".map-tip")).containsText("Barnet");
    }
  }

  @Test
  void theDifferenceMapShowsTheGapOfTheServer(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, CompareTest.TWO_GROUPS).page();
    press(page.getByTestId("difference-map"));
    MapAreas map = MapAreas.ofPane(page, "Difference");
    assertThat(map.all()).hasCount(33);
    String set = Address.of(page).get("set");
    JsonNode columns =
        atlas
            .json(
                "/api/v1/values/"
                    + set
                    + "?indicator=employment-rate&group=ethnic-minority&measure=gap&period=2020")
            .path("columns");
    Map<String, String> fills = map.fillsByCode();
    Set<String> clear = new TreeSet<>();
    Set<String> calm = new TreeSet<>();
    for (int place = 0; place < columns.path("code").size(); place++) {
      if (!columns.path("marker").get(place).isNull()) continue;
      boolean unclear =
          columns.path("lower").get(place).asDouble() <= 0
              && columns.path("upper").get(place).asDouble() >= 0;
      (unclear ? calm : clear).add(fills.get(columns.path("code").get(place).asText()));
    }
    assertTrue(!clear.isEmpty() && !calm.isEmpty(), "some are clear, some are not");
    assertTrue(
        calm.stream().noneMatch(clear::contains), "no colour is both: " + clear + " " + calm);
    assertThat(map.named("Tower Hamlets")).isAttached();
  }

  @Test
  void whatHasNoDifferenceSaysWhy(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, CompareTest.GAP_BESIDE_DEPRIVATION + "&difference=1").page();
    assertThat(page.getByTestId("no-difference")).containsText("measure different things");
    assertThat(page.getByTestId("pane-difference")).hasCount(0);
  }

  private static void press(Locator button) {
    button.focus();
    button.press("Enter");
  }

  private static List<String> limitsAsked(Visit visit) {
    return visit.requests().stream()
        .filter(r -> r.contains("/values/") && r.contains("breaks="))
        .map(r -> r.replaceAll(".*breaks=([^&]*).*", "$1"))
        .toList();
  }
}
