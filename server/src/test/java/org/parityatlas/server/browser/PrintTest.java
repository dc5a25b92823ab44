package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** Every view is one sheet of A4 that says what it shows, from whom, where it is and when. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class PrintTest {
  private static final double A4_SHORT_POINTS = 595;
  private static final double A4_LONG_POINTS = 842;

  /** The least size of type that tables and notes are read in, as the PDF rounds it. */
  private static final double LEAST_POINTS = 8.4;

  private static final int STRONG_ORANGE = 0xa04300;
  private static final String GAP_CARD = "/?indicator=employment-rate&measure=gap&area=E09000030";

  /** Cells of the sheet of areas with a figure and neither a range nor a word why there is none. */
  private static final String NAKED =
      """
      () => [...document.querySelectorAll('.areas-sheet tbody td')]
        .filter((cell) => /^\\s*[\\d-]/.test(cell.textContent))
        .filter((cell) => !/\\(.+\\)|no likely range|too few|unreliable/i.test(cell.textContent))
        .filter((cell) => !/not a sample/.test(cell.closest('table').rows[0].cells[cell.cellIndex].textContent))
        .map((cell) => cell.parentElement.textContent.replace(/\\s+/g, ' '))""";

  @ParameterizedTest
  @EnumSource(
      names = {
        "EXPLORE_RATE",
        "EXPLORE_GAP",
        "EXPLORE_DEPRIVATION",
        "EXPLORE_WITH_CARD_OF_A_GAP",
        "EXPLORE_WITH_CARD_OF_A_CHANGE",
        "EXPLORE_WITH_OPEN_RECEIPT",
        "TABLE_OF_A_GAP",
        "TABLE_OF_A_CHANGE",
        "COMPARE_ON_ONE_SCALE",
        "COMPARE_ON_OWN_SCALES",
        "COMPARE_GAP_BESIDE_DEPRIVATION"
      })
  void oneCleanSheet(PageState state, AtlasUnderTest atlas, Visit visit) {
    Page page = state.reach(atlas, visit);
    String link = page.url().replaceFirst("https?://", "");
    Sheet sheet = Sheet.of(page);
    assertEquals(1, sheet.count(), "sheets");
    boolean onItsSide = state.name().startsWith("TABLE");
    assertEquals(onItsSide ? A4_LONG_POINTS : A4_SHORT_POINTS, sheet.widthPoints(), 1);
    assertEquals(onItsSide ? A4_SHORT_POINTS : A4_LONG_POINTS, sheet.heightPoints(), 1);
    String text = sheet.text();
    // Lines break a long link wherever they end.
    assertTrue(text.replace(" ", "").contains(link.replace(" ", "")), text);
    String today = LocalDate.now().format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));
    for (String said :
        List.of(
            "by London borough", "Office for National Statistics", "Licence", "Printed " + today)) {
      assertTrue(text.contains(said), () -> "no “" + said + "” in: " + text);
    }
    for (String control :
        List.of(
            "Find a place", "Download", "Copy link", "Try again", "Help", "Same scale", "Skip")) {
      assertFalse(text.contains(control), () -> control + " in: " + text);
    }
  }

  /** Ten areas in more measures than a sheet has columns for: what is left out is said. */
  @Test
  void theTableOfAreasIsReadableAndSaysWhatItLeavesOut(AtlasUnderTest atlas, Visit visit) {
    StringBuilder areas = new StringBuilder("E09000002");
    for (int i = 3; i <= 11; i++) {
      areas.append(",E090000%02d".formatted(i));
    }
    StringBuilder rows = new StringBuilder("imd-2019-average-score");
    for (int year = 2004; year <= 2014; year += 2) {
      rows.append(",employment-rate:white@").append(year);
    }
    Page page =
        visit
            .arrive(atlas, "/?view=compare&mode=areas&areas=%s&rows=%s".formatted(areas, rows))
            .page();
    assertThat(page.locator("tbody[data-row]")).hasCount(7);
    Sheet sheet = Sheet.of(page);
    assertEquals(1, sheet.count(), "sheets");
    assertEquals(A4_LONG_POINTS, sheet.widthPoints(), 1);
    assertReadable(sheet);
    String text = sheet.text();
    assertTrue(text.contains("1 of 7 measures is left out"), text);
    int areasThere = 0;
    for (String name : List.of("Barking and Dagenham", "Barnet", "Bexley", "Camden", "Greenwich")) {
      areasThere += text.contains(name) ? 1 : 0;
    }
    assertEquals(5, areasThere, text);
    for (String said : List.of("Office for National Statistics", "Licence", "19 of 20 cases")) {
      assertTrue(text.contains(said), () -> "no “" + said + "” in: " + text);
    }
    assertEquals(6, text.split("Employment rate of white residents").length, text);
    assertEquals(List.of(), page.evaluate(NAKED), "figures without a range and without a reason");
    boolean isWhole = text.contains("England");
    assertEquals(!isWhole, Pattern.compile("rows (is|are) left out").matcher(text).find(), text);
    assertThat(page.locator("html.on-paper")).hasCount(0);
    assertThat(page.locator(".areas-sheet tbody tr[hidden]")).hasCount(0);
  }

  /** Where even the lines of areas are too many, the last are left out and counted. */
  @Test
  void linesThatFindNoRoomAreCounted(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.arrive(atlas, AreasTableTest.THREE).page();
    assertThat(page.locator("tbody[data-row]").first()).isVisible();
    int lines = page.locator(".areas-sheet tbody tr").count();
    page.addStyleTag(
        new Page.AddStyleTagOptions().setContent(".on-paper .areas-sheet tr { height: 130px }"));
    Sheet sheet = Sheet.of(page);
    assertEquals(1, sheet.count(), "sheets");
    assertReadable(sheet);
    Matcher left =
        Pattern.compile("(\\d+) of " + lines + " rows (is|are) left out").matcher(sheet.text());
    assertTrue(left.find(), sheet.text());
    assertTrue(Integer.parseInt(left.group(1)) < lines, sheet.text());
  }

  static void assertReadable(Sheet sheet) {
    assertTrue(
        sheet.smallest().getKey() >= LEAST_POINTS,
        () -> sheet.smallest().getKey() + " pt: " + sheet.smallest().getValue());
  }

  @Test
  void mapLegendAndFiguresKeepTheirColours(AtlasUnderTest atlas, Visit visit) {
    Sheet sheet = Sheet.of(visit.open(atlas, GAP_CARD).page());
    assertTrue(sheet.text().contains("27.4 points lower than white"), sheet.text());
    assertTrue(sheet.text().contains("between 8.7 and 46.1 points lower"), sheet.text());
    assertTrue(sheet.text().contains("Too few people surveyed to say"), sheet.text());
    assertTrue(sheet.shareOf(STRONG_ORANGE) > 0.002, "share " + sheet.shareOf(STRONG_ORANGE));
  }

  @Test
  void printsTheSameWithoutTheButtonAndLeavesThePageAsItWas(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, GAP_CARD).page();
    String address = page.url();
    double wide = page.getByTestId("map").boundingBox().width;
    Sheet sheet = Sheet.straight(page);
    assertEquals(1, sheet.count());
    assertTrue(sheet.shareOf(STRONG_ORANGE) > 0.002, "share " + sheet.shareOf(STRONG_ORANGE));
    assertEquals(wide, page.getByTestId("map").boundingBox().width, 1);
    assertEquals(address, page.url());
    assertThat(page.locator("html.on-paper")).hasCount(0);
  }

  @Test
  void theButtonIsReachedWithTheKeyboard(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    page.evaluate(
        "() => { window.print = () => { window.printed = document.documentElement.className; }; }");
    new FocusWalk(page).tabTo("Print");
    page.keyboard().press("Enter");
    page.waitForFunction("() => window.printed === 'on-paper'");
    assertThat(page.locator("html.on-paper")).hasCount(0);
  }
}
