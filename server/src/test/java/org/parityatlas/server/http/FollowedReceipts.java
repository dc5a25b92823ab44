package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
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
  private final AtlasUnderTest atlas;
  private final Set<String> datasets = new TreeSet<>();
  private final Set<String> layouts = new TreeSet<>();
  private final Map<String, OfficialFile> files = new HashMap<>();

  private String lastPath;
  private JsonNode lastColumns;
  private int followed;
  private int marked;

  FollowedReceipts(AtlasUnderTest atlas, List<ChosenFigure> figures) {
    this.atlas = atlas;
    for (ChosenFigure chosen : figures) {
      JsonNode answer = atlas.json(chosen.receipt());
      JsonNode receipt = answer.path("receipt");
      follow(chosen, receipt);
      compareWithServed(chosen, answer);
      compareCounts(chosen, receipt);
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

  private static DatasetManifest manifest(ChosenFigure chosen) {
    return (DatasetManifest) ManifestLibrary.bundled().get(chosen.dataset());
  }

  /** Opens the file that the receipt names, and looks into every cell it names. */
  private void follow(ChosenFigure chosen, JsonNode receipt) {
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
  private void compareWithServed(ChosenFigure chosen, JsonNode answer) {
    JsonNode receipt = answer.path("receipt");
    String what = chosen + ": " + receipt.path("formula") + receipt.path("intervalFormula");
    JsonNode served = served(chosen, answer.at("/area/sets"));
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

  /** Numerator and denominator are those of their cells, or the sums of the counts. */
  private static void compareCounts(ChosenFigure chosen, JsonNode receipt) {
    for (String role : List.of("numerator", "denominator")) {
      double sum = 0;
      boolean counted = false;
      for (JsonNode cell : receipt.path("cells")) {
        boolean isPart = cell.path("countedIn").toString().contains(role);
        if ((isPart || cell.path("role").asText().equals(role)) && !cell.path("number").isNull()) {
          sum += cell.path("number").asDouble();
          counted = true;
        }
      }
      if (counted && receipt.path(role).isNumber()) {
        assertEquals(sum, receipt.path(role).asDouble(), 1e-6, chosen + " " + role);
      } else if (counted) {
        assertFalse(receipt.path(role + "Marker").isMissingNode(), chosen + " " + role);
      }
    }
  }

  /** From {@code /values} for districts and regions that a set draws, else from {@code /series}. */
  private JsonNode served(ChosenFigure chosen, JsonNode sets) {
    boolean isSmall =
        chosen.geography().startsWith("lsoa") || chosen.geography().startsWith("msoa");
    return sets.isEmpty() || isSmall
        ? inSeries(atlas.json(chosen.series()).path("periods"), chosen.period())
        : inColumns(columns(chosen.values(sets.get(0).asText())), chosen.code());
  }

  private static JsonNode inSeries(JsonNode periods, String period) {
    for (JsonNode point : periods) {
      if (point.at("/period/id").asText().equals(period)) {
        return point;
      }
    }
    return null;
  }

  private static JsonNode inColumns(JsonNode columns, String code) {
    for (int i = 0; i < columns.path("code").size(); i++) {
      if (columns.path("code").get(i).asText().equals(code)) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (String field : List.of("value", "lower", "upper", "marker")) {
          row.set(field, columns.path(field).get(i));
        }
        return row;
      }
    }
    return null;
  }

  /** Figures come in the order of their series: only the latest columns are asked for again. */
  private JsonNode columns(String path) {
    if (!path.equals(lastPath)) {
      lastPath = path;
      lastColumns = atlas.json(path).path("columns");
    }
    return lastColumns;
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
