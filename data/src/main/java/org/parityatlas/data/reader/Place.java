package org.parityatlas.data.reader;

import org.parityatlas.boundaries.SourceFormatException;

/** The file, and in a workbook the sheet, that is being read: what messages begin with. */
record Place(String file, String sheet) {

  SourceFormatException fault(String text) {
    return fault(null, null, text);
  }

  SourceFormatException fault(Integer row, String column, String text) {
    return new SourceFormatException(
        file, row, column, sheet == null ? text : "in sheet \"" + sheet + "\", " + text);
  }

  CellAddress at(int row, String column) {
    return new CellAddress(sheet, row, column);
  }
}
