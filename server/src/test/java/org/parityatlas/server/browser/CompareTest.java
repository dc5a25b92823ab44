package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Two maps that move, point and select as one, on one scale where that makes sense. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class CompareTest {
  static final String TWO_GROUPS =
      "/?view=compare&indicator=employment-rate&group=white&measure=rate&period=2020"
          + "&indicator2=employment-rate&group2=ethnic-minority&measure2=rate&period2=2020";
  static final String GAP_BESIDE_DEPRIVATION =
      "/?view=compare&indicator=employment-rate&group=ethnic-minority&measure=gap&period=2020"
          + "&indicator2=imd-2019-average-score&measure2=rate&period2=2019";

  @Test
  void compareOpensWithWhiteBesideEthnicMinority(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare").setExact(true))
        .click();
    assertThat(MapAreas.ofPane(page, "Left").all()).hasCount(33);
    assertThat(MapAreas.ofPane(page, "Right").all()).hasCount(33);
    assertThat(page).hasURL(Address.with("group", "white"));
    assertThat(page).hasURL(Address.with("group2", "ethnic-minority"));
    assertThat(page.getByTestId("legend")).hasCount(1);
  }

  @Test
  void exploreIsFoundAsItWasLeft(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?group=black&period=2012").page();
    Map<String, String> left = Address.of(page);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare").setExact(true))
        .click();
    assertThat(MapAreas.ofPane(page, "Right").all()).hasCount(33);
    assertThat(page).hasURL(Address.with("group", "white"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Explore").setExact(true))
        .click();
    assertThat(page).hasURL(Address.with("measure", "gap"));
    assertThat(MapAreas.of(page).all()).hasCount(33);
    assertEquals(left, Address.of(page));
  }

  @Test
  void bothMapsStandOnTheSameLimits(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, TWO_GROUPS).page();
    assertThat(page.getByTestId("legend")).hasCount(1);
    assertThat(MapAreas.ofPane(page, "Right").all()).hasCount(33);
    List<String> shared =
        visit.requests().stream()
            .filter(r -> r.contains("/values/") && r.contains("breaks="))
            .toList();
    Set<String> limits = new TreeSet<>();
    Map<Integer, Set<String>> fillsByClass = new HashMap<>();
    for (String request : shared) {
      URI address = URI.create(request);
      limits.add(request.replaceAll(".*breaks=([^&]*).*", "$1"));
      JsonNode answer = atlas.json(address.getRawPath() + "?" + address.getRawQuery());
      boolean isLeft = request.contains("group=white");
      Map<String, String> fills = MapAreas.ofPane(page, isLeft ? "Left" : "Right").fillsByCode();
      JsonNode columns = answer.path("columns");
      for (int place = 0; place < columns.path("code").size(); place++) {
        if (columns.path("marker").get(place).isNull()) {
          fillsByClass
              .computeIfAbsent(columns.path("class").get(place).asInt(), k -> new TreeSet<>())
              .add(fills.get(columns.path("code").get(place).asText()));
        }
      }
    }
    assertEquals(2, shared.size(), shared.toString());
    assertEquals(1, limits.size(), limits.toString());
    for (Map.Entry<Integer, Set<String>> fills : fillsByClass.entrySet()) {
      assertEquals(1, fills.getValue().size(), "one colour for one class in both maps: " + fills);
    }
    assertEquals(
        fillsByClass.size(),
        fillsByClass.values().stream().flatMap(Set::stream).distinct().count(),
        fillsByClass.toString());
  }

  @Test
  void cityOfLondonIsUnreliableLeftAndSuppressedRight(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, TWO_GROUPS).page();
    assertThat(MapAreas.ofPane(page, "Left").named("City of London"))
        .hasAttribute("fill", Pattern.compile("^url\\(#.*unreliable.*\\)$"));
    assertThat(MapAreas.ofPane(page, "Left").named("City of London"))
        .hasAttribute("aria-label", Pattern.compile("100\\.0%.*[Uu]nreliable"));
    assertThat(MapAreas.ofPane(page, "Right").named("City of London"))
        .hasAttribute("fill", Pattern.compile("^url\\(#.*suppressed.*\\)$"));
    Locator legend = page.getByTestId("legend");
    assertThat(legend).containsText(Pattern.compile("Unreliable: few people surveyed\\W*1 \\| 0"));
    assertThat(legend).containsText(Pattern.compile("Too few people surveyed to say\\W*0 \\| 1"));
  }

  @Test
  void pointingAtOneMapPointsAtBoth(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, TWO_GROUPS).page();
    MapAreas.ofPane(page, "Left").hover("Barnet");
    for (String side : List.of("Left", "Right")) {
      assertThat(MapAreas.pane(page, side).locator(".outline-hovered").first()).isAttached();
      assertThat(MapAreas.pane(page, side).locator(".map-tip")).containsText("Barnet");
    }
  }

  @Test
  void selectingInOneMapSelectsInBothAndInTheTable(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, TWO_GROUPS).page();
    MapAreas.ofPane(page, "Right").click("Tower Hamlets");
    assertThat(MapAreas.ofPane(page, "Left").named("Tower Hamlets"))
        .hasAttribute("aria-pressed", "true");
    assertThat(MapAreas.ofPane(page, "Right").named("Tower Hamlets"))
        .hasAttribute("aria-pressed", "true");
    assertThat(page).hasURL(Address.with("area", "E09000030"));
    Locator row = differenceOf(page, "Tower Hamlets");
    assertThat(row).containsText("85.6%");
    assertThat(row).containsText("58.2%");
    assertThat(row).containsText("27.4 points lower");
    assertThat(row).containsText("between 8.7 and 46.1 points lower");
    assertThat(row).containsText("Lower than white");
  }

  @Test
  void zoomingAndDraggingOneMapMovesTheOther(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, TWO_GROUPS).page();
    Locator left = MapAreas.pane(page, "Left");
    double[] start = placeInPane(page, "Right");
    left.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Zoom in")).click();
    page.waitForFunction("() => location.search.includes('map=')");
    double[] zoomed = placeInPane(page, "Right");
    assertTrue(zoomed[2] > start[2] * 1.5, "the right map has grown too");
    assertSamePlace(placeInPane(page, "Left"), zoomed);

    double[] from = MapAreas.ofPane(page, "Left").pointOf("Camden");
    page.mouse().move(from[0], from[1]);
    page.mouse().down();
    page.mouse()
        .move(
            from[0] + 40,
            from[1] + 30,
            new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
    page.mouse().up();
    double[] dragged = placeInPane(page, "Right");
    assertEquals(zoomed[0] + 40, dragged[0], 3, "the right map has followed");
    assertEquals(zoomed[1] + 30, dragged[1], 3, "the right map has followed");
    assertSamePlace(placeInPane(page, "Left"), dragged);
  }

  @Test
  void gapBesideDeprivationHasALegendEach(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?view=compare").page();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gap beside deprivation"))
        .click();
    assertThat(page).hasURL(Address.with("indicator2", "imd-2019-average-score"));
    assertThat(page).hasURL(Address.with("measure", "gap"));
    Locator left = MapAreas.pane(page, "Left").getByTestId("legend");
    Locator right = MapAreas.pane(page, "Right").getByTestId("legend");
    assertThat(left).containsText("5 to 15 points lower");
    assertThat(right).containsText("more deprived");
    assertThat(page.getByTestId("legend")).hasCount(2);
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Same scale")))
        .hasCount(0);
    assertThat(MapAreas.ofPane(page, "Right").named("Tower Hamlets"))
        .hasAttribute("aria-label", Pattern.compile("^Tower Hamlets: 27\\.913.*"));
  }

  @Test
  void ownScalesAreAVisibleChoice(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, TWO_GROUPS).page();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Own scales")).click();
    assertThat(page).hasURL(Address.with("scale", "own"));
    assertThat(page.getByTestId("legend")).hasCount(2);
    Locator left = MapAreas.pane(page, "Left").getByTestId("legend");
    Locator right = MapAreas.pane(page, "Right").getByTestId("legend");
    assertThat(left).containsText("84.0% and over");
    assertThat(right).containsText("72.0% and over");
    assertNotEquals(left.innerText(), right.innerText());
  }

  @Test
  void addressRestoresBothMaps(AtlasUnderTest atlas, Visit visit) {
    Page page =
        visit
            .open(atlas, GAP_BESIDE_DEPRIVATION + "&areas=E09000030,E09000001&area=E09000030")
            .page();
    Page there = visit.another().open(atlas, page.url().substring(page.url().indexOf("/?"))).page();
    assertEquals(Address.of(page), Address.of(there));
    for (String side : List.of("Left", "Right")) {
      assertEquals(MapAreas.ofPane(page, side).labels(), MapAreas.ofPane(there, side).labels());
      assertThat(MapAreas.ofPane(there, side).named("Tower Hamlets"))
          .hasAttribute("aria-pressed", "true");
    }
    assertThat(differenceOf(there, "City of London")).isVisible();
    assertEquals(
        page.getByTestId("difference-table").innerText(),
        there.getByTestId("difference-table").innerText());
  }

  private static Locator differenceOf(Page page, String area) {
    return page.getByTestId("difference-table")
        .getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(Words.startingWith(area)));
  }

  /** Left, top and width of Camden's box, measured from its pane's map, in CSS pixels. */
  private static double[] placeInPane(Page page, String side) {
    Locator camden = MapAreas.ofPane(page, side).named("Camden");
    var box = camden.boundingBox();
    var frame = MapAreas.pane(page, side).locator("atlas-map").boundingBox();
    return new double[] {box.x - frame.x, box.y - frame.y, box.width};
  }

  private static void assertSamePlace(double[] one, double[] other) {
    for (int i = 0; i < one.length; i++) {
      assertEquals(one[i], other[i], 1.5, "the two maps show the same place");
    }
  }
}
