package org.parityatlas.data.reader;

import java.util.Optional;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.manifest.SheetPerPeriodLayout;
import org.parityatlas.data.manifest.SheetPerPeriodLayout.Block;
import org.parityatlas.data.manifest.SheetPerPeriodLayout.Cell;
import org.parityatlas.data.manifest.SheetPerPeriodLayout.Column;

/**
 * One sheet of a workbook with a sheet for each period: compares the headings, then reads areas.
 */
final class PeriodSheet {
  private final SheetPerPeriodLayout layout;
  private final Place place;
  private final String period;
  private final ObservationSink sink;
  private final SurveyCells cells;
  private int headingsSeen;

  PeriodSheet(SheetPerPeriodLayout layout, Place place, String period, ObservationSink sink) {
    this.layout = layout;
    this.place = place;
    this.period = period;
    this.sink = sink;
    this.cells = new SurveyCells(layout, new NumberCells(place, layout.markers()));
  }

  void row(SourceRow row) {
    boolean heading = false;
    if (row.number() == layout.groupHeaderRow()) {
      layout.blocks().forEach(block -> checkHeading(row, block.column(), block.header()));
      heading = true;
      headingsSeen++;
    }
    if (row.number() == layout.columnHeaderRow()) {
      checkColumnHeadings(row);
      heading = true;
      headingsSeen++;
    }
    if (heading) {
      sink.heading(place.sheet(), row.number());
    } else if (!row.isBlank()) {
      areaRow(row);
    }
  }

  /** To be called after the last row: a sheet without its headings has not been read. */
  void end() {
    if (headingsSeen < 2) {
      throw place.fault(layout.groupHeaderRow(), null, "the headings over the columns are missing");
    }
  }

  private void checkColumnHeadings(SourceRow row) {
    for (Column column : java.util.List.of(layout.code(), layout.name())) {
      checkHeading(row, column.column(), column.header());
    }
    for (Block block : layout.blocks()) {
      int first = ColumnLetters.index(block.column());
      for (int i = 0; i < layout.cells().size(); i++) {
        checkHeading(row, ColumnLetters.of(first + i), layout.cells().get(i).header());
      }
    }
  }

  private void checkHeading(SourceRow row, String column, String wanted) {
    String found = row.cell(ColumnLetters.index(column));
    if (!HeaderRow.same(found, wanted)) {
      throw place.fault(
          row.number(),
          column,
          "the heading should be \"%s\" and is %s"
              .formatted(wanted, found.isEmpty() ? "empty" : "\"" + found + "\""));
    }
  }

  private void areaRow(SourceRow row) {
    if (headingsSeen < 2) {
      throw place.fault(row.number(), null, "there are figures above the headings");
    }
    String code = row.cell(ColumnLetters.index(layout.code().column()));
    String name = row.cell(ColumnLetters.index(layout.name().column()));
    Optional<Geography> geography = AreaCodes.find(code, layout.vintage());
    if (geography.isEmpty()) {
      sink.notAnArea(
          AreaCodes.reason(code),
          place.at(row.number(), layout.code().column()),
          code.isEmpty() ? name : code);
      return;
    }
    for (Block block : layout.blocks()) {
      SeriesKey series = new SeriesKey(layout.indicator(), block.group(), period, geography.get());
      sink.accept(cells.observe(series, code, name.isEmpty() ? null : name, block, row, place));
    }
  }

  /** Position of a role within a block, or -1. */
  static int offset(SheetPerPeriodLayout layout, String role) {
    for (int i = 0; i < layout.cells().size(); i++) {
      Cell cell = layout.cells().get(i);
      if (cell.role().equals(role)) {
        return i;
      }
    }
    return -1;
  }
}
