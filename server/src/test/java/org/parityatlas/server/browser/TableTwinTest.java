package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.SharedAtlas;

/** The table beside every map says what the server says, row by row. */
@ExtendWith({SharedAtlas.Embedded.class, InChromium.class})
final class TableTwinTest {
  private static final Pattern NUMBER = Pattern.compile("[+\u2212]?\\d[\\d,]*(\\.\\d+)?");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "indicator=employment-rate&group=ethnic-minority&measure=rate&period=2020",
        "indicator=employment-rate&group=white&measure=rate&period=2020",
        "indicator=employment-rate&group=ethnic-minority&measure=gap&period=2008",
        "indicator=imd-2019-average-score"
      })
  void everyRowIsWhatTheServerSays(String view, AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?table=1&" + view).page();
    Map<String, List<String>> cells = cellsByCode(page);
    JsonNode answer = atlas.json("/api/v1/values/lad-london-default?" + view);
    JsonNode columns = answer.path("columns");
    Map<String, String> reasons = new HashMap<>();
    for (JsonNode missing : answer.path("layer").path("missing")) {
      reasons.put(missing.path("marker").asText(), missing.path("label").asText());
    }
    double printed =
        0.5 * Math.pow(10, -answer.path("layer").path("indicator").path("decimals").asInt());
    assertEquals(33, columns.path("code").size());
    assertEquals(33, cells.size());
    for (int place = 0; place < 33; place++) {
      String code = columns.path("code").get(place).asText();
      List<String> row = cells.get(code);
      boolean isGap = columns.has("clarity");
      JsonNode value = columns.path("value").get(place);
      JsonNode marker = columns.path("marker").get(place);
      if (value.isNull()) {
        assertEquals(reasons.get(marker.asText()), row.get(1), code + " has no figure");
        assertEquals(List.of(), numbers(String.join(" ", row.subList(1, row.size()))), code);
        continue;
      }
      List<Double> told = isGap ? gaps(row.get(1)) : numbers(row.get(1));
      assertEquals(1, told.size(), code + ": " + row);
      assertEquals(value.asDouble(), told.get(0), printed + 1e-9, code);
      JsonNode lower = columns.path("lower").get(place);
      List<Double> range = isGap ? gaps(row.get(2)) : numbers(row.get(2));
      assertEquals(lower.isNull() ? 0 : 2, range.size(), code + ": " + row);
      if (!lower.isNull()) {
        assertEquals(lower.asDouble(), range.get(0), printed + 1e-9, code);
        assertEquals(
            columns.path("upper").get(place).asDouble(), range.get(1), printed + 1e-9, code);
      }
      if (!marker.isNull()) {
        assertTrue(row.get(2).startsWith(reasons.get(marker.asText())), code + ": " + row);
      }
    }
  }

  @Test
  void headsSortAndSayWhichWay(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?table=1&indicator=employment-rate&measure=rate").page();
    Locator value = head(page, "Employment rate");
    Locator name = head(page, "Borough");
    assertThat(name).hasAttribute("aria-sort", "ascending");
    assertThat(value).hasAttribute("aria-sort", "none");

    value.getByRole(AriaRole.BUTTON).click();
    assertThat(value).hasAttribute("aria-sort", "descending");
    assertThat(name).hasAttribute("aria-sort", "none");
    List<Double> down = shownValues(page);
    assertEquals(down.stream().sorted(Comparator.reverseOrder()).toList(), down);
    assertEquals(32, down.size(), "the City has none and stands last");

    value.getByRole(AriaRole.BUTTON).click();
    assertThat(value).hasAttribute("aria-sort", "ascending");
    List<Double> up = shownValues(page);
    assertEquals(up.stream().sorted().toList(), up);
    assertThat(rows(page).last()).containsText("City of London");

    name.getByRole(AriaRole.BUTTON).click();
    assertThat(name).hasAttribute("aria-sort", "ascending");
    assertThat(rows(page).first()).containsText("Barking and Dagenham");
  }

  @Test
  void areasAreFoundByNameInTheTable(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?table=1").page();
    page.getByLabel("Find in table").fill("hamlets");
    assertThat(rows(page)).hasCount(1);
    assertThat(rows(page)).containsText("Tower Hamlets");
    assertThat(
            page.getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText("1 borough")))
        .isVisible();
  }

  @Test
  void rowOfTheTableOpensTheCard(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.open(atlas, "/?table=1").page();
    rows(page)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Newham").setExact(true))
        .click();
    assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("E09000025");
    assertThat(page).hasURL(Address.with("area", "E09000025"));
  }

  @Test
  void tableIsSavedWithItsMarkersAndItsSource(AtlasUnderTest atlas, Visit visit) throws Exception {
    Page page =
        visit.open(atlas, "/?table=1&indicator=employment-rate&measure=rate&period=2020").page();
    var download =
        page.waitForDownload(
            () ->
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download CSV"))
                    .click());
    String text =
        new String(
            download.createReadStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertFalse(
        text.lines().filter(l -> l.contains("E09000030") && l.contains("58.2")).toList().isEmpty(),
        text);
    assertFalse(
        text.lines()
            .filter(l -> l.contains("E09000001") && l.contains("suppressed"))
            .toList()
            .isEmpty(),
        text);
  }

  private static Locator table(Page page) {
    return page.getByTestId("values-table");
  }

  private static Locator rows(Page page) {
    return table(page)
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.ROWHEADER)));
  }

  private static Locator head(Page page, String text) {
    return table(page)
        .getByRole(
            AriaRole.COLUMNHEADER,
            new Locator.GetByRoleOptions().setName(Words.startingWith(text)));
  }

  private static List<Double> shownValues(Page page) {
    List<Double> values = new ArrayList<>();
    for (List<String> row : cells(page)) {
      values.addAll(numbers(row.get(1)));
    }
    return values;
  }

  private static Map<String, List<String>> cellsByCode(Page page) {
    Map<String, List<String>> byCode = new HashMap<>();
    for (List<String> row : cells(page)) {
      String name = row.get(0);
      byCode.put(name.substring(name.length() - 9), row);
    }
    return byCode;
  }

  @SuppressWarnings("unchecked")
  private static List<List<String>> cells(Page page) {
    return (List<List<String>>)
        rows(page).evaluateAll("rows => rows.map(r => [...r.cells].map(c => c.innerText.trim()))");
  }

  /** The gaps of a cell in ascending order, positive where it says "lower": "4.0 to 9.0 higher". */
  private static List<Double> gaps(String cell) {
    List<Double> gaps = new ArrayList<>();
    for (String end : cell.replace("no gap", "0.0 lower").split(" to ")) {
      boolean isHigher =
          end.contains("higher") || !end.contains("lower") && cell.contains("higher");
      numbers(end).forEach(size -> gaps.add(isHigher ? -size : size));
    }
    return gaps.stream().sorted().toList();
  }

  /** The numbers of a cell as it prints them, real minus signs and thousands' commas read back. */
  private static List<Double> numbers(String cell) {
    return NUMBER
        .matcher(cell)
        .results()
        .map(MatchResult::group)
        .map(text -> text.replace('\u2212', '-').replace(",", "").replace("+", ""))
        .map(Double::valueOf)
        .toList();
  }

  /** Nothing under the table takes its room: its rows follow each other down the page. */
  @Test
  void onAPhoneTheTableIsAsLongAsItsRows(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.in(Visit.PHONE).open(atlas, "/?table=1").page();
    Number hidden =
        (Number)
            page.locator(".table-stage")
                .evaluate("stage => stage.scrollHeight - stage.clientHeight");
    assertTrue(hidden.intValue() <= 1, hidden + " pixels of the table are out of sight");
  }
}
