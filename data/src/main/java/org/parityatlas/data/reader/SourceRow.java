package org.parityatlas.data.reader;

import java.util.List;

/**
 * One row of a table as text, whatever file it came from. An empty cell and one beyond the end of
 * the row are both "".
 *
 * @param number from 1, as a spreadsheet or text editor shows it
 */
record SourceRow(int number, List<String> cells) {

  String cell(int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  /** Tells a watch of this row, blank or not. */
  void tell(RowWatch watch, String sheet) {
    if (isBlank()) {
      watch.blank(sheet, number, number);
    } else {
      watch.row(sheet, number);
    }
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
