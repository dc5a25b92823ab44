package org.parityatlas.data.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row for each area, one column for each indicator: a CSV, plain or gzipped, or sheets of a
 * workbook. Columns are found by their headers, wherever they stand; spaces around a header, its
 * case and a byte order mark do not matter, but a header that is missing or there twice does.
 *
 * @param tables in a CSV exactly one; in a workbook one for each sheet that is read
 * @param otherSheets names of sheets that hold something else; any further sheet is a fault
 */
public record TableLayout(List<Table> tables, List<String> otherSheets, Map<String, String> markers)
    implements Layout {

  /**
   * @param sheet the sheet's name, in a workbook
   * @param headerRow row of the headers, from 1
   * @param vintage year of the census geography, where the areas' level has one
   * @param code header of the column with the area's code
   * @param name header of the column with the area's name
   * @param group id of the group that all columns are of, unless a column says otherwise
   * @param period the period that all columns are of, unless a column says otherwise
   */
  public record Table(
      Optional<String> sheet,
      int headerRow,
      OptionalInt vintage,
      String code,
      Optional<String> name,
      String group,
      Optional<String> period,
      List<IndicatorColumn> columns) {}

  /**
   * A column of figures.
   *
   * @param header the column's header
   * @param decimals digits after the point that the source publishes
   * @param multiplyBy 100 where the source publishes a proportion and the indicator is a percentage
   */
  public record IndicatorColumn(
      String header,
      String indicator,
      Optional<String> group,
      Optional<String> period,
      int decimals,
      int multiplyBy) {}
}
