package org.parityatlas.server.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parityatlas.server.cells.Cell.Figure;
import org.parityatlas.server.cells.Cell.Limits;

/**
 * The Annual Population Survey's workbook: a sheet a year, an area a row, and of each ethnic group
 * a number, a denominator, a percent and the half-width of its 95% interval.
 */
final class SurveyCells implements OfficialCells {
  private static final List<String> YEARS =
      IntStream.rangeClosed(2004, 2020).mapToObj(Integer::toString).toList();

  /** The groups in the order of their blocks, of four columns each, from column C. */
  private static final List<String> GROUPS =
      List.of(
          "white", "ethnic-minority", "mixed", "indian", "pakistani-bangladeshi", "black", "other");

  private record Row(String year, int number, List<String> cells) {}

  private final List<Row> rows = new ArrayList<>();

  SurveyCells() {
    Map<String, List<List<String>>> sheets =
        OfficialSheets.open("employment-rate-ethnic-borough.xlsx", YEARS);
    sheets.forEach(
        (year, texts) -> {
          for (int i = 2; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty() && texts.get(i).get(0).matches("[EWSNK]\\d{8}")) {
              rows.add(new Row(year, i + 1, texts.get(i)));
            }
          }
        });
  }

  @Override
  public String dataset() {
    return "employment-by-ethnicity";
  }

  @Override
  public int size() {
    return rows.size() * GROUPS.size();
  }

  @Override
  public Cell get(int place) {
    Row row = rows.get(place / GROUPS.size());
    int group = place % GROUPS.size();
    int column = 2 + 4 * group;
    Figure percent = figure(row, column + 2, 1);
    Figure halfWidth = figure(row, column + 3, 1);
    Figure value = new Figure(percent.number(), weakness(percent, halfWidth));
    return new Cell(
        "sheet " + row.year() + ", row " + row.number(),
        "employment-rate",
        GROUPS.get(group),
        row.year(),
        null,
        row.cells().get(0),
        value,
        limits(value, halfWidth),
        figure(row, column, 0),
        figure(row, column + 1, 0));
  }

  /**
   * A percent is unreliable where its half-width says so, and where it is 0 or 100 and has none: of
   * the three to nine people who were asked, all or none were in work.
   */
  private static String weakness(Figure percent, Figure halfWidth) {
    if (percent.number() == null || halfWidth.number() != null) {
      return percent.marker();
    }
    boolean allOrNone = percent.number() == 0 || percent.number() == 100;
    return halfWidth.marker().equals("unreliable")
            || halfWidth.marker().equals("missing") && allOrNone
        ? "unreliable"
        : null;
  }

  /** The percent and its half-width either way, as far as a share can go. */
  private static Limits limits(Figure value, Figure halfWidth) {
    if (value.marker() != null || halfWidth.marker() != null) {
      return new Limits(null, null, value.marker() != null ? value.marker() : halfWidth.marker());
    }
    double lower = Math.round(10 * (value.number() - halfWidth.number())) / 10.0;
    double upper = Math.round(10 * (value.number() + halfWidth.number())) / 10.0;
    return new Limits(Math.max(0, lower), Math.min(100, upper), null);
  }

  private static Figure figure(Row row, int column, int decimals) {
    String text = column < row.cells().size() ? row.cells().get(column) : "";
    return switch (text) {
      case "!", "#" -> new Figure(null, "suppressed");
      case "*" -> new Figure(null, "unreliable");
      case "~" -> new Figure(null, "low");
      case "-", "" -> new Figure(null, "missing");
      default -> Figure.of(Cell.number(text), decimals);
    };
  }
}
