package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parityatlas.data.indicator.Group;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.layer.Measure;
import org.parityatlas.server.receipt.FigureSubject;
import org.parityatlas.server.receipt.Receipt;
import org.parityatlas.server.receipt.ReceiptBuilder;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;

/** {@code GET /api/v1/receipts/{indicator}/{area}}: where a number comes from, cell by cell. */
final class ReceiptsRoute {
  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;
  private final LoadedIndicators indicators;
  private final LayerParameters layers;
  private final ReceiptBuilder receipts;

  ReceiptsRoute(
      ReleaseChoice releases,
      ReleaseAnswers answers,
      LoadedIndicators indicators,
      LayerParameters layers,
      ReceiptBuilder receipts) {
    this.releases = releases;
    this.answers = answers;
    this.indicators = indicators;
    this.layers = layers;
    this.receipts = receipts;
  }

  record ReceiptAnswer(
      long release,
      AreaView area,
      LayerView.IndicatorRef indicator,
      String measure,
      LayerView.UnitView unit,
      GroupView group,
      GroupView reference,
      PeriodView period,
      ReceiptView receipt) {}

  void handle(Context ctx) {
    Parameters parameters =
        Parameters.of(ctx, "group", "reference", "measure", "period", "geography", "release");
    Snapshot snapshot = releases.get(parameters);
    Indicator indicator = indicator(snapshot, ctx.pathParam("indicator"));
    Measure measure = layers.measure(parameters);
    Group group = layers.group(parameters, indicator);
    Optional<Group> reference = layers.reference(parameters, indicator, group, measure);
    KnownArea area =
        Choices.measuredArea(
            snapshot, ctx.pathParam("area"), parameters.find("geography"), indicator);
    List<Group> groups = new ArrayList<>(List.of(group));
    reference.ifPresent(groups::add);
    String period =
        LayerParameters.period(parameters, snapshot, indicator, area.key().geography(), groups);
    FigureSubject subject = new FigureSubject(snapshot, indicator, group, period, area);
    String canonical =
        String.join(
            "|",
            "receipt",
            String.valueOf(snapshot.release()),
            indicator.id(),
            area.key().toString(),
            group.id(),
            reference.map(Group::id).orElse(""),
            measure.id(),
            period);
    Answer answer =
        answers.get(
            canonical,
            () ->
                Answer.ofRelease(
                    snapshot.release(),
                    Json.TYPE,
                    Json.bytes(answer(subject, measure, reference))));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  private ReceiptAnswer answer(FigureSubject subject, Measure measure, Optional<Group> reference) {
    Receipt receipt =
        reference
            .map(other -> receipts.gap(subject, other))
            .orElseGet(() -> receipts.rate(subject));
    long release = subject.snapshot().release();
    return new ReceiptAnswer(
        release,
        AreaView.of(subject.snapshot(), subject.area()),
        LayerView.IndicatorRef.of(subject.indicator()),
        measure.id(),
        LayerView.UnitView.of(subject.indicator(), measure),
        GroupView.of(subject.group()),
        reference.map(GroupView::of).orElse(null),
        PeriodView.of(subject.period()),
        ReceiptView.of(release, receipt));
  }

  private Indicator indicator(Snapshot snapshot, String id) {
    return indicators
        .find(snapshot, id)
        .orElseThrow(
            () ->
                RequestException.notFound(
                    "There is no indicator \"" + id + "\" in this release.",
                    indicators.list(snapshot).stream().map(Indicator::id).toList()));
  }
}
