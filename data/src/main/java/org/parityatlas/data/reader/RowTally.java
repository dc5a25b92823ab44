package org.parityatlas.data.reader;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many rows a source has, and what became of how many.
 *
 * @param unit what they are called: "rows", of a shapefile "records"
 * @param rows counted as the file streamed by
 * @param outcomes counted by what was said of each row
 * @param unclear how many rows nothing was said of, or two things that exclude each other
 * @param firstUnclear where the first of them stands, or null
 */
public record RowTally(
    String unit, long rows, Map<RowOutcome, Long> outcomes, long unclear, String firstUnclear) {

  public RowTally {
    Map<RowOutcome, Long> sorted = new EnumMap<>(RowOutcome.class);
    sorted.putAll(outcomes);
    outcomes = sorted;
  }

  /** How many rows had an outcome. */
  public long of(RowOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /** Whether every row has exactly one outcome, and none has one that is not in the file. */
  public boolean addsUp() {
    return unclear == 0 && rows == outcomes.values().stream().mapToLong(Long::longValue).sum();
  }
}
