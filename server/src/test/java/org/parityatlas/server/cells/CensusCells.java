package org.parityatlas.server.cells;

import java.util.List;
import java.util.Map;

/**
 * Shares of counts of people: the counts of some categories among those of others. The census does
 * not say how sure they are.
 */
final class CensusCells implements OfficialCells {
  private final String dataset;
  private final String geography;
  private final Map<String, Map<String, Long>> counts;
  private final List<String> codes;
  private final List<Share> shares;

  /** What is divided by what; a category may be a total that the file states. */
  record Share(String indicator, String group, List<String> numerator, List<String> denominator) {}

  /**
   * A table.
   *
   * @param counts by code of the area and category
   */
  CensusCells(
      String dataset, String geography, Map<String, Map<String, Long>> counts, List<Share> shares) {
    this.dataset = dataset;
    this.geography = geography;
    this.counts = counts;
    this.codes = List.copyOf(counts.keySet());
    this.shares = shares;
  }

  @Override
  public String dataset() {
    return dataset;
  }

  @Override
  public int size() {
    return codes.size() * shares.size();
  }

  @Override
  public Cell get(int place) {
    String code = codes.get(place / shares.size());
    Share share = shares.get(place % shares.size());
    long numerator = sum(counts.get(code), share.numerator());
    long denominator = sum(counts.get(code), share.denominator());
    return new Cell(
        code + ", " + share.numerator(),
        share.indicator(),
        share.group(),
        "2021",
        geography,
        code,
        Cell.rate(100, numerator, denominator),
        null,
        Cell.Figure.of(numerator),
        Cell.Figure.of(denominator));
  }

  private static long sum(Map<String, Long> counts, List<String> categories) {
    return categories.stream().mapToLong(category -> count(counts, category)).sum();
  }

  private static long count(Map<String, Long> counts, String category) {
    Long count = counts.get(category);
    if (count == null) {
      throw new AssertionError("no count of " + category + " in " + counts.keySet());
    }
    return count;
  }
}
