package org.parityatlas.server.cells;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parityatlas.server.AtlasUnderTest;

/** What the server says where a file has a cell. */
final class ServedFigures {
  private final AtlasUnderTest atlas;

  ServedFigures(AtlasUnderTest atlas) {
    this.atlas = atlas;
  }

  /** How what is served differs from the cell; empty where it does not. */
  List<String> differences(Cell cell) {
    String path = path(cell);
    JsonNode series = atlas.json(path);
    for (JsonNode point : series.path("periods")) {
      if (point.path("period").path("id").asText().equals(cell.period())) {
        return compare(cell, path, point);
      }
    }
    return List.of(cell + ": nothing served at " + path + ": " + series.path("detail").asText());
  }

  private static String path(Cell cell) {
    String path = "/api/v1/series/" + cell.areaCode() + "?indicator=" + cell.indicator();
    String group = cell.group() == null ? "" : "&group=" + cell.group();
    return path + group + (cell.geography() == null ? "" : "&geography=" + cell.geography());
  }

  private static List<String> compare(Cell cell, String path, JsonNode point) {
    List<String> differences = new ArrayList<>();
    Comparison comparison = new Comparison(point, differences);
    comparison.number("value", cell.value().number());
    comparison.word("marker", cell.value().marker());
    if (cell.limits() != null) {
      comparison.number("lower", cell.limits().lower());
      comparison.number("upper", cell.limits().upper());
      comparison.word("intervalMarker", cell.limits().marker());
    }
    comparison.number("numerator", cell.numerator().number());
    comparison.word("numeratorMarker", cell.numerator().marker());
    comparison.number("denominator", cell.denominator().number());
    comparison.word("denominatorMarker", cell.denominator().marker());
    return differences.stream().map(text -> text + ": " + cell + ", " + path).toList();
  }

  private record Comparison(JsonNode point, List<String> differences) {
    /** The same number, but for how a computer writes it; or none on both sides. */
    void number(String field, Double expected) {
      JsonNode served = point.path(field);
      boolean same =
          expected == null
              ? served.isNull()
              : served.isNumber() && Math.abs(served.asDouble() - expected) < 1e-9;
      note(same, field, expected, served);
    }

    void word(String field, String expected) {
      JsonNode served = point.path(field);
      note(
          Objects.equals(expected, served.isTextual() ? served.asText() : null),
          field,
          expected,
          served);
    }

    private void note(boolean same, String field, Object expected, JsonNode served) {
      if (!same) {
        differences.add(field + " is " + served + " where the file has " + expected);
      }
    }
  }
}
