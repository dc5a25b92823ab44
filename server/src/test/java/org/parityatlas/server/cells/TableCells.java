package org.parityatlas.server.cells;

import java.util.List;
import java.util.Map;
import org.parityatlas.server.cells.Cell.Figure;
import org.parityatlas.server.cells.Cell.Limits;

/** Tables of one row an area and one column an indicator, without counts or ranges. */
final class TableCells implements OfficialCells {
  private final String dataset;
  private final List<Part> parts;

  /**
   * What a column holds.
   *
   * @param decimals of the figure as it is served
   * @param times 100 where the file writes shares of one
   */
  record Column(String header, String indicator, int decimals, int times) {}

  /**
   * One table.
   *
   * @param rows by header, with the headers' outer spaces gone
   * @param empty the word for an empty cell; null where there must be none
   */
  record Part(
      List<Map<String, String>> rows,
      String codeHeader,
      String geography,
      String period,
      List<Column> columns,
      String empty) {
    int size() {
      return rows.size() * columns.size();
    }

    Cell get(int place) {
      Map<String, String> row = rows.get(place / columns.size());
      Column column = columns.get(place % columns.size());
      String text = row.get(column.header());
      if (text == null) {
        throw new AssertionError("no column \"" + column.header() + "\" in " + row.keySet());
      }
      Figure value =
          text.isBlank() && empty != null
              ? new Figure(null, empty)
              : Figure.of(
                  Cell.number(text).multiply(java.math.BigDecimal.valueOf(column.times())),
                  column.decimals());
      String code = row.get(codeHeader);
      return new Cell(
          code + ", " + column.header() + ": " + text,
          column.indicator(),
          null,
          period,
          geography,
          code,
          value,
          Limits.NOT_PUBLISHED,
          Figure.NOT_PUBLISHED,
          Figure.NOT_PUBLISHED);
    }
  }

  TableCells(String dataset, Part... parts) {
    this.dataset = dataset;
    this.parts = List.of(parts);
  }

  @Override
  public String dataset() {
    return dataset;
  }

  @Override
  public int size() {
    return parts.stream().mapToInt(Part::size).sum();
  }

  @Override
  public Cell get(int place) {
    int left = place;
    for (Part part : parts) {
      if (left < part.size()) {
        return part.get(left);
      }
      left -= part.size();
    }
    throw new IndexOutOfBoundsException(place);
  }
}
