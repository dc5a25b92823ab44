package org.parityatlas.server.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.reader.SeriesKey;

/**
 * One release, immutable: its boundary sets, area registry, and which series there are. Values stay
 * in the database until asked for.
 */
public final class Snapshot {
  private final long release;
  private final List<BoundarySet> sets;
  private final AreaRegistry registry;
  private final List<Series> series;
  private final Map<SeriesKey, Series> byKey;
  private final AreaSearch search;
  private final Set<Long> namingVersions;

  public Snapshot(
      long release, List<BoundarySet> sets, AreaRegistry registry, List<Series> series) {
    this(release, sets, registry, new AreaSearch(registry), Set.of(), series);
  }

  /**
   * @param namingVersions the versions that the registry was read from
   */
  Snapshot(
      long release,
      List<BoundarySet> sets,
      AreaRegistry registry,
      AreaSearch search,
      Set<Long> namingVersions,
      List<Series> series) {
    this.release = release;
    this.sets = List.copyOf(sets);
    this.registry = registry;
    this.series = List.copyOf(series);
    this.byKey = series.stream().collect(Collectors.toMap(Series::key, Function.identity()));
    this.search = search;
    this.namingVersions = Set.copyOf(namingVersions);
  }

  /** The release's number; every response names it. */
  public long release() {
    return release;
  }

  public List<BoundarySet> sets() {
    return sets;
  }

  public AreaRegistry registry() {
    return registry;
  }

  /** Areas by name or code. */
  public AreaSearch search() {
    return search;
  }

  Set<Long> namingVersions() {
    return namingVersions;
  }

  public List<Series> series() {
    return series;
  }

  public Optional<BoundarySet> findSet(String id) {
    return sets.stream().filter(set -> set.id().equals(id)).findFirst();
  }

  public Optional<Series> findSeries(SeriesKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Sets that draw a geography. */
  public List<BoundarySet> listSets(Geography geography) {
    return sets.stream().filter(set -> set.geography().equals(geography)).toList();
  }

  /** Ids of the indicators that have a series in this release, in order. */
  public List<String> listIndicatorIds() {
    return series.stream().map(one -> one.key().indicator()).distinct().sorted().toList();
  }

  /** Groups that an indicator is measured for anywhere in this release. */
  public Set<String> listGroups(String indicator) {
    return series.stream()
        .map(Series::key)
        .filter(key -> key.indicator().equals(indicator))
        .map(SeriesKey::group)
        .collect(Collectors.toSet());
  }

  /** Periods of an indicator in a geography, the earliest first. */
  public List<String> listPeriods(String indicator, Geography geography) {
    return listPeriods(
        key -> key.indicator().equals(indicator) && key.geography().equals(geography));
  }

  /** Periods in which an indicator is measured for a group in a geography, the earliest first. */
  public List<String> listPeriods(String indicator, Geography geography, String group) {
    return listPeriods(
        key ->
            key.indicator().equals(indicator)
                && key.geography().equals(geography)
                && key.group().equals(group));
  }

  private List<String> listPeriods(Predicate<SeriesKey> wanted) {
    return List.copyOf(
        series.stream()
            .map(Series::key)
            .filter(wanted)
            .map(SeriesKey::period)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Geographies for which a release has an indicator, smallest areas last. */
  public List<Geography> listGeographies(String indicator) {
    return series.stream()
        .map(Series::key)
        .filter(key -> key.indicator().equals(indicator))
        .map(SeriesKey::geography)
        .distinct()
        .sorted(Comparator.comparing(Geography::level).thenComparing(Geography::vintage))
        .toList();
  }
}
