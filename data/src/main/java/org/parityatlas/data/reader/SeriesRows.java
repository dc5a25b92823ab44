package org.parityatlas.data.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.manifest.SeriesLayout;
import org.parityatlas.data.manifest.SeriesLayout.NamedIndicator;
import org.parityatlas.data.reader.SourceColumn.Role;

/** Rows of one area, indicator and period each, with published limits where the source has them. */
final class SeriesRows {
  private final SeriesLayout layout;
  private final Place place;
  private final ObservationSink sink;
  private final NumberCells numbers;
  private final Map<String, String> indicators = new HashMap<>();
  private HeaderRow headers;
  private ExpectedTexts expected;

  SeriesRows(SeriesLayout layout, Place place, ObservationSink sink) {
    this.layout = layout;
    this.place = place;
    this.sink = sink;
    this.numbers = new NumberCells(place, layout.markers());
    for (NamedIndicator named : layout.indicators()) {
      indicators.put(named.text(), named.indicator());
    }
  }

  void row(SourceRow row) {
    if (headers == null) {
      sink.heading(place.sheet(), row.number());
      headers = new HeaderRow(place, row);
      expected = new ExpectedTexts(place, layout.expect(), headers);
      List.of(layout.code(), layout.indicatorColumn(), layout.period(), layout.value())
          .forEach(headers::get);
    } else if (!row.isBlank()) {
      figureRow(row);
    }
  }

  void end() {
    if (headers == null) {
      throw place.fault(1, null, "the row of headers is missing");
    }
  }

  private void figureRow(SourceRow row) {
    String code = text(row, layout.code());
    String name = layout.name().map(header -> text(row, header)).orElse("");
    Optional<Geography> geography = AreaCodes.find(code, layout.vintage());
    if (geography.isEmpty()) {
      sink.notAnArea(
          AreaCodes.reason(code),
          place.at(row.number(), layout.code()),
          code.isEmpty() ? name : code);
      return;
    }
    expected.check(row);
    Figure value = value(row);
    Figure lower = limit(row, layout.limits().map(SeriesLayout.Limits::lower));
    Figure upper = limit(row, layout.limits().map(SeriesLayout.Limits::upper));
    Marker why = intervalMarker(row, value, lower, upper);
    boolean interval = why == null && lower.value() != null;
    sink.accept(
        new Observation(
            new SeriesKey(indicator(row), Group.ALL, period(row), geography.get()),
            code,
            name.isEmpty() ? null : name,
            value,
            null,
            interval ? lower.value() : null,
            interval ? upper.value() : null,
            why,
            Observation.NOT_PUBLISHED,
            Observation.NOT_PUBLISHED,
            place.at(row.number(), layout.value()),
            cells(row),
            List.of(),
            null));
  }

  private List<SourceCell> cells(SourceRow row) {
    List<SourceCell> cells = new ArrayList<>();
    cells.add(cell(row, Role.VALUE, layout.value()));
    layout
        .limits()
        .ifPresent(
            limits -> {
              cells.add(cell(row, Role.LOWER, limits.lower()));
              cells.add(cell(row, Role.UPPER, limits.upper()));
            });
    layout.status().ifPresent(header -> cells.add(cell(row, Role.STATUS, header)));
    layout.note().ifPresent(header -> cells.add(cell(row, Role.NOTE, header)));
    return cells;
  }

  private SourceCell cell(SourceRow row, Role role, String header) {
    return SourceCell.of(role, header, text(row, header));
  }

  private String indicator(SourceRow row) {
    String text = text(row, layout.indicatorColumn());
    String indicator = indicators.get(text);
    if (indicator == null) {
      throw place.fault(
          row.number(),
          layout.indicatorColumn(),
          "the indicator \"" + text + "\" is not described in the manifest");
    }
    return indicator;
  }

  private String period(SourceRow row) {
    String text = text(row, layout.period());
    return IsoPeriod.find(text)
        .orElseThrow(
            () ->
                place.fault(
                    row.number(),
                    layout.period(),
                    "\"" + text + "\" is not a year such as 2020-01-01/P1Y"));
  }

  /** The value with what its status and its note say of it. */
  private Figure value(SourceRow row) {
    Figure published = number(row, layout.value());
    Optional<Marker> said =
        layout
            .status()
            .map(header -> marker(row, header, layout.statuses()))
            .filter(Optional::isPresent)
            .orElseGet(() -> layout.note().flatMap(header -> marker(row, header, layout.notes())));
    if (said.isEmpty()) {
      return published;
    }
    if (published.value() != null && !said.get().allowsValue()) {
      throw place.fault(
          row.number(),
          layout.value(),
          "there is a value where the source says \"" + said.get().id() + "\"");
    }
    return new Figure(published.value(), said.get());
  }

  private Optional<Marker> marker(SourceRow row, String header, Map<String, String> meanings) {
    String text = text(row, header);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String id = meanings.get(text);
    if (id == null) {
      throw place.fault(row.number(), header, "\"" + text + "\" is not described in the manifest");
    }
    return id.equals(SeriesLayout.NOTHING) ? Optional.empty() : Optional.of(Marker.get(id));
  }

  /** Why there is no interval: null where there is one, and where the source has none at all. */
  private Marker intervalMarker(SourceRow row, Figure value, Figure lower, Figure upper) {
    if (layout.limits().isEmpty()) {
      return null;
    }
    String column = layout.limits().get().lower();
    if ((lower.value() == null) != (upper.value() == null)) {
      throw place.fault(row.number(), column, "one of the two limits is missing");
    }
    if (lower.value() != null && value.value() == null) {
      throw place.fault(row.number(), column, "there are limits without a value");
    }
    if (lower.value() != null && (lower.value() > value.value() || upper.value() < value.value())) {
      throw place.fault(row.number(), column, "the value lies outside its own limits");
    }
    if (value.marker() != null) {
      return value.marker();
    }
    return lower.value() == null ? lower.marker() : null;
  }

  private Figure limit(SourceRow row, Optional<String> header) {
    return header.map(h -> number(row, h)).orElse(Figure.MISSING);
  }

  private Figure number(SourceRow row, String header) {
    return numbers.read(row, headers.get(header), header, layout.decimals(), 1);
  }

  private String text(SourceRow row, String header) {
    return row.cell(headers.get(header));
  }
}
