package org.parityatlas.server.cells;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import org.parityatlas.server.cells.Cell.Figure;
import org.parityatlas.server.cells.Cell.Limits;

/**
 * The ONS's local statistics: a row an area, indicator and year, limits in {@code lci_95} and
 * {@code uci_95}, {@code x} for no value and {@code u} for one that is too unreliable to give.
 */
final class YearlyCells implements OfficialCells {
  private static final String FEW_ASKED =
      "Estimate and confidence interval unreliable since the group sample size is small (3-9)";

  private final String dataset;
  private final List<NamedCsvRecord> rows;
  private final Map<String, String> indicators;
  private final boolean limits;

  /**
   * A file.
   *
   * @param indicators ids by the words of the column {@code indicator}
   * @param limits whether the source is one that says how sure it is
   */
  YearlyCells(String dataset, String fileName, Map<String, String> indicators, boolean limits) {
    this.dataset = dataset;
    this.rows = OfficialText.rows(fileName);
    this.indicators = indicators;
    this.limits = limits;
  }

  @Override
  public String dataset() {
    return dataset;
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public Cell get(int place) {
    NamedCsvRecord row = rows.get(place);
    String observation = row.getField("observation");
    String marker = marker(row);
    Figure value =
        observation.isEmpty()
            ? new Figure(null, marker)
            : new Figure(Figure.of(Cell.number(observation), 1).number(), marker);
    return new Cell(
        "line " + row.getStartingLineNumber(),
        indicators.get(row.getField("indicator")),
        null,
        period(row.getField("period")),
        null,
        row.getField("areacd"),
        value,
        limits(row, marker),
        Figure.NOT_PUBLISHED,
        Figure.NOT_PUBLISHED);
  }

  private static String marker(NamedCsvRecord row) {
    String status = row.getField("status");
    return switch (status) {
      case "x" -> "missing";
      case "u" -> "unreliable";
      case "" -> row.getField("notes").equals(FEW_ASKED) ? "unreliable" : null;
      default -> throw new AssertionError("status " + status);
    };
  }

  /** A calendar year is its number; another year begins in a month. */
  private static String period(String text) {
    String month = text.substring(5, 7);
    return month.equals("01") ? text.substring(0, 4) : text.substring(0, 7) + "/P1Y";
  }

  /** A range is missing for the reason that the value is, or without one. */
  private Limits limits(NamedCsvRecord row, String marker) {
    if (!limits) {
      return Limits.NOT_PUBLISHED;
    }
    String lower = row.getField("lci_95");
    String upper = row.getField("uci_95");
    if (marker != null || lower.isEmpty()) {
      return new Limits(null, null, marker == null ? "missing" : marker);
    }
    return new Limits(
        Math.max(0, Figure.of(Cell.number(lower), 1).number()),
        Math.min(100, Figure.of(Cell.number(upper), 1).number()),
        null);
  }
}
