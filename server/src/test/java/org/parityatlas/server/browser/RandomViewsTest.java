package org.parityatlas.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/**
 * Map, legend, table twin and description say the same, and what the server says: held for views
 * drawn by chance, with a stated seed, from all that the mirror has, over all measures.
 */
@RealData
@ExtendWith({SharedAtlas.OfMirror.class, InChromium.class})
final class RandomViewsTest {
  private static final long SEED = 20_201_126;
  private static final List<String> SETS =
      List.of("lad-2022-london", "lad-gla", "lad-2023-uk", "region-2019-england");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

  private enum Measured {
    RATE("rate", "", ""),
    GAP("gap", "lower", "higher"),
    RATIO("ratio", "", ""),
    CHANGE("change", "up", "down"),
    GAP_CHANGE("gap-change", "up", "down");

    private final String id;
    private final String above;
    private final String below;

    /** The words of the table for values above and below zero. */
    Measured(String id, String above, String below) {
      this.id = id;
      this.above = above;
      this.below = below;
    }
  }

  private record View(String set, Measured measure, String query) {}

  /** Goes to an address as Back and Forward do, without loading the page anew. */
  private static final String GO =
      """
      address => {
        history.pushState(null, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
      }""";

  private static final String MAP_SHOWS =
      """
      title => document.querySelector('main')?.getAttribute('aria-busy') === 'false'
          && document.querySelector('[data-testid=description] .sr-only')?.textContent === title + '.'""";

  private static final String TABLE_SHOWS =
      """
      title => document.querySelector('main')?.getAttribute('aria-busy') === 'false'
          && document.querySelector('.table-scroll')?.getAttribute('aria-label') === 'Table: ' + title""";

  private static final String READ_MAP =
      """
      () => JSON.stringify({
        legend: Object.fromEntries([...document.querySelectorAll('[data-testid=legend] tr[data-class]')].map(tr => [tr.dataset.class, {
          fills: [...tr.querySelectorAll('svg > rect')].map(r => r.getAttribute('fill')),
          label: tr.querySelector('th').innerText,
          count: [...tr.querySelectorAll('td.n')].reduce((n, td) => n + Number(td.innerText.replaceAll(',', '')), 0),
        }])),
        missing: Object.fromEntries([...document.querySelectorAll('[data-testid=legend] tr[data-marker]')].map(tr => [tr.dataset.marker,
          Number(tr.querySelector('td.n').innerText.replaceAll(',', ''))])),
        areas: Object.fromEntries([...document.querySelectorAll('path[data-code]')].map(p => [p.dataset.code, {
          fill: p.getAttribute('fill'), label: p.getAttribute('aria-label')}])),
        words: [...document.querySelectorAll('[data-testid=description] p')].map(p => p.textContent),
      })""";

  private static final String READ_TABLE =
      """
      () => {
        [...document.querySelectorAll('values-table p > button')].find(b => /^Show /.test(b.textContent.trim()))?.click();
        return JSON.stringify(Object.fromEntries([...document.querySelectorAll('tr[data-code]')].map(tr =>
          [tr.dataset.code, [...tr.cells].map(c => c.innerText.trim())])));
      }""";

  @Test
  void aDozenViewsAgreeWithTheServer(AtlasUnderTest atlas, Visit visit) throws Exception {
    mapTableAndWordsAgree(atlas, visit, 12, 1);
  }

  @Test
  @Tag("soak")
  void twoHundredViewsAgreeWithTheServer(AtlasUnderTest atlas, Visit visit) throws Exception {
    mapTableAndWordsAgree(atlas, visit, 200, 20);
  }

  /** Draws so many views, at least so many of each measure. */
  private static void mapTableAndWordsAgree(
      AtlasUnderTest atlas, Visit visit, int wanted, int ofEach) throws Exception {
    JsonNode indicators = atlas.json("/api/v1/indicators").path("indicators");
    Random random = new Random(SEED);
    Page page = visit.open(atlas, "/").page();
    Map<Measured, Integer> drawn = new EnumMap<>(Measured.class);
    TreeSet<String> seen = new TreeSet<>();
    List<String> faults = new ArrayList<>();
    int unreliable = 0;
    int absent = 0;
    int unclear = 0;
    for (int views = 0; views < wanted; ) {
      View view = draw(random, indicators);
      JsonNode answer = atlas.json("/api/v1/values/" + view.set() + "?" + view.query());
      if (!answer.has("columns") || !seen.add(view.set() + view.query())) {
        continue; // refused, as a change between editions of an index; or drawn before
      }
      views++;
      drawn.merge(view.measure(), 1, Integer::sum);
      String title = answer.path("layer").path("title").asText();
      try {
        holdOne(page, view, answer, title);
      } catch (AssertionError | TimeoutError disagrees) {
        faults.add(disagrees.getMessage());
      }
      for (JsonNode marker : answer.path("columns").path("marker")) {
        unreliable += marker.asText().equals("unreliable") ? 1 : 0;
        absent += marker.isNull() || marker.asText().equals("unreliable") ? 0 : 1;
      }
      unclear += answer.path("layer").path("clarity").path("no-clear-difference").asInt();
    }
    assertEquals(List.of(), faults);
    assertEquals(wanted, drawn.values().stream().mapToInt(Integer::intValue).sum());
    for (Measured measure : Measured.values()) {
      assertTrue(drawn.getOrDefault(measure, 0) >= ofEach, "too few of " + measure + ": " + drawn);
    }
    int kinds = wanted / 2;
    assertTrue(unreliable > kinds && absent > kinds && unclear > kinds, "every kind was drawn");
  }

  private static void holdOne(Page page, View view, JsonNode answer, String title)
      throws JsonProcessingException {
    String address = "/?set=" + view.set() + "&" + view.query();
    page.evaluate(GO, address);
    page.waitForFunction(MAP_SHOWS, title);
    JsonNode map = JSON.readTree((String) page.evaluate(READ_MAP));
    new Held(view, answer, map).mapAgrees();
    page.evaluate(GO, address + "&table=1");
    page.waitForFunction(TABLE_SHOWS, title);
    // Of more than 200 rows the rest is asked for; it is there the next time.
    page.evaluate(READ_TABLE);
    JsonNode table = JSON.readTree((String) page.evaluate(READ_TABLE));
    new Held(view, answer, map).tableAgrees(table);
  }

  /** A measure first, so that all have about a fifth; then something that has it. */
  private static View draw(Random random, JsonNode indicators) {
    Measured measure = Measured.values()[random.nextInt(Measured.values().length)];
    String set = one(random, SETS);
    List<JsonNode> able = new ArrayList<>();
    for (JsonNode indicator : indicators) {
      if (texts(indicator.path("measures")).contains(measure.id)
          && !periods(indicator, set).isEmpty()) {
        able.add(indicator);
      }
    }
    if (able.isEmpty()) {
      return draw(random, indicators);
    }
    JsonNode indicator = one(random, able);
    List<String> groups = new ArrayList<>();
    indicator.path("groups").forEach(group -> groups.add(group.path("id").asText()));
    List<String> periods = periods(indicator, set);
    String query =
        "indicator=%s&group=%s&measure=%s&period=%s"
            .formatted(
                indicator.path("id").asText(),
                one(random, groups),
                measure.id,
                coded(one(random, periods)));
    if (measure == Measured.CHANGE || measure == Measured.GAP_CHANGE) {
      query += "&baseline=" + coded(one(random, periods));
    }
    return new View(set, measure, query);
  }

  private static List<String> periods(JsonNode indicator, String set) {
    List<String> periods = new ArrayList<>();
    for (JsonNode availability : indicator.path("availability")) {
      if (texts(availability.path("sets")).contains(set)) {
        availability.path("periods").forEach(period -> periods.add(period.path("id").asText()));
      }
    }
    return periods;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static <T> T one(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** One view, held against its answer. */
  private static final class Held {
    private final View view;
    private final JsonNode layer;
    private final JsonNode columns;
    private final JsonNode map;
    private final double printed;

    Held(View view, JsonNode answer, JsonNode map) {
      this.view = view;
      this.layer = answer.path("layer");
      this.columns = answer.path("columns");
      this.map = map;
      this.printed = 0.5 * Math.pow(10, -layer.path("unit").path("decimals").asInt()) + 1e-9;
    }

    void mapAgrees() {
      assertEquals(columns.path("code").size(), map.path("areas").size(), view.toString());
      for (int place = 0; place < columns.path("code").size(); place++) {
        String code = columns.path("code").get(place).asText();
        JsonNode area = map.path("areas").path(code);
        String about = view + ", " + code + ": " + area;
        JsonNode value = columns.path("value").get(place);
        assertEquals(fill(place), named(area.path("fill").asText()), about);
        if (value.isNull()) {
          assertEquals(whyNone(place), afterName(area), about);
          continue;
        }
        double size = Math.abs(value.asDouble());
        assertTrue(
            size < printed
                || told(afterName(area)).stream().anyMatch(n -> Math.abs(n - size) <= printed),
            about + " does not tell " + value);
      }
      for (JsonNode entry : layer.path("legend")) {
        String which = entry.path("class").asText();
        JsonNode shown = map.path("legend").path(which);
        assertEquals(entry.path("count").asInt(), shown.path("count").asInt(), view + ": " + entry);
        assertEquals(signed(entry.path("label").asText()), shown.path("label").asText());
      }
      for (JsonNode missing : layer.path("missing")) {
        assertEquals(
            missing.path("count").asInt(),
            map.path("missing").path(missing.path("marker").asText()).asInt(),
            view + ": " + missing);
      }
      wordsAgree();
    }

    /** The sample of the legend that an area must be filled like, by its class and its markers. */
    private String fill(int place) {
      String marker = columns.path("marker").get(place).asText();
      if (columns.path("value").get(place).isNull() || layer.path("legend").isEmpty()) {
        return switch (marker) {
          case "low" -> "suppressed-ffffff";
          case "null" -> "missing-ffffff";
          default -> marker + "-ffffff";
        };
      }
      JsonNode fills = map.path("legend").path(String.valueOf(classOf(place))).path("fills");
      boolean isCalm =
          columns.has("clarity")
              && columns.path("clarity").get(place).asText().equals("no-clear-difference");
      String colour = fills.get(isCalm ? 1 : 0).asText();
      return marker.equals("unreliable") ? "unreliable-" + colour.substring(1) : colour;
    }

    /** The words of the server for why there is no figure: those of a refusal, or of a marker. */
    private String whyNone(int place) {
      String refused = columns.path("refused").path(place).asText("null");
      if (!refused.equals("null") && !refused.isEmpty()) {
        return layer.path("refusals").path(refused).asText().replaceAll("\\.$", "");
      }
      String marker = columns.path("marker").get(place).asText();
      for (JsonNode missing : layer.path("missing")) {
        if (missing.path("marker").asText().equals(marker.equals("null") ? "missing" : marker)) {
          return missing.path("label").asText();
        }
      }
      throw new AssertionError(view + ": nothing says what \"" + marker + "\" means");
    }

    /**
     * An unreliable value stands outside of the classes, and is drawn in the one it would be in.
     */
    private int classOf(int place) {
      JsonNode given = columns.path("class").get(place);
      if (!given.isNull()) {
        return given.asInt();
      }
      int which = 0;
      for (JsonNode limit : layer.path("breaks").path("limits")) {
        which += columns.path("value").get(place).asDouble() >= limit.asDouble() ? 1 : 0;
      }
      return which;
    }

    private void wordsAgree() {
      String words = String.join("\n", texts(map.path("words")));
      String about = view + ": " + words;
      double most = Double.NEGATIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      for (int place = 0; place < columns.path("code").size(); place++) {
        if (isFirm(place)) {
          most = Math.max(most, columns.path("value").get(place).asDouble());
          least = Math.min(least, columns.path("value").get(place).asDouble());
        }
      }
      JsonNode set = layer.path("set");
      String plural = set.path("areaPlural").asText();
      if (most == Double.NEGATIVE_INFINITY) {
        assertTrue(words.contains("No " + set.path("areaSingular").asText() + " has a figure"));
        return;
      }
      assertTrue(namesOneWith(most, words) && namesOneWith(least, words), about);
      int compared = layer.path("falseDiscovery").path("compared").asInt();
      if (compared > 0) {
        int unclear = layer.path("clarity").path("no-clear-difference").asInt();
        String areas = unclear == 1 ? set.path("areaSingular").asText() : plural;
        assertTrue(words.contains("In %,d %s there is no clear".formatted(unclear, areas)), about);
      }
      for (JsonNode missing : layer.path("missing")) {
        int count = missing.path("count").asInt();
        boolean isCoverage =
            missing.path("marker").asText().equals("missing")
                && count * 2 > set.path("count").asInt();
        String areas = count == 1 ? set.path("areaSingular").asText() : plural;
        // Its first letter is a capital in a sentence.
        String label = missing.path("label").asText().substring(1);
        assertTrue(
            words.contains(
                isCoverage
                    ? "The source covers %,d of the".formatted(set.path("count").asInt() - count)
                    : "%s: %,d %s".formatted(label, count, areas)),
            about + " / " + missing);
      }
    }

    private boolean isFirm(int place) {
      return !columns.path("value").get(place).isNull()
          && !columns.path("marker").get(place).asText().equals("unreliable");
    }

    /** Whether the words name an area that has this value: several may share it. */
    private boolean namesOneWith(double value, String words) {
      for (int place = 0; place < columns.path("code").size(); place++) {
        String label =
            map.path("areas").path(columns.path("code").get(place).asText()).path("label").asText();
        if (isFirm(place)
            && columns.path("value").get(place).asDouble() == value
            && words.contains(label.substring(0, label.indexOf(": ")))) {
          return true;
        }
      }
      return false;
    }

    void tableAgrees(JsonNode table) {
      assertEquals(columns.path("code").size(), table.size(), view.toString());
      for (int place = 0; place < columns.path("code").size(); place++) {
        List<String> row = texts(table.path(columns.path("code").get(place).asText()));
        String about = view + ": " + row;
        JsonNode value = columns.path("value").get(place);
        if (value.isNull()) {
          assertEquals(whyNone(place), row.get(1), about);
          continue;
        }
        same(List.of(value.asDouble()), row.get(1), about);
        way(value.asDouble(), row.get(1), about);
        JsonNode lower = columns.path("lower").get(place);
        same(
            lower.isNull()
                ? List.of()
                : List.of(lower.asDouble(), columns.path("upper").get(place).asDouble()),
            row.get(2),
            about);
        JsonNode given = columns.path("class").get(place);
        assertEquals(
            given.isNull()
                ? ""
                : signed(layer.path("legend").get(given.asInt()).path("label").asText()),
            row.get(row.size() - 1),
            about);
      }
    }

    /** The same sizes, whichever way; one that prints as nothing may be told in words. */
    private void same(List<Double> wanted, String cell, String about) {
      List<Double> sizes =
          wanted.stream().map(Math::abs).filter(size -> size >= printed).sorted().toList();
      List<Double> told = told(cell).stream().filter(n -> n >= printed).sorted().toList();
      assertEquals(sizes.size(), told.size(), about + " / " + wanted);
      for (int i = 0; i < sizes.size(); i++) {
        assertEquals(sizes.get(i), told.get(i), printed, about);
      }
    }

    private void way(double value, String cell, String about) {
      if (view.measure().above.isEmpty() || Math.abs(value) < printed) {
        assertTrue(!cell.startsWith("\u2212") || value < 0, about);
        return;
      }
      assertTrue(cell.contains(value > 0 ? view.measure().above : view.measure().below), about);
    }

    /** The numbers of a text but those of its unit: "per 1,000". */
    private List<Double> told(String text) {
      String suffix = layer.path("unit").path("suffix").asText();
      return numbers(suffix.isEmpty() ? text : text.replace(suffix, ""));
    }
  }

  /** What stands behind the name of an area. */
  private static String afterName(JsonNode area) {
    String label = area.path("label").asText();
    return label.substring(label.indexOf(": ") + 2);
  }

  /** A pattern by its name and ground rather than by its number. */
  private static String named(String fill) {
    return fill.replaceAll("url\\(#pattern-\\d+-|\\)", "");
  }

  /** Labels of the server, with hyphens before digits made minus signs. */
  private static String signed(String label) {
    return label.replaceAll("(^|[\\s(])-(?=\\d)", "$1\u2212");
  }

  private static List<Double> numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(number -> Double.valueOf(number.replace(",", "")))
        .toList();
  }
}
