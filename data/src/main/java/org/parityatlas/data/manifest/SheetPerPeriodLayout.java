package org.parityatlas.data.manifest;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A workbook with one sheet for each period. A row is an area; side by side stand blocks of
 * columns, one for each group, with a heading over each block and a second heading over each
 * column. Both headings are compared before a row is read, so that a shifted column is an error.
 *
 * @param indicator id of the indicator that all figures are of
 * @param sheetPattern regular expression of the names of the sheets to read; the name is the period
 * @param periods sheets that have to be there
 * @param otherSheets names of sheets that hold something else; any further sheet is a fault
 * @param groupHeaderRow row, from 1, with a heading over each block
 * @param columnHeaderRow row, from 1, with a heading over each column
 * @param vintage year of the census geography, where the areas' level has one
 * @param code the column with the area's code
 * @param name the column with the area's name
 * @param cells the columns of each block, from left to right
 * @param blocks the groups
 * @param intervalMissingAt values at which an interval the source marks as missing means that the
 *     value is unreliable: all, or none, of the few people sampled were counted
 */
public record SheetPerPeriodLayout(
    String indicator,
    String sheetPattern,
    List<String> periods,
    List<String> otherSheets,
    int groupHeaderRow,
    int columnHeaderRow,
    OptionalInt vintage,
    Column code,
    Column name,
    List<Cell> cells,
    List<Block> blocks,
    List<Double> intervalMissingAt,
    Map<String, String> markers)
    implements Layout {

  /** A column by its letters and the heading it must have. */
  public record Column(String column, String header) {}

  /**
   * A column of every block.
   *
   * @param role what it holds: numerator, denominator, value, half-width
   * @param header the heading it must have
   * @param decimals digits after the point that the source publishes
   */
  public record Cell(String role, String header, int decimals) {}

  /**
   * A group's block of columns.
   *
   * @param group id of the group
   * @param column letters of the block's first column
   * @param header the heading over it
   */
  public record Block(String group, String column, String header) {}
}
