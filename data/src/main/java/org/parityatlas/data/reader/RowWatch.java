package org.parityatlas.data.reader;

import java.util.List;

/**
 * Is told of every row of a file while it streams by, whatever its reader makes of it. Rows are
 * numbered from 1, as a spreadsheet or text editor shows them; {@code sheet} is null where a file
 * has none.
 */
public interface RowWatch {

  /** A row with content, before its reader sees it. */
  default void row(String sheet, int row) {}

  /** Rows without content, the first and the last of which are named. */
  default void blank(String sheet, int first, int last) {}

  /** A row that was told of turned out to be a heading, or a line of notes. */
  default void heading(String sheet, int row) {}

  /**
   * The sheets of a workbook.
   *
   * @param notRead those the manifest names as none of its own
   */
  default void sheets(List<String> read, List<String> notRead) {}
}
