package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.ManifestLibrary;
import org.parityatlas.server.AtlasUnderTest;

/**
 * Receipts of every dataset of a release, followed to the cells of the official files by code that
 * shares nothing with the product's readers.
 */
final class FollowedReceipts {
  /**
   * Of each dataset and geography a figure of two series, and one for each combination of markers
   * that its figures have; always the same ones.
   */
  private static final String CHOICE =
      """
      WITH live AS (
        SELECT v.manifest_id, s.*, row_number() OVER (PARTITION BY v.id, s.geography
          ORDER BY md5(s.indicator || s.group_id || s.period)) AS place
        FROM live_release l JOIN release_member m USING (release_id)
        JOIN source_version v ON v.id = m.version_id JOIN series s ON s.version_id = v.id)
      (SELECT DISTINCT ON (s.id) s.manifest_id, s.indicator, s.group_id, s.period, s.geography, o.code
        FROM live s JOIN observation o ON o.series_id = s.id
        WHERE s.place <= 2 ORDER BY s.id, md5(o.code))
      UNION
      (SELECT DISTINCT ON (s.manifest_id, s.geography, o.value_marker, o.interval_marker,
          o.numerator_marker, o.denominator_marker)
        s.manifest_id, s.indicator, s.group_id, s.period, s.geography, o.code
        FROM observation o JOIN live s ON s.id = o.series_id WHERE o.value_marker IS NOT NULL
        ORDER BY s.manifest_id, s.geography, o.value_marker, o.interval_marker,
          o.numerator_marker, o.denominator_marker, md5(s.indicator || s.group_id || s.period || o.code))
      ORDER BY 1, 2, 3, 4, 5, 6""";

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

  private final AtlasUnderTest atlas;
  private final Set<String> datasets = new TreeSet<>();
  private final Set<String> layouts = new TreeSet<>();
  private final Map<String, OfficialFile> files = new HashMap<>();

  private int followed;
  private int marked;

  FollowedReceipts(AtlasUnderTest atlas) throws SQLException {
    this.atlas = atlas;
    for (Chosen chosen : choose()) {
      JsonNode receipt = atlas.json(chosen.receipt()).path("receipt");
      follow(chosen, receipt);
      compareWithServed(chosen, receipt);
      datasets.add(chosen.dataset());
      layouts.add(manifest(chosen).layout().getClass().getSimpleName());
      followed++;
      marked += receipt.path("marker").isNull() ? 0 : 1;
    }
  }

  Set<String> datasets() {
    return datasets;
  }

  Set<String> layouts() {
    return layouts;
  }

  int followed() {
    return followed;
  }

  int marked() {
    return marked;
  }

  private static DatasetManifest manifest(Chosen chosen) {
    return (DatasetManifest) ManifestLibrary.bundled().get(chosen.dataset());
  }

  private List<Chosen> choose() throws SQLException {
    List<Chosen> chosen = new ArrayList<>();
    try (Connection connection = atlas.database().connect();
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
  private void compareWithServed(Chosen chosen, JsonNode receipt) {
    String what = chosen + ": " + receipt.path("formula") + receipt.path("intervalFormula");
    JsonNode served = served(chosen);
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
  private JsonNode served(Chosen chosen) {
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
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (String field : List.of("value", "lower", "upper", "marker")) {
          row.set(field, columns.path(field).get(i));
        }
        return row;
      }
    }
    return null;
  }

  /** What stands behind the last "=" or "→". */
  static double result(String formula) {
    return number(formula.replaceAll("^.*(=|→) ", ""));
  }

  static double[] limits(String formula) {
    String[] ends = formula.replaceAll("^.*(→|shown as) ", "").split(" to ");
    return new double[] {number(ends[0]), number(ends[1])};
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(",", "").replace('−', '-'));
  }
}
