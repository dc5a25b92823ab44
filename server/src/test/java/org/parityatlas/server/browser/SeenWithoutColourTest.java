package org.parityatlas.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/**
 * Classes, kinds of missing and marks of certainty, as the browser paints them, for people who see
 * no or other colours and on sheets printed in black.
 */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class SeenWithoutColourTest {
  /** Large boroughs, whose patterns can be seen without their names. */
  private static final List<String> BOROUGHS =
      List.of("E09000003", "E09000006", "E09000017", "E09000016");

  /** The atlas itself has a light theme, widgets a dark one too. */
  enum Theme {
    LIGHT("/?%s"),
    DARK("/embed/v1/map?theme=dark&%s");

    private final String address;

    Theme(String address) {
      this.address = address;
    }

    Page open(AtlasUnderTest atlas, Visit visit, String query) {
      return visit.open(atlas, address.formatted(query)).page();
    }
  }

  /** A map of each palette and measure, and its row among the measurements. */
  enum Shown {
    RATE("indicator=employment-rate&measure=rate", "Rate"),
    UNRELIABLE_RATE("indicator=employment-rate&measure=rate&group=white", "Rate"),
    GAP("indicator=employment-rate&measure=gap", "Comparison, clear and not clear"),
    RATIO(ChangeMapTest.RATIO.substring(2), "Comparison, clear and not clear"),
    CHANGE(ChangeMapTest.CHANGE.substring(2), "Comparison, clear and not clear"),
    GAP_CHANGE(ChangeMapTest.GAP_CHANGE.substring(2), "Comparison, clear and not clear"),
    DEPRIVATION("indicator=imd-2019-average-score", "Deprivation, five classes");

    private final String query;
    private final String row;

    Shown(String query, String row) {
      this.query = query;
      this.row = row;
    }
  }

  /** One map of each palette. */
  @ParameterizedTest
  @EnumSource(names = {"RATE", "GAP", "DEPRIVATION"})
  void classesStayApart(Shown shown, AtlasUnderTest atlas, Visit visit) throws IOException {
    ApartInEveryVision.mustHoldOf(
        PaintedMap.of(Theme.LIGHT.open(atlas, visit, shown.query)), shown.row);
  }

  @Tag("soak")
  @ParameterizedTest
  @EnumSource
  void classesOfEveryMeasureStayApart(Shown shown, AtlasUnderTest atlas, Visit visit)
      throws IOException {
    classesStayApart(shown, atlas, visit);
  }

  @Tag("soak")
  @ParameterizedTest
  @EnumSource
  void classesStayApartInTheDark(Shown shown, AtlasUnderTest atlas, Visit visit)
      throws IOException {
    ApartInEveryVision.mustHoldOf(
        PaintedMap.of(Theme.DARK.open(atlas, visit, shown.query)), shown.row);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfMissingIsAPatternOfItsOwn(Theme theme, AtlasUnderTest atlas, Visit visit)
      throws IOException {
    EditedAnswers.withEveryKindOfMissing(visit, BOROUGHS);
    PaintedMap map =
        PaintedMap.of(theme.open(atlas, visit, "indicator=employment-rate&measure=rate"));
    Set<String> kinds = Set.of("suppressed", "missing", "not-applicable", "unreliable");
    assertEquals(kinds, map.patterns().keySet());
    assertTrue(map.kindsOnMap().containsAll(kinds), map.kindsOnMap()::toString);
    ApartInEveryVision.mustHoldOf(map, "Rate");
  }

  @Tag("soak")
  @ParameterizedTest
  @CsvSource({"measure=gap&sure=1, set-aside", "measure=rate&edges=1, between"})
  void marksOfCertaintyArePatterns(String query, String mark, AtlasUnderTest atlas, Visit visit) {
    Page page = Theme.LIGHT.open(atlas, visit, "indicator=employment-rate&period=2008&" + query);
    PaintedMap map = PaintedMap.of(page);
    assertTrue(map.patterns().containsKey(mark), map.patterns().keySet()::toString);
    assertTrue(map.kindsOnMap().contains(mark), map.kindsOnMap()::toString);
    ApartInEveryVision.mustKeepPatternsApart(map);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&cells=7,8"})
  void cellsOfTwoMeasuresStayApart(String choice, AtlasUnderTest atlas, Visit visit)
      throws IOException {
    PaintedMap map = PaintedMap.of(Theme.LIGHT.open(atlas, visit, "view=overlay" + choice));
    if (choice.isEmpty()) {
      assertEquals(9, map.classes().size());
      ApartInEveryVision.mustHoldOf(map, "Two measures, nine cells");
    } else {
      assertEquals(Set.of("suppressed", "set-aside"), map.kindsOnMap());
      ApartInEveryVision.mustKeepPatternsApart(map);
    }
  }
}
