package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.layer.AreaSeries;
import org.parityatlas.server.layer.Measure;
import org.parityatlas.server.layer.SeriesChange;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;
import org.parityatlas.server.store.SourceVersion;

/** {@code GET /api/v1/series/{code}}: one area through all periods of an indicator. */
final class SeriesRoute {
  private final ReleaseChoice releases;
  private final LayerParameters layers;
  private final AtlasStore store;

  SeriesRoute(ReleaseChoice releases, LayerParameters layers, AtlasStore store) {
    this.releases = releases;
    this.layers = layers;
    this.store = store;
  }

  record SeriesView(
      long release,
      AreaView area,
      LayerView.IndicatorRef indicator,
      String measure,
      LayerView.UnitView unit,
      GroupView group,
      GroupView reference,
      List<Point> periods,
      ChangeView change,
      LayerView.UncertaintyView uncertainty,
      List<String> caveats,
      List<SourceView> sources) {}

  /** How the figure changed between two periods; null where that cannot be said. */
  record ChangeView(
      PeriodView baseline,
      PeriodView period,
      Double value,
      Double lower,
      Double upper,
      String clarity) {
    static ChangeView of(SeriesChange change) {
      return new ChangeView(
          PeriodView.of(change.baseline()),
          PeriodView.of(change.later()),
          change.value(),
          change.lower(),
          change.upper(),
          change.clarity().id());
    }
  }

  record Point(PeriodView period, @JsonUnwrapped EstimateView estimate) {}

  void handle(Context ctx) {
    Parameters parameters =
        Parameters.of(
            ctx,
            "indicator",
            "group",
            "reference",
            "measure",
            "period",
            "baseline",
            "geography",
            "release");
    Snapshot snapshot = releases.get(parameters);
    Indicator indicator = layers.indicator(parameters, snapshot);
    Measure measure = layers.measure(parameters);
    Group group = layers.group(parameters, indicator);
    Optional<Group> reference = layers.reference(parameters, indicator, group, measure);
    KnownArea area =
        Choices.measuredArea(
            snapshot, ctx.pathParam("code"), parameters.find("geography"), indicator);
    AreaSeries series =
        AreaSeries.of(
            store,
            snapshot,
            indicator,
            group,
            reference,
            area,
            period(parameters, "baseline", snapshot, indicator, area),
            period(parameters, "period", snapshot, indicator, area));
    List<Point> points = new ArrayList<>();
    series
        .estimates()
        .forEach(
            (period, estimate) ->
                points.add(new Point(PeriodView.of(period), EstimateView.of(estimate))));
    SeriesView view =
        new SeriesView(
            snapshot.release(),
            AreaView.of(snapshot, area),
            LayerView.IndicatorRef.of(indicator),
            measure.id(),
            LayerView.UnitView.of(indicator, measure),
            GroupView.of(group),
            reference.map(GroupView::of).orElse(null),
            points,
            series.change().map(ChangeView::of).orElse(null),
            LayerView.UncertaintyView.of(indicator),
            indicator.caveats(),
            series.sources().stream()
                .map((SourceVersion source) -> SourceView.of(source))
                .toList());
    Replies.send(
        ctx,
        Answer.ofRelease(snapshot.release(), Json.TYPE, Json.bytes(view)),
        Replies.Freshness.REVALIDATE);
  }

  private static Optional<String> period(
      Parameters parameters, String name, Snapshot snapshot, Indicator indicator, KnownArea area) {
    List<String> periods = snapshot.listPeriods(indicator.id(), area.key().geography());
    Optional<String> asked = parameters.find(name);
    asked
        .filter(period -> !periods.contains(period))
        .ifPresent(
            period -> {
              throw RequestException.badParameter(
                  name, indicator.name() + " has no period \"" + period + "\" here.", periods);
            });
    return asked;
  }
}
