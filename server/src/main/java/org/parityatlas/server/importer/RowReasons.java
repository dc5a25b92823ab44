package org.parityatlas.server.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parityatlas.data.reader.CellAddress;

/** Why rows of a file are not loaded: each reason once, with what the rows are called. */
final class RowReasons {
  private static final int MAX_NAMED = 3;

  /** The rows that one reason holds of. */
  private static final class Rows {
    private final Map<String, String> firstByText = new LinkedHashMap<>();
    private long count;

    void add(CellAddress at, String text) {
      count++;
      if (firstByText.size() <= MAX_NAMED) {
        String sheet = at.sheet() == null ? "" : " of sheet " + at.sheet();
        firstByText.putIfAbsent(text, "row " + at.row() + sheet);
      }
    }

    String words() {
      List<String> named = new ArrayList<>();
      String from = count > firstByText.size() ? "from " : "";
      firstByText.forEach((text, row) -> named.add("\"" + text + "\" (" + from + row + ")"));
      boolean more = named.size() > MAX_NAMED;
      return String.format(
          Locale.UK,
          "%,d %s of %s%s",
          count,
          count == 1 ? "row" : "rows",
          String.join(", ", more ? named.subList(0, MAX_NAMED) : named),
          more ? ", …" : "");
    }
  }

  private final Map<String, Rows> notAreas = new LinkedHashMap<>();
  private final Map<String, Rows> leftOut = new LinkedHashMap<>();

  void notAnArea(String reason, CellAddress at, String text) {
    notAreas.computeIfAbsent(reason, absent -> new Rows()).add(at, text);
  }

  void leftOut(String reason, CellAddress at, String text) {
    leftOut.computeIfAbsent(reason, absent -> new Rows()).add(at, text);
  }

  /** A line for each reason. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notAreas.forEach((reason, rows) -> notes.add("not an area: " + rows.words() + ": " + reason));
    leftOut.forEach((reason, rows) -> notes.add("left out: " + rows.words() + ": " + reason));
    return notes;
  }
}
