package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/** The page of all that is known of an area, with everything in the mirror. */
@RealData
@ExtendWith({SharedAtlas.OfMirror.class, InChromium.class})
final class ProfileViewTest {
  private static final int ACCENT = 0x0b5563;
  static final String NEWHAM = "/?view=profile&area=E09000025";

  private static Page open(AtlasUnderTest atlas, Visit visit, String address) {
    Page page = visit.arrive(atlas, address).page();
    assertThat(page.getByTestId("profile")).hasAttribute("aria-busy", "false");
    return page;
  }

  private static Locator indicator(Page page, String id) {
    return page.locator("details[data-indicator='%s']".formatted(id));
  }

  /** The gap in Newham, how sure, against London, and since 2010: search, the button, and read. */
  @Test
  void theGapInNewhamIsTwoActionsFromTheStartPage(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/").page();
    page.getByRole(AriaRole.COMBOBOX).fill("Newham");
    assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Newham");
    page.keyboard().press("Enter");
    page.getByTestId("card-profile").click();
    assertTheGap(page);
    assertThat(page).hasTitle("Newham – Profile – Parity Atlas");
    Page received = visit.another().arrive(atlas, address(page)).page();
    assertTheGap(received);
  }

  private static String address(Page page) {
    return page.url().substring(page.url().indexOf("/?"));
  }

  private static void assertTheGap(Page page) {
    Locator gap = page.getByTestId("glance-gap");
    assertThat(gap).containsText("10.1 points lower than white, 2020");
    assertThat(gap).containsText("Likely between 8.1 points higher and 28.3 points lower.");
    assertThat(gap).containsText("reasonably precise");
    assertThat(page.getByTestId("glance-beside"))
        .containsText("London: 11.5 points lower (8.5–14.5)");
    assertThat(page.getByTestId("glance-change"))
        .containsText("From 2010 to 2020 there is no clear change");
    assertThat(gap).containsText("Office for National Statistics");
  }

  /** The words of the change are those of the server's interval. */
  @Test
  void changesAreSinceTheYearThatIsChosen(AtlasUnderTest atlas, Visit visit) {
    Page page = open(atlas, visit, NEWHAM);
    page.getByTestId("profile-since").selectOption("2004");
    assertThat(page).hasURL(Address.with("baseline", "2004"));
    JsonNode change =
        atlas
            .json(
                "/api/v1/series/E09000025?indicator=employment-rate&group=ethnic-minority&measure=gap&baseline=2004&period=2020")
            .path("change");
    String least = "%.1f points narrower".formatted(Math.abs(change.path("lower").asDouble()));
    assertThat(page.getByTestId("glance-change")).containsText("From 2004 to 2020");
    assertThat(page.getByTestId("glance-change")).containsText(least);
    page.reload();
    assertThat(page.getByTestId("glance-change")).containsText(least);
    page.goBack();
    assertThat(page.getByTestId("glance-change")).containsText("From 2010 to 2020");
  }

  @Test
  void oneFactIsFoundByTyping(AtlasUnderTest atlas, Visit visit) {
    Page page = open(atlas, visit, NEWHAM);
    page.getByTestId("profile-find").fill("claimant");
    assertThat(page.getByTestId("indicator")).hasCount(1);
    Locator claimants = indicator(page, "claimant-count-rate");
    assertThat(claimants).hasAttribute("open", "");
    assertThat(claimants.getByTestId("fact-sentence")).containsText("7.8%");
    assertThat(claimants).containsText("2025");
    page.getByTestId("profile-find").fill("no such thing");
    assertThat(page.getByTestId("indicator")).hasCount(0);
    assertThat(page.getByText("Nothing found")).isVisible();
  }

  /** Every figure of the page has its period, and its range or the reason it has none. */
  @Test
  void noNumberIsNaked(AtlasUnderTest atlas, Visit visit) {
    Page page = open(atlas, visit, NEWHAM);
    page.getByText("Open all").click();
    JsonNode topics = atlas.json("/api/v1/profiles/E09000025").path("topics");
    int indicators = 0;
    for (JsonNode topic : topics) {
      indicators += topic.path("indicators").size();
    }
    assertThat(page.getByTestId("indicator")).hasCount(indicators);
    for (Locator one : page.getByTestId("indicator").all()) {
      String text = one.innerText();
      assertTrue(Pattern.compile("\\b(19|20)\\d\\d\\b").matcher(text).find(), "no period: " + text);
      assertTrue(
          Pattern.compile(
                  "likely|expected to vary|no likely range|not a sample|no sample|no figure|range|not drawn",
                  Pattern.CASE_INSENSITIVE)
              .matcher(text)
              .find(),
          "no range and no reason: " + text);
      assertTrue(text.contains("Source"), "no source: " + text);
    }
  }

  /**
   * What the source has not, stands there with the reason: of Cardiff there are no English Indices.
   */
  @Test
  void whatIsMissingIsSaidOnce(AtlasUnderTest atlas, Visit visit) {
    Page page = open(atlas, visit, "/?view=profile&area=W06000015");
    Locator indices = page.locator("[data-topic^='Indices of Deprivation 2025']");
    assertThat(indices.getByTestId("indicator")).hasCount(0);
    assertThat(indices.getByTestId("absent")).containsText("No figures of Cardiff");
    assertThat(indices.getByTestId("absent")).containsText("not zero");
    assertThat(page.getByTestId("glance-gap")).containsText("No figure");
  }

  @Test
  void kindsOfAreaHaveProfiles(AtlasUnderTest atlas, Visit visit) {
    for (String[] area :
        List.of(
            new String[] {"E12000007", "London", "Employment rate"},
            new String[] {"E02000001", "City of London 001", "Census 2021"},
            new String[] {"E01000001", "City of London 001A", "Index of Multiple Deprivation"},
            new String[] {"E92000001", "England", "Employment rate"})) {
      Page page = open(atlas, visit, "/?view=profile&area=" + area[0]);
      assertThat(page.getByTestId("profile-name")).containsText(area[1]);
      assertThat(page.getByTestId("profile")).containsText(area[2]);
    }
  }

  @Test
  void anAreaThatIsNotThereIsSaid(AtlasUnderTest atlas, Visit visit) {
    visit.expecting("404");
    Page page = visit.arrive(atlas, "/?view=profile&area=E09999999").page();
    assertThat(page.getByTestId("profile-blank")).containsText("No area is known by the code");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Newham")).click();
    assertThat(page.getByTestId("profile-name")).containsText("Newham");
  }

  @Test
  void afterAFaultItCanBeAskedAgain(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.withFault("**/api/v1/profiles/**").arrive(atlas, NEWHAM).page();
    assertThat(page.getByTestId("error")).containsText("The database is away.");
    page.unroute("**/api/v1/profiles/**");
    page.getByText("Try again").click();
    assertThat(page.getByTestId("profile-name")).containsText("Newham");
  }

  @Test
  void withTheKeyboardAlone(AtlasUnderTest atlas, Visit visit) {
    Page page = open(atlas, visit, NEWHAM);
    FocusWalk walk = new FocusWalk(page);
    walk.tabTo("Economic inactivity rate");
    page.keyboard().press("Enter");
    Locator inactivity = indicator(page, "inactivity-rate-16-64");
    assertThat(inactivity).hasAttribute("open", "");
    assertThat(inactivity.getByTestId("fact-change")).containsText("From 2013 to 2023");
    page.keyboard().press("Enter");
    assertThat(inactivity).not().hasAttribute("open", "");
    walk.tabTo("Indices of Deprivation 2025");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-topic^='Indices of Deprivation 2025'] h2 button"))
        .hasAttribute("aria-expanded", "false");
    walk.mustShowFocus();
  }

  @Test
  void theFileHoldsEveryFigure(AtlasUnderTest atlas, Visit visit) throws IOException {
    Page page = open(atlas, visit, NEWHAM);
    Download file = page.waitForDownload(() -> page.getByTestId("profile-csv").click());
    List<String> lines = Files.readAllLines(file.path());
    int facts = 0;
    for (JsonNode topic : atlas.json("/api/v1/profiles/E09000025").path("topics")) {
      for (JsonNode one : topic.path("indicators")) {
        facts += one.path("facts").size();
      }
    }
    assertEquals(facts + 1, lines.size());
    assertTrue(lines.stream().skip(1).allMatch(line -> line.contains("Open Government Licence")));
  }

  /** A borough, a super output area, areas together, a Welsh district. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "E09000025 | Newham | 10.1 points lower than white, likely between 8.1 points higher",
        "E01003494 | Newham 025C | no employment by ethnic group of this area",
        "host-boroughs-2012 | Five host boroughs of 2012 | Greenwich · Hackney",
        "W06000015 | Cardiff | Of employment by ethnic group there is no figure here",
      })
  void printsOnOneReadableSheet(
      String area, String name, String said, AtlasUnderTest atlas, Visit visit) {
    Page page = open(atlas, visit, "/?view=profile&area=" + area);
    assertThat(page.locator("[data-testid=locator] path").first()).isVisible();
    Sheet sheet = Sheet.of(page);
    assertEquals(1, sheet.count(), "sheets");
    PrintTest.assertReadable(sheet);
    String text = sheet.text();
    for (String part :
        List.of(
            name,
            said,
            "Key figures",
            "among ",
            "Sources: [1]",
            "Open Government Licence",
            "Boundaries:",
            "whole profile is at the link below",
            "view=profile&area=" + area,
            "Printed ")) {
      assertTrue(text.contains(part), () -> "no “" + part + "” in: " + text);
    }
    for (String control : List.of("Open all", "Download", "Copy link", "Find in this", "Next to")) {
      assertFalse(text.contains(control), () -> control + " in: " + text);
    }
    // Cardiff is a few pixels of the United Kingdom.
    assertTrue(sheet.shareOf(ACCENT) > 0.00001, "no area on the small map");
    assertThat(page.getByTestId("profile-find")).isVisible();
  }

  /** A country that no loaded boundaries draw has no small map, and still one sheet. */
  @Test
  void printsACountryOnOneSheet(AtlasUnderTest atlas, Visit visit) {
    Sheet sheet = Sheet.of(open(atlas, visit, "/?view=profile&area=E92000001"));
    assertEquals(1, sheet.count(), "sheets");
    PrintTest.assertReadable(sheet);
    assertTrue(sheet.text().contains("Employment rate by ethnic group"), sheet.text());
  }

  /** On paper, as on the page, every row has its period, its source, and its range or why none. */
  @Test
  void noNumberIsNakedOnPaper(AtlasUnderTest atlas, Visit visit) {
    for (String area : List.of("E09000025", "E01003494")) {
      Page page = open(atlas, visit, "/?view=profile&area=" + area);
      List<Locator> bodies = page.locator(".sheet-table tbody").all();
      assertTrue(bodies.size() >= 5, "measures: " + bodies.size());
      for (Locator body : bodies) {
        assertTrue(
            body.textContent().matches("(?s).*\\[\\d.*"), "no source: " + body.textContent());
        for (Locator row : body.locator("tr:not(.sheet-of)").all()) {
          List<String> cells = row.locator("td").allTextContents();
          assertTrue(cells.get(0).matches("(?s).*\\d{4}.*"), "no period: " + cells);
          assertTrue(
              cells.get(2).matches("(?s).*(\\d.* (to|by) .*|not a sample|none: too few.*)"),
              "no range and no reason: " + cells);
        }
      }
    }
  }
}
