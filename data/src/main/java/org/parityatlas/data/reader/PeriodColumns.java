package org.parityatlas.data.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.manifest.PeriodColumnsLayout;
import org.parityatlas.data.manifest.PeriodColumnsLayout.EventIndicator;
import org.parityatlas.data.manifest.PeriodColumnsLayout.Period;
import org.parityatlas.data.manifest.PeriodColumnsLayout.Population;

/**
 * Events by area, category and month, added up to rates by area and period. What is kept is one sum
 * for each area, rate and period.
 */
final class PeriodColumns {
  private record Key(String code, EventIndicator indicator, Period period) {}

  private static final class Tally {
    private final String name;
    private final CountSum events = new CountSum();
    private final List<Part> parts = new ArrayList<>();

    Tally(String name) {
      this.name = name;
    }
  }

  private final PeriodColumnsLayout layout;
  private final LoadedSources loaded;
  private final Place place;
  private final ObservationSink sink;
  private final NumberCells numbers;
  private final NamedAreaCodes codes;
  private final Set<List<String>> rowsSeen = new HashSet<>();
  private final Map<Key, Tally> tallies = new LinkedHashMap<>();
  private HeaderRow headers;

  PeriodColumns(
      PeriodColumnsLayout layout, LoadedSources loaded, Place place, ObservationSink sink) {
    this.layout = layout;
    this.loaded = loaded;
    this.place = place;
    this.sink = sink;
    this.numbers = new NumberCells(place, layout.markers());
    this.codes = new NamedAreaCodes(layout.area(), loaded, place);
  }

  void row(SourceRow row) {
    if (headers == null) {
      sink.heading(place.sheet(), row.number());
      headers = new HeaderRow(place, row);
      checkMonths(row.number());
    } else if (!row.isBlank()) {
      eventRow(row);
    }
  }

  void end() {
    if (headers == null) {
      throw place.fault(1, null, "the row of headers is missing");
    }
    tallies.forEach(this::emit);
  }

  /** A month in no period would be lost without a word. */
  private void checkMonths(int row) {
    Set<String> summed = new HashSet<>();
    for (Period period : layout.periods()) {
      for (String column : period.columns()) {
        headers.get(column);
        if (!summed.add(column)) {
          throw place.fault(row, column, "this month is in two periods of the manifest");
        }
      }
    }
    Pattern month = Pattern.compile(layout.periodPattern());
    for (String header : headers.list(month.asMatchPredicate())) {
      if (!summed.contains(header)) {
        throw place.fault(row, header, "this month is in no period of the manifest");
      }
    }
  }

  private void eventRow(SourceRow row) {
    String name = row.cell(headers.get(layout.area().header()));
    String category = row.cell(headers.get(layout.category()));
    String detail = row.cell(headers.get(layout.detail()));
    if (!rowsSeen.add(List.of(name, category, detail))) {
      throw place.fault(
          row.number(),
          layout.detail(),
          "%s, %s stands here a second time for %s".formatted(category, detail, name));
    }
    String reason = layout.notAreas().get(name);
    if (reason != null) {
      sink.notAnArea(reason, place.at(row.number(), layout.area().header()), name);
      return;
    }
    String code = codes.get(name, row.number());
    List<EventIndicator> indicators =
        layout.indicators().stream().filter(i -> i.categories().contains(category)).toList();
    if (indicators.isEmpty()) {
      throw place.fault(
          row.number(), layout.category(), "the category \"" + category + "\" is not described");
    }
    for (Period period : layout.periods()) {
      List<Part> months = months(row, category + ": " + detail, period);
      for (EventIndicator indicator : indicators) {
        Tally tally =
            tallies.computeIfAbsent(new Key(code, indicator, period), k -> new Tally(name));
        months.forEach(month -> tally.events.add(month.count()));
        tally.parts.addAll(months);
      }
    }
  }

  private List<Part> months(SourceRow row, String words, Period period) {
    List<Part> months = new ArrayList<>(period.columns().size());
    for (String column : period.columns()) {
      CountCell cell = CountCell.read(numbers, place, row, headers.get(column), column);
      months.add(new Part(words, cell.count(), cell.text(), true, false, cell.at()));
    }
    return months;
  }

  private void emit(Key key, Tally tally) {
    Figure events = tally.events.figure();
    Figure people = population(key.code());
    Division division = new Division(layout.per(), layout.decimals(), populationSeries());
    sink.accept(
        new Observation(
            new SeriesKey(
                key.indicator().indicator(), Group.ALL, key.period().id(), codes.geography()),
            key.code(),
            tally.name,
            division.apply(events, people),
            null,
            null,
            null,
            null,
            events,
            people,
            tally.parts.get(0).cell(),
            List.of(),
            tally.parts,
            division));
  }

  private SeriesKey populationSeries() {
    Population population = layout.population();
    return new SeriesKey(
        population.indicator(),
        population.group().orElse(Group.ALL),
        population.period(),
        codes.geography());
  }

  private Figure population(String code) {
    Population population = layout.population();
    return loaded
        .findDenominator(population.manifest(), populationSeries(), code)
        .orElseThrow(
            () ->
                place.fault(
                    "the population of %s is needed for its rate, and %s, which holds it, is not loaded or has no such area"
                        .formatted(code, population.manifest())));
  }
}
