package org.parityatlas.data.reader;

import java.util.LinkedHashMap;
import java.util.Map;

/** Columns that hold one text throughout; another one means that the file is not what it was. */
final class ExpectedTexts {
  private final Place place;
  private final Map<String, String> expected;
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  ExpectedTexts(Place place, Map<String, String> expected, HeaderRow headers) {
    this.place = place;
    this.expected = expected;
    expected.keySet().forEach(header -> columns.put(header, headers.get(header)));
  }

  void check(SourceRow row) {
    columns.forEach(
        (header, column) -> {
          String text = row.cell(column);
          if (!text.equals(expected.get(header))) {
            throw place.fault(
                row.number(),
                header,
                "should be \"%s\" and is \"%s\"".formatted(expected.get(header), text));
          }
        });
  }
}
