package org.parityatlas.server.importer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parityatlas.data.reader.RowTally;

/**
 * What became of one source file, in numbers and in words.
 *
 * @param counts what was counted, in the order to be shown: "areas", "values", "suppressed", ...
 * @param rows the account of every row, or of every record of a shapefile
 * @param notes what a person should know: encoding, repairs, rows that are no area, ...
 */
public record SourceReport(Map<String, Long> counts, RowTally rows, List<String> notes) {
  /** The count of figures that were not stored. */
  static final String LEFT_OUT = "left out for areas that nothing loaded names";

  public SourceReport {
    counts = new LinkedHashMap<>(counts);
    notes = List.copyOf(notes);
  }

  /** How many figures were left out, because nobody knows their area. */
  long leftOut() {
    return counts.getOrDefault(LEFT_OUT, 0L);
  }
}
