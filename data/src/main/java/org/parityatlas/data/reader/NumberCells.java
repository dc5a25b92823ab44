package org.parityatlas.data.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns the text of a number column into a {@link Figure}, with the markers of its source. */
final class NumberCells {
  private final Place place;
  private final Map<String, Marker> markers = new TreeMap<>();

  NumberCells(Place place, Map<String, String> markerIds) {
    this.place = place;
    markerIds.forEach((sign, id) -> markers.put(sign, Marker.get(id)));
  }

  /**
   * Reads one cell. An empty one is missing, unless the manifest has a marker for it.
   *
   * @param decimals digits after the point that the source publishes
   * @param multiplyBy 1, or 100 for a proportion that is to be a percentage
   */
  Figure read(SourceRow row, int column, String label, int decimals, int multiplyBy) {
    String text = row.cell(column);
    Marker marker = markers.get(text);
    if (marker != null) {
      return Figure.missing(marker);
    }
    if (text.isEmpty()) {
      return Figure.MISSING;
    }
    BigDecimal exact =
        PublishedNumber.find(text)
            .orElseThrow(() -> place.fault(row.number(), label, notANumber(text)));
    BigDecimal published =
        PublishedNumber.published(exact, decimals)
            .orElseThrow(
                () ->
                    place.fault(
                        row.number(),
                        label,
                        "%s has more decimals than the %d this source publishes here; the columns may have moved"
                            .formatted(text, decimals)));
    return Figure.of(published.multiply(BigDecimal.valueOf(multiplyBy)).doubleValue());
  }

  private String notANumber(String text) {
    String quoted = "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
    List<String> signs = markers.keySet().stream().filter(sign -> !sign.isEmpty()).toList();
    return signs.isEmpty()
        ? quoted + " is not a number"
        : signs.stream()
            .collect(
                Collectors.joining(
                    " ", quoted + " is neither a number nor one of the source's signs (", ")"));
  }
}
