package org.parityatlas.data.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.manifest.Counts;
import org.parityatlas.data.manifest.Counts.Category;
import org.parityatlas.data.manifest.Counts.CategorySum;
import org.parityatlas.data.manifest.Counts.CountedIndicator;

/**
 * Turns the counts of one area by category into the shares its manifest declares. Each share keeps
 * its numerator, its denominator and every count it is made of.
 */
final class DerivedShares {
  private record Share(CountedIndicator of, Set<String> numerator, Set<String> denominator) {}

  private final Counts counts;
  private final String period;
  private final Place place;
  private final List<Share> shares = new ArrayList<>();
  private final Map<String, String> words = new HashMap<>();

  DerivedShares(Counts counts, String period, Place place) {
    this.counts = counts;
    this.period = period;
    this.place = place;
    for (CountedIndicator indicator : counts.indicators()) {
      shares.add(
          new Share(
              indicator,
              counts.expand(indicator.numerator()),
              counts.expand(indicator.denominator())));
    }
    for (Category category : counts.listCounted()) {
      words.put(category.id(), category.label().orElse(category.key()));
    }
  }

  /**
   * Gives a sink the shares of one area.
   *
   * @param cells count by category id
   */
  void emit(
      Geography geography,
      String code,
      String name,
      Map<String, CountCell> cells,
      ObservationSink sink) {
    for (Share share : shares) {
      CountSum numerator = new CountSum();
      CountSum denominator = new CountSum();
      List<Part> parts = new ArrayList<>(share.denominator().size());
      for (String id : share.denominator()) {
        CountCell cell = cells.get(id);
        boolean counted = share.numerator().contains(id);
        denominator.add(cell.count());
        if (counted) {
          numerator.add(cell.count());
        }
        parts.add(new Part(words.get(id), cell.count(), cell.text(), counted, true, cell.at()));
      }
      Figure of = denominator.figure();
      Figure some = numerator.figure();
      CountedIndicator indicator = share.of();
      Division division = new Division(indicator.per(), indicator.decimals(), null);
      sink.accept(
          new Observation(
              new SeriesKey(indicator.indicator(), indicator.group(), period, geography),
              code,
              name == null || name.isEmpty() ? null : name,
              division.apply(some, of),
              null,
              null,
              null,
              null,
              some,
              of,
              cells.get(share.numerator().iterator().next()).at(),
              List.of(),
              parts,
              division));
    }
  }

  /**
   * Holds a published total against the categories it is the sum of.
   *
   * @param published the total as published
   */
  void check(CategorySum sum, CountCell published, Map<String, CountCell> cells) {
    CountSum made = new CountSum();
    counts.expand(sum.of()).forEach(id -> made.add(cells.get(id).count()));
    Figure figure = made.figure();
    if (figure.value() != null
        && published.count().value() != null
        && !figure.value().equals(published.count().value())) {
      throw place.fault(
          published.at().row(),
          published.at().column(),
          "the total is %.0f and its parts add up to %.0f; a column or row may be missing"
              .formatted(published.count().value(), figure.value()));
    }
  }
}
