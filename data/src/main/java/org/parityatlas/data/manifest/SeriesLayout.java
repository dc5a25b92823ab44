package org.parityatlas.data.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A CSV with a row for each area, indicator and period: a published value, and perhaps its
 * published 95% limits, a status and a note. Periods are written as ISO 8601 intervals of a year,
 * {@code 2021-04-01/P1Y}.
 *
 * @param vintage year of the census geography, where the areas' level has one
 * @param code header of the column with the area's code; its level is that of the code
 * @param name header of the column with the area's name
 * @param indicatorColumn header of the column that says which indicator a row is of
 * @param indicators which indicators there are
 * @param period header of the column with the period
 * @param value header of the column with the value
 * @param decimals digits after the point that the source publishes
 * @param limits the columns with the published limits; empty where the source has none
 * @param status header of the column with a status sign
 * @param statuses sign → marker id
 * @param note header of the column with a note
 * @param notes every note there can be → the marker id that follows from it, or {@code none}
 * @param expect header → the one text that every cell of that column has to hold
 */
public record SeriesLayout(
    OptionalInt vintage,
    String code,
    Optional<String> name,
    String indicatorColumn,
    List<NamedIndicator> indicators,
    String period,
    String value,
    int decimals,
    Optional<Limits> limits,
    Optional<String> status,
    Map<String, String> statuses,
    Optional<String> note,
    Map<String, String> notes,
    Map<String, String> expect,
    Map<String, String> markers)
    implements Layout {

  @Override
  public Map<String, String> signs() {
    Map<String, String> signs = new TreeMap<>(notes);
    signs.putAll(statuses);
    signs.putAll(markers);
    return signs;
  }

  /** What a note says that changes nothing about the figure. */
  public static final String NOTHING = "none";

  /** The source's name of an indicator, and the indicator's id. */
  public record NamedIndicator(String text, String indicator) {}

  /** Headers of the columns with the lower and the upper limit. */
  public record Limits(String lower, String upper) {}
}
