package org.parityatlas.boundaries;

/**
 * A source file is not what its manifest says it is. The message names the file and, where there is
 * one, the row and the column, so that a person can open the file at the fault.
 *
 * <p>Rows count from 1 as a spreadsheet or a text editor shows them (the header is row 1; in a
 * shapefile, row is the record number). Columns are the file's own labels: {@code E} in a sheet, a
 * header name in a CSV, a field name in a DBF.
 */
public final class SourceFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final Integer row;
  private final String column;

  /** A fault of the file as a whole. */
  public SourceFormatException(String file, String fault) {
    this(file, null, null, fault, null);
  }

  /** A fault at a row and a column; either may be null where the fault has none. */
  public SourceFormatException(String file, Integer row, String column, String fault) {
    this(file, row, column, fault, null);
  }

  /** As above, with the exception that showed the fault. */
  public SourceFormatException(
      String file, Integer row, String column, String fault, Throwable cause) {
    super(describe(file, row, column, fault), cause);
    this.file = file;
    this.row = row;
    this.column = column;
  }

  private static String describe(String file, Integer row, String column, String fault) {
    StringBuilder text = new StringBuilder(file);
    if (row != null) {
      text.append(", row ").append(row);
    }
    if (column != null) {
      text.append(", column ").append(column);
    }
    return text.append(": ").append(fault).toString();
  }

  public String file() {
    return file;
  }

  /** Row from 1, or null. */
  public Integer row() {
    return row;
  }

  /** The column's own label, or null. */
  public String column() {
    return column;
  }
}
