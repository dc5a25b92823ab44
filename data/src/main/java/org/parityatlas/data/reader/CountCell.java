package org.parityatlas.data.reader;

/** A published number of people or events, what its cell says, and where it stands. */
record CountCell(Figure count, String text, CellAddress at) {

  /** Reads one; a fault where it is negative or no whole number. */
  static CountCell read(NumberCells numbers, Place place, SourceRow row, int column, String label) {
    Figure count = numbers.read(row, column, label, 0, 1);
    if (count.value() != null && count.value() < 0) {
      throw place.fault(row.number(), label, "the number of people is negative");
    }
    return new CountCell(count, row.cell(column), place.at(row.number(), label));
  }
}
