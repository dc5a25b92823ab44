package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.layer.AreaSeries;
import org.parityatlas.server.layer.EstimateSource;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.layer.SeriesChange;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;
import org.parityatlas.server.store.SourceVersion;

/**
 * {@code GET /api/v1/series/{code}}: one area, or several together, through all periods of an
 * indicator.
 */
final class SeriesRoute {
  private final ReleaseChoice releases;
  private final QuestionParameters questions;
  private final AreaSelections selections;
  private final AtlasStore store;

  SeriesRoute(
      ReleaseChoice releases,
      QuestionParameters questions,
      AreaSelections selections,
      AtlasStore store) {
    this.releases = releases;
    this.questions = questions;
    this.selections = selections;
    this.store = store;
  }

  record SeriesView(
      long release,
      SelectionView area,
      @JsonInclude(JsonInclude.Include.NON_NULL) TogetherView together,
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
    Indicator indicator = questions.indicator(parameters, snapshot);
    Measure measure = measure(parameters);
    Group group = questions.group(parameters, indicator);
    Optional<Group> reference = questions.reference(parameters, indicator, group, measure);
    AreaSelection area = area(ctx, parameters, snapshot, indicator);
    List<String> periods = snapshot.listPeriods(indicator.id(), area.geography());
    Question question =
        new Question(
            indicator,
            measure,
            group,
            reference,
            periods.get(periods.size() - 1),
            Optional.empty());
    AreaSeries series =
        AreaSeries.of(
            store.readAreas(
                snapshot, area.members().stream().map(KnownArea::key).toList(), indicator.id()),
            snapshot,
            question,
            area,
            period(parameters, "baseline", periods, indicator),
            period(parameters, "period", periods, indicator));
    List<Point> points = new ArrayList<>();
    series
        .estimates()
        .forEach(
            (period, estimate) ->
                points.add(new Point(PeriodView.of(period), EstimateView.of(estimate, measure))));
    SeriesView view =
        new SeriesView(
            snapshot.release(),
            SelectionView.of(snapshot, area),
            TogetherView.of(
                area,
                question,
                new EstimateSource(store, snapshot, question),
                series.estimates().values().stream().anyMatch(one -> one.value() != null)),
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

  private Measure measure(Parameters parameters) {
    Measure measure = questions.measure(parameters);
    if (measure.comparesPeriods()) {
      throw RequestException.badParameter(
          "measure",
          "A series holds every period, and its change from \"baseline\" to \"period\" beside"
              + " them; ask for the rate or the gap.",
          List.of(Measure.RATE.id(), Measure.GAP.id(), Measure.RATIO.id()));
    }
    return measure;
  }

  private static Optional<String> period(
      Parameters parameters, String name, List<String> periods, Indicator indicator) {
    Optional<String> asked = parameters.find(name);
    asked.ifPresent(period -> QuestionParameters.check(name, period, periods, indicator));
    return asked;
  }

  /** The area in the geography asked for, or in the one that the indicator is published for. */
  private AreaSelection area(
      Context ctx, Parameters parameters, Snapshot snapshot, Indicator indicator) {
    List<Geography> measured = snapshot.listGeographies(indicator.id());
    AreaSelection area =
        selections.ofPath(snapshot, ctx.pathParam("code"), parameters.find("geography"), measured);
    Choices.checkMeasured(indicator, area.geography(), measured);
    return area;
  }
}
