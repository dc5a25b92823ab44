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

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
