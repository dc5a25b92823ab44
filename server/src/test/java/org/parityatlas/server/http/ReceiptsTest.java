package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.Manifest;
import org.parityatlas.data.manifest.ManifestLibrary;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/**
 * Receipts of every dataset of the mirror, followed to the cells of the official files by code that
 * shares nothing with the product's readers.
 */
@RealData
@ExtendWith(SharedAtlas.OfMirror.class)
final class ReceiptsTest {
  /** One figure of each dataset for each combination of markers it has, always the same ones. */
  private static final String CHOICE =
      """
      SELECT DISTINCT ON (v.manifest_id, o.value_marker, o.interval_marker, o.numerator_marker,
          o.denominator_marker)
        v.manifest_id, s.indicator, s.group_id, s.period, s.geography, o.code
      FROM live_release l JOIN release_member m USING (release_id)
      JOIN source_version v ON v.id = m.version_id JOIN series s ON s.version_id = v.id
      JOIN observation o ON o.series_id = s.id
      ORDER BY v.manifest_id, o.value_marker, o.interval_marker, o.numerator_marker,
        o.denominator_marker, md5(s.indicator || s.group_id || s.period || o.code)""";

  private record Chosen(
      String dataset,
      String indicator,
      String group,
      String period,
      String geography,
      String code) {
    String query() {
      return "group=%s&period=%s&geography=%s".formatted(encode(group), encode(period), geography);
    }

    String receipt() {
      return "/api/v1/receipts/" + indicator + "/" + code + "?" + query();
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private final Map<String, OfficialFile> files = new HashMap<>();

  @Test
  void everyDatasetsReceiptLeadsToTheCellsOfItsFile(AtlasUnderTest atlas) throws SQLException {
    Set<String> seen = new HashSet<>();
    Set<String> layouts = new HashSet<>();
    int marked = 0;
    for (Chosen chosen : choose(atlas)) {
      JsonNode receipt = atlas.json(chosen.receipt()).path("receipt");
      follow(chosen, receipt);
      compareWithServed(atlas, chosen, receipt);
      seen.add(chosen.dataset());
      layouts.add(manifest(chosen).layout().getClass().getSimpleName());
      marked += receipt.path("marker").isNull() ? 0 : 1;
    }
    for (Manifest manifest : ManifestLibrary.bundled().list()) {
      if (manifest instanceof DatasetManifest && manifest.byDefault() && !manifest.embedded()) {
        assertTrue(seen.contains(manifest.id()), manifest.id());
      }
    }
    assertEquals(7, layouts.size(), "every kind of layout: " + layouts);
    assertTrue(marked >= 5, "figures with a marker: " + marked);
  }

  private static DatasetManifest manifest(Chosen chosen) {
    return (DatasetManifest) ManifestLibrary.bundled().get(chosen.dataset());
  }

  private static List<Chosen> choose(AtlasUnderTest atlas) throws SQLException {
    List<Chosen> chosen = new ArrayList<>();
    try (Connection connection = atlas.database().read();
        PreparedStatement query = connection.prepareStatement(CHOICE);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        chosen.add(
            new Chosen(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)));
      }
    }
    return chosen;
  }

  /** Opens the file that the receipt names, and looks into every cell it names. */
  private void follow(Chosen chosen, JsonNode receipt) {
    String what = chosen.toString();
    OfficialFile file =
        files.computeIfAbsent(
            chosen.dataset(), id -> OfficialFile.open(manifest(chosen).location()));
    JsonNode source = receipt.path("source");
    assertEquals(chosen.dataset(), source.path("dataset").asText(), what);
    assertEquals(file.sha256(), source.path("sha256").asText(), what);
    assertEquals(manifest(chosen).location().fileName(), source.path("file").asText(), what);
    assertEquals(
        manifest(chosen).location().download().map(Object::toString).orElse("null"),
        receipt.path("download").asText(),
        what);
    assertFalse(receipt.path("cells").isEmpty(), what);
    assertFalse(receipt.path("steps").isEmpty(), what);
    for (JsonNode cell : receipt.path("cells")) {
      String found =
          file.cell(
              cell.path("sheet").isNull() ? null : cell.path("sheet").asText(),
              cell.path("row").asInt(),
              cell.path("column").asText());
      assertEquals(found, cell.path("published").asText(), what + cell);
      if (!cell.path("number").isNull()) {
        BigDecimal number = new BigDecimal(found.replace(",", ""));
        assertEquals(number.doubleValue(), cell.path("number").asDouble(), 1e-8, what + cell);
      } else if (!Set.of("status", "note").contains(cell.path("role").asText())
          && !cell.path("role").asText().endsWith("-marker")) {
        assertFalse(cell.path("marker").isNull(), what + cell);
      }
    }
  }

  /** The formula's result, the receipt's figure, and the one that maps and series show. */
  private static void compareWithServed(AtlasUnderTest atlas, Chosen chosen, JsonNode receipt) {
    String what = chosen + ": " + receipt.path("formula") + receipt.path("intervalFormula");
    JsonNode served = served(atlas, chosen);
    assertNotNull(served, what);
    for (String field : List.of("value", "lower", "upper", "marker")) {
      JsonNode shown = served.path(field);
      assertEquals(shown.isNull(), receipt.path(field).isNull(), what + " " + field);
      // A column of whole numbers is written without ".0".
      assertEquals(shown.asDouble(), receipt.path(field).asDouble(), what + " " + field);
      assertTrue(
          shown.isNumber() || shown.asText().equals(receipt.path(field).asText()),
          what + " " + field);
    }
    if (!served.path("value").isNull()) {
      assertEquals(served.path("value").asDouble(), result(receipt.path("formula").asText()), what);
    }
    boolean interval = !served.path("lower").isNull();
    assertEquals(interval, !receipt.path("intervalFormula").isNull(), what);
    if (interval) {
      double[] limits = limits(receipt.path("intervalFormula").asText());
      assertEquals(served.path("lower").asDouble(), limits[0], what);
      assertEquals(served.path("upper").asDouble(), limits[1], what);
    }
  }

  /** From {@code /values} where a set draws the area, else from {@code /series}. */
  private static JsonNode served(AtlasUnderTest atlas, Chosen chosen) {
    JsonNode sets = atlas.json(chosen.receipt()).at("/area/sets");
    if (sets.isEmpty()) {
      JsonNode series =
          atlas.json(
              "/api/v1/series/%s?indicator=%s&%s"
                  .formatted(
                      chosen.code(),
                      chosen.indicator(),
                      chosen.query().replaceAll("&period=[^&]*", "")));
      for (JsonNode point : series.path("periods")) {
        if (point.at("/period/id").asText().equals(chosen.period())) {
          return point;
        }
      }
      return null;
    }
    JsonNode columns =
        atlas
            .json(
                "/api/v1/values/%s?indicator=%s&%s"
                    .formatted(
                        sets.get(0).asText(),
                        chosen.indicator(),
                        chosen.query().replaceAll("&geography=.*", "")))
            .path("columns");
    for (int i = 0; i < columns.path("code").size(); i++) {
      if (columns.path("code").get(i).asText().equals(chosen.code())) {
        var row = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        for (String field : List.of("value", "lower", "upper", "marker")) {
          row.set(field, columns.path(field).get(i));
        }
        return row;
      }
    }
    return null;
  }

  /** What stands behind the last "=" or "→". */
  private static double result(String formula) {
    return number(formula.replaceAll("^.*(=|→) ", ""));
  }

  private static double[] limits(String formula) {
    String[] ends = formula.replaceAll("^.*(→|shown as) ", "").split(" to ");
    return new double[] {number(ends[0]), number(ends[1])};
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(",", "").replace('−', '-'));
  }

  @Test
  void aPublishedIntervalIsFilledIn(AtlasUnderTest atlas) {
    JsonNode receipt =
        atlas
            .json("/api/v1/receipts/employment-rate/E09000030?group=ethnic-minority&period=2020")
            .path("receipt");
    assertEquals("58.2 as published → 58.2", receipt.path("formula").asText());
    assertEquals("58.2 ± 16.2 → 42.0 to 74.4", receipt.path("intervalFormula").asText());
    assertEquals("2020", receipt.at("/cells/2/sheet").asText());
    assertTrue(receipt.path("download").asText().startsWith("https://data.london.gov.uk/"));
  }

  @Test
  void aSuppressedFigureSaysItsSign(AtlasUnderTest atlas) {
    JsonNode receipt =
        atlas
            .json("/api/v1/receipts/employment-rate/E09000001?group=ethnic-minority&period=2020")
            .path("receipt");
    assertEquals("suppressed", receipt.path("marker").asText());
    assertTrue(
        receipt.path("steps").toString().contains("means suppressed, by the manifest"),
        receipt.path("steps").toString());
    assertTrue(receipt.path("formula").isNull());
  }

  @Test
  void aCountedShareIsASumOfCells(AtlasUnderTest atlas) {
    JsonNode receipt =
        atlas.json("/api/v1/receipts/census-unemployment-rate/E09000025").path("receipt");
    String formula = receipt.path("formula").asText();
    assertTrue(formula.endsWith("17,294 ÷ 180,739 × 100 = 9.6"), formula);
    assertTrue(formula.startsWith("numerator "), formula);
    int sum = 0;
    for (JsonNode cell : receipt.path("cells")) {
      boolean counted = cell.path("countedIn").toString().contains("numerator");
      sum += counted ? cell.path("number").asInt() : 0;
    }
    assertEquals(17_294, sum);
  }

  @Test
  void aRateNamesTheReceiptOfItsPopulation(AtlasUnderTest atlas) {
    JsonNode receipt =
        atlas
            .json("/api/v1/receipts/offences-theft-rate/E09000025?period=2022-02/P1Y")
            .path("receipt");
    JsonNode population = receipt.at("/inputs/0");
    assertEquals(351_030, population.path("number").asInt());
    JsonNode other = atlas.json(population.path("url").asText()).path("receipt");
    assertEquals("census-2021-ethnic-group-lad", other.at("/source/dataset").asText());
    assertEquals(351_030, other.path("denominator").asInt());
  }

  @Test
  void aGapHasTheReceiptsOfBothGroups(AtlasUnderTest atlas) {
    String path =
        "/api/v1/receipts/employment-rate/E12000007?measure=gap&group=ethnic-minority&period=2020";
    JsonNode receipt = atlas.json(path).path("receipt");
    assertEquals("79.5 − 68 = 11.5", receipt.path("formula").asText());
    assertEquals(11.5, receipt.path("value").asDouble());
    assertEquals(79.5, receipt.at("/inputs/0/receipt/value").asDouble());
    assertEquals(68.0, receipt.at("/inputs/1/receipt/value").asDouble());
    double[] limits = limits(receipt.path("intervalFormula").asText());
    assertEquals(receipt.path("lower").asDouble(), limits[0]);
    assertEquals(receipt.path("upper").asDouble(), limits[1]);
    JsonNode alone = atlas.json(receipt.at("/inputs/1/url").asText()).path("receipt");
    assertEquals(receipt.at("/inputs/1/receipt"), alone);
  }

  /** The police of London do not count offences in the City: it has a force of its own. */
  @Test
  void anAreaWithoutARowSaysSo(AtlasUnderTest atlas) {
    JsonNode receipt = atlas.json("/api/v1/receipts/offences-rate/E09000001").path("receipt");
    assertEquals("missing", receipt.path("marker").asText());
    assertTrue(receipt.path("steps").toString().contains("no row for E09000001"));
    assertTrue(receipt.path("cells").isEmpty());
  }
}
