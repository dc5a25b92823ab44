package org.parityatlas.server.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.parityatlas.data.reader.RowOutcome;
import org.parityatlas.data.reader.RowTally;

/** The account of a file's rows as a line of the report. */
final class RowWords {
  private RowWords() {}

  /**
   * {@code ranks.csv, 32,845 rows: 1 heading, 32,844 loaded (28,009 of them with no boundary
   * loaded)}.
   */
  static String line(String fileName, RowTally tally) {
    List<String> parts = new ArrayList<>();
    for (RowOutcome outcome : RowOutcome.values()) {
      if (outcome != RowOutcome.LOADED && outcome != RowOutcome.LOADED_WITHOUT_BOUNDARY) {
        add(parts, tally.of(outcome), words(outcome, tally.of(outcome)));
      }
    }
    long undrawn = tally.of(RowOutcome.LOADED_WITHOUT_BOUNDARY);
    String aside = undrawn == 0 ? "" : format(" (%,d of them with no boundary loaded)", undrawn);
    add(parts, tally.of(RowOutcome.LOADED) + undrawn, "loaded" + aside);
    if (!tally.addsUp()) {
      String first = tally.firstUnclear() == null ? "" : ", the first " + tally.firstUnclear();
      parts.add(format("%,d NOT ACCOUNTED FOR", tally.unclear()) + first);
    }
    return fileName
        + format(", %,d ", tally.rows())
        + tally.unit()
        + ": "
        + String.join(", ", parts);
  }

  /** Whether the rows of all sources together are accounted for. */
  static String total(Collection<RowTally> tallies) {
    long rows = tallies.stream().mapToLong(RowTally::rows).sum();
    List<RowTally> open = tallies.stream().filter(tally -> !tally.addsUp()).toList();
    String sources = format(tallies.size() == 1 ? "%,d source" : "%,d sources", tallies.size());
    return open.isEmpty()
        ? format("Rows and records of %s read: %,d, each accounted for.", sources, rows)
        : format("The rows of %,d of %s do not add up.", open.size(), sources);
  }

  /** Which sheets of a workbook are read, and which are not. */
  static String sheets(List<String> read, List<String> notRead) {
    return "sheets read: "
        + String.join(", ", read)
        + (notRead.isEmpty() ? "" : "; not read: " + String.join(", ", notRead));
  }

  private static void add(List<String> parts, long rows, String words) {
    if (rows > 0) {
      parts.add(format("%,d ", rows) + words);
    }
  }

  private static String words(RowOutcome outcome, long rows) {
    return switch (outcome) {
      case HEADING -> rows == 1 ? "heading" : "headings and notes";
      case BLANK -> "blank";
      case DELETED -> "marked as deleted";
      case NOT_AN_AREA -> "not an area";
      case LEFT_OUT -> "left out by the manifest";
      case NAMES_NOTHING -> "naming no area";
      case REPEATED -> "repeating earlier rows";
      case NO_SUCH_AREA -> "of areas that nothing loaded names";
      case NO_FIGURE -> "with every figure withheld or missing";
      case LOADED, LOADED_WITHOUT_BOUNDARY -> "loaded";
    };
  }

  private static String format(String text, Object... numbers) {
    return String.format(Locale.UK, text, numbers);
  }
}
