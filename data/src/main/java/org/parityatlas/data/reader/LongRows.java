package org.parityatlas.data.reader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.manifest.LongLayout;
import org.parityatlas.data.reader.SourceColumn.Role;

/** The rows of the project's own CSV layout: one observation each. */
final class LongRows {
  // The layout holds numbers as they are to be read, with as many decimals as it needs.
  private static final int DECIMALS = 9;

  private static final Map<Role, String> COLUMNS =
      new EnumMap<>(
          Map.of(
              Role.VALUE, "value",
              Role.VALUE_MARKER, "marker",
              Role.HALF_WIDTH, "half_width",
              Role.INTERVAL_MARKER, "interval_marker",
              Role.NUMERATOR, "numerator",
              Role.NUMERATOR_MARKER, "numerator_marker",
              Role.DENOMINATOR, "denominator",
              Role.DENOMINATOR_MARKER, "denominator_marker"));

  private final LongLayout layout;
  private final Place place;
  private final ObservationSink sink;
  private final NumberCells numbers;
  private HeaderRow headers;

  LongRows(LongLayout layout, Place place, ObservationSink sink) {
    this.layout = layout;
    this.place = place;
    this.sink = sink;
    this.numbers = new NumberCells(place, layout.markers());
  }

  void row(SourceRow row) {
    if (headers == null) {
      sink.heading(place.sheet(), row.number());
      headers = new HeaderRow(place, row);
    } else if (!row.isBlank()) {
      observation(row);
    }
  }

  void end() {
    if (headers == null) {
      throw place.fault(1, null, "the row of headers is missing");
    }
  }

  private void observation(SourceRow row) {
    String code = row.cell(headers.get("code"));
    String name = row.cell(headers.get("name"));
    Optional<Geography> geography = AreaCodes.find(code, layout.vintage());
    if (geography.isEmpty()) {
      sink.notAnArea(AreaCodes.reason(code), place.at(row.number(), "code"), code);
      return;
    }
    Figure interval = figure(row, "half_width", "interval_marker");
    Figure value = figure(row, "value", "marker");
    boolean hasInterval = interval.value() != null;
    if (hasInterval && interval.value() < 0) {
      throw place.fault(row.number(), "half_width", "the half-width is negative");
    }
    if (hasInterval && (value.value() == null || interval.marker() != null)) {
      throw place.fault(
          row.number(), "half_width", "there is a half-width without a value, or beside a marker");
    }
    sink.accept(
        new Observation(
            new SeriesKey(
                required(row, "indicator"),
                required(row, "group"),
                required(row, "period"),
                geography.get()),
            code,
            name.isEmpty() ? null : name,
            value,
            interval.value(),
            hasInterval || interval.marker() == Marker.NOT_APPLICABLE ? null : interval.marker(),
            figure(row, "numerator", "numerator_marker"),
            figure(row, "denominator", "denominator_marker"),
            place.at(row.number(), "value"),
            cells(row)));
  }

  private List<SourceCell> cells(SourceRow row) {
    List<SourceCell> cells = new ArrayList<>();
    COLUMNS.forEach(
        (role, header) -> {
          if (headers.findOrMinusOne(header) >= 0) {
            cells.add(SourceCell.of(role, header, row.cell(headers.get(header))));
          }
        });
    return cells;
  }

  private String required(SourceRow row, String column) {
    String text = row.cell(headers.get(column));
    if (text.isEmpty()) {
      throw place.fault(row.number(), column, "the cell is empty");
    }
    return text;
  }

  /** A number and the marker beside it. Columns that are not there were not published. */
  private Figure figure(SourceRow row, String column, String markerColumn) {
    boolean optional = !column.equals("value");
    if (optional && headers.findOrMinusOne(column) < 0) {
      return Observation.NOT_PUBLISHED;
    }
    Figure number = numbers.read(row, headers.get(column), column, DECIMALS, 1);
    Figure marker = numbers.read(row, headers.get(markerColumn), markerColumn, DECIMALS, 1);
    if (marker.value() != null) {
      throw place.fault(row.number(), markerColumn, "a marker is a word, not a number");
    }
    if (row.cell(headers.get(markerColumn)).isEmpty()) {
      return number;
    }
    if (number.value() != null && !marker.marker().allowsValue()) {
      throw place.fault(
          row.number(), column, "no number stands beside \"" + marker.marker().id() + "\"");
    }
    return new Figure(number.value(), marker.marker());
  }
}
