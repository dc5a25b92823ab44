package org.parityatlas.data.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The headers of a table. Spaces at the ends, runs of spaces and line breaks within, case and a
 * byte order mark do not tell headers apart; everything else does.
 */
final class HeaderRow {
  private final Place place;
  private final int rowNumber;
  private final List<String> headers = new ArrayList<>();
  private final Map<String, Integer> found = new HashMap<>();

  HeaderRow(Place place, SourceRow row) {
    this.place = place;
    this.rowNumber = row.number();
    row.cells().forEach(cell -> headers.add(normal(cell)));
  }

  /** Where a column stands; a fault when it is missing or there twice. */
  int get(String header) {
    return found.computeIfAbsent(header, this::look);
  }

  private int look(String header) {
    int first = headers.indexOf(normal(header));
    if (first < 0) {
      throw place.fault(rowNumber, header, "this column is missing");
    }
    if (headers.lastIndexOf(normal(header)) != first) {
      throw place.fault(rowNumber, header, "this column is there twice");
    }
    return first;
  }

  /** Where a column stands, or -1. */
  int findOrMinusOne(String header) {
    return headers.contains(normal(header)) ? get(header) : -1;
  }

  /** Holds all headers against those the manifest knows: none may be missing, and none be new. */
  void checkDescribed(List<String> described) {
    described.forEach(this::get);
    List<String> known = described.stream().map(HeaderRow::normal).toList();
    for (String header : headers) {
      if (!header.isEmpty() && !known.contains(header)) {
        throw place.fault(rowNumber, header, "this column is not described in the manifest");
      }
    }
  }

  /** The headers, in lower case, that match a pattern. */
  List<String> list(Predicate<String> wanted) {
    return headers.stream().filter(wanted).toList();
  }

  static boolean same(String a, String b) {
    return normal(a).equals(normal(b));
  }

  private static String normal(String header) {
    String text = header.startsWith("\uFEFF") ? header.substring(1) : header;
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
