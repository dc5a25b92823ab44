package org.parityatlas.data.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.manifest.TableLayout;
import org.parityatlas.data.manifest.TableLayout.IndicatorColumn;
import org.parityatlas.data.manifest.TableLayout.Table;

/** One table with a row for each area and a column for each indicator. */
final class TableRows {
  private final Table table;
  private final Place place;
  private final boolean inSheet;
  private final ObservationSink sink;
  private final NumberCells numbers;

  private final List<Integer> columns = new ArrayList<>();
  private int codeColumn = -1;
  private int nameColumn = -1;

  TableRows(TableLayout layout, Table table, Place place, boolean inSheet, ObservationSink sink) {
    this.table = table;
    this.place = place;
    this.inSheet = inSheet;
    this.sink = sink;
    this.numbers = new NumberCells(place, layout.markers());
  }

  void row(SourceRow row) {
    if (codeColumn < 0) {
      if (!row.isBlank()) {
        sink.heading(place.sheet(), row.number());
      }
      if (row.number() >= table.headerRow()) {
        header(row);
      }
    } else if (!row.isBlank()) {
      areaRow(row);
    }
  }

  /** To be called after the last row: a table without its headers has not been read. */
  void end() {
    if (codeColumn < 0) {
      throw place.fault(table.headerRow(), null, "the row of headers is missing");
    }
  }

  private void header(SourceRow row) {
    HeaderRow headers = new HeaderRow(place, row);
    table.columns().forEach(column -> columns.add(headers.get(column.header())));
    nameColumn = table.name().map(headers::get).orElse(-1);
    codeColumn = headers.get(table.code());
  }

  private void areaRow(SourceRow row) {
    String code = row.cell(codeColumn);
    String name = nameColumn < 0 ? "" : row.cell(nameColumn);
    Optional<Geography> geography = AreaCodes.find(code, table.vintage());
    if (geography.isEmpty()) {
      sink.notAnArea(
          AreaCodes.reason(code),
          place.at(row.number(), label(codeColumn, table.code())),
          code.isEmpty() ? name : code);
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      IndicatorColumn column = table.columns().get(i);
      String label = label(columns.get(i), column.header());
      sink.accept(
          new Observation(
              new SeriesKey(
                  column.indicator(),
                  column.group().orElse(table.group()),
                  column.period().or(table::period).orElseThrow(),
                  geography.get()),
              code,
              name.isEmpty() ? null : name,
              numbers.read(row, columns.get(i), label, column.decimals(), column.multiplyBy()),
              null,
              null,
              Observation.NOT_PUBLISHED,
              Observation.NOT_PUBLISHED,
              place.at(row.number(), label),
              List.of(
                  new SourceCell(
                      new SourceColumn(SourceColumn.Role.VALUE, label, column.multiplyBy()),
                      row.cell(columns.get(i))))));
    }
  }

  private String label(int column, String header) {
    return inSheet ? ColumnLetters.of(column) : header;
  }
}
