package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Derivation;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Series;
import org.parityatlas.server.store.Snapshot;

/** An indicator as the API names it, and where and when a release has it. */
record IndicatorView(
    String id,
    String name,
    String sentenceName,
    String topic,
    String description,
    LayerView.UnitView unit,
    int decimals,
    String polarity,
    String kind,
    String breaks,
    List<String> measures,
    List<GroupView> groups,
    String defaultGroup,
    String referenceGroup,
    List<Availability> availability,
    LayerView.UncertaintyView uncertainty,
    @JsonInclude(JsonInclude.Include.NON_NULL) Derivation derivation,
    List<String> caveats,
    List<String> terms,
    List<SourceView> sources) {

  record Availability(String geography, List<String> sets, List<PeriodView> periods) {}

  static IndicatorView of(Snapshot snapshot, Indicator indicator) {
    return new IndicatorView(
        indicator.id(),
        indicator.name(),
        indicator.sentenceName(),
        indicator.topic(),
        indicator.description(),
        LayerView.UnitView.of(indicator, Measure.RATE),
        indicator.decimals(),
        indicator.polarity().id(),
        indicator.kind().id(),
        indicator.breaks().id(),
        measures(snapshot, indicator),
        indicator.groups().stream().map(GroupView::of).toList(),
        indicator.startGroup().id(),
        indicator.referenceGroup().orElse(null),
        snapshot.listGeographies(indicator.id()).stream()
            .map(geography -> availability(snapshot, indicator, geography))
            .toList(),
        LayerView.UncertaintyView.of(indicator),
        indicator.derivation().orElse(null),
        indicator.caveats(),
        indicator.terms(),
        snapshot.series().stream()
            .filter(series -> series.key().indicator().equals(indicator.id()))
            .map(Series::source)
            .distinct()
            .map(SourceView::of)
            .toList());
  }

  /** A change needs two periods somewhere. */
  private static List<String> measures(Snapshot snapshot, Indicator indicator) {
    boolean again =
        snapshot.listGeographies(indicator.id()).stream()
            .anyMatch(geography -> snapshot.listPeriods(indicator.id(), geography).size() > 1);
    return indicator.measures().stream()
        .filter(measure -> again || !measure.comparesPeriods())
        .map(Measure::id)
        .toList();
  }

  private static Availability availability(
      Snapshot snapshot, Indicator indicator, Geography geography) {
    return new Availability(
        geography.id(),
        snapshot.listSets(geography).stream().map(BoundarySet::id).toList(),
        snapshot.listPeriods(indicator.id(), geography).stream().map(PeriodView::of).toList());
  }
}
