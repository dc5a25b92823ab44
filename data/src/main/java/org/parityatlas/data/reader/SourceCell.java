package org.parityatlas.data.reader;

/**
 * A cell that a figure was read from. All cells of a published figure stand in one row.
 *
 * @param text what the cell says, as published, without spaces at its ends; "" where it is empty
 */
public record SourceCell(SourceColumn column, String text) {

  static SourceCell of(SourceColumn.Role role, String column, String text) {
    return new SourceCell(new SourceColumn(role, column), text);
  }
}
