package org.parityatlas.data.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parityatlas.boundaries.Level;

/**
 * A CSV of events counted by area and month: a row for each area, category and detail, a column for
 * each month, and no population. The months of a stated period are added up, and so are the rows of
 * a category; the sum is divided by a population that another dataset holds.
 *
 * @param area how the file names its areas
 * @param notAreas names that are no area of that level → why
 * @param category header of the column with the category
 * @param detail header of the column that tells rows of one area and category apart
 * @param periodPattern regular expression of the headers of all months; each has to be in a period
 * @param periods the periods to add up
 * @param indicators the rates
 * @param population whom the events are counted among
 * @param per 1,000 for a rate per thousand people
 * @param decimals digits after the point a rate is rounded to
 */
public record PeriodColumnsLayout(
    NamedAreas area,
    Map<String, String> notAreas,
    String category,
    String detail,
    String periodPattern,
    List<Period> periods,
    List<EventIndicator> indicators,
    Population population,
    int per,
    int decimals,
    Map<String, String> markers)
    implements Layout {

  /**
   * Areas that a file names without codes; the area registry knows their codes.
   *
   * @param header the column with the names
   * @param level the level they are of
   * @param codePrefix what their codes begin with, since two areas of a country may share a name
   */
  public record NamedAreas(String header, Level level, OptionalInt vintage, String codePrefix) {}

  /** A period's id and the headers of its months. */
  public record Period(String id, List<String> columns) {}

  /** A rate, and the categories whose events are counted in it. */
  public record EventIndicator(String indicator, List<String> categories) {}

  /**
   * The denominators of a figure of another dataset.
   *
   * @param manifest id of the dataset, which has to be loaded first
   */
  public record Population(
      String manifest, String indicator, Optional<String> group, String period) {}

  @Override
  public List<String> needs() {
    return List.of(population.manifest());
  }
}
