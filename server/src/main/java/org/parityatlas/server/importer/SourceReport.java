package org.parityatlas.server.importer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of one source file, in numbers and in words. Every row of the file is in one of the
 * counts.
 *
 * @param counts what was counted, in the order to be shown: "areas", "values", "suppressed", ...
 * @param notes what a person should know: encoding, repairs, rows that are no area, ...
 */
public record SourceReport(Map<String, Long> counts, List<String> notes) {
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
