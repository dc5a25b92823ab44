package org.parityatlas.data.reader;

import java.util.List;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.TableLayout;
import org.parityatlas.data.manifest.TableLayout.Table;

/** Reads {@link TableLayout}: a CSV with one table, or the sheets of a workbook. */
final class TableReader implements DatasetReader {
  private final TableLayout layout;

  TableReader(TableLayout layout) {
    this.layout = layout;
  }

  @Override
  public void read(
      SourceStream source, String fileName, DatasetManifest manifest, ObservationSink sink) {
    if (layout.tables().stream().anyMatch(table -> table.sheet().isPresent())) {
      readWorkbook(source, fileName, sink);
    } else if (layout.tables().size() == 1) {
      Place place = new Place(fileName, null);
      TableRows rows = new TableRows(layout, layout.tables().get(0), place, false, sink);
      new CsvRows(place, false).forEach(source, sink, rows::row);
      rows.end();
    } else {
      throw new SourceFormatException(
          manifest.id(), "$.layout.tables: several tables need a sheet each");
    }
  }

  private void readWorkbook(SourceStream source, String fileName, ObservationSink sink) {
    List<String> wanted =
        layout.tables().stream().map(table -> table.sheet().orElseThrow()).distinct().toList();
    try (Workbook workbook = Workbook.open(source, fileName)) {
      List<String> found = workbook.sheetNames();
      SheetNames.check(fileName, found, wanted, layout.otherSheets());
      sink.sheets(wanted, found.stream().filter(name -> !wanted.contains(name)).toList());
      for (Table table : layout.tables()) {
        String sheet = table.sheet().orElseThrow();
        TableRows rows = new TableRows(layout, table, new Place(fileName, sheet), true, sink);
        workbook.forEachRow(sheet, sink, rows::row);
        rows.end();
      }
    }
  }
}
