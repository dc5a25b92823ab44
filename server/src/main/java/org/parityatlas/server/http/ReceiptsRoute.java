package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.receipt.ReceiptBuilder;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;

/** {@code GET /api/v1/receipts/{indicator}/{area}}: where a number comes from, cell by cell. */
final class ReceiptsRoute {
  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;
  private final LoadedIndicators indicators;
  private final QuestionParameters questions;
  private final AtlasStore store;

  ReceiptsRoute(
      ReleaseChoice releases,
      ReleaseAnswers answers,
      LoadedIndicators indicators,
      QuestionParameters questions,
      AtlasStore store) {
    this.releases = releases;
    this.answers = answers;
    this.indicators = indicators;
    this.questions = questions;
    this.store = store;
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
      @JsonInclude(JsonInclude.Include.NON_NULL) PeriodView baseline,
      ReceiptView receipt) {}

  void handle(Context ctx) {
    Parameters parameters =
        Parameters.of(
            ctx, "group", "reference", "measure", "period", "baseline", "geography", "release");
    Snapshot snapshot = releases.get(parameters);
    Indicator indicator = indicator(snapshot, ctx.pathParam("indicator"));
    KnownArea area =
        Choices.measuredArea(
            snapshot, ctx.pathParam("area"), parameters.find("geography"), indicator);
    Question question = questions.read(parameters, snapshot, indicator, area.key().geography());
    Answer answer =
        answers.get(
            "receipt|" + snapshot.release() + "|" + area.key() + "|" + question.canonical(),
            () ->
                Answer.ofRelease(
                    snapshot.release(), Json.TYPE, Json.bytes(answer(snapshot, question, area))));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  private ReceiptAnswer answer(Snapshot snapshot, Question question, KnownArea area) {
    return new ReceiptAnswer(
        snapshot.release(),
        AreaView.of(snapshot, area),
        LayerView.IndicatorRef.of(question.indicator()),
        question.measure().id(),
        LayerView.UnitView.of(question.indicator(), question.measure()),
        GroupView.of(question.group()),
        question.reference().map(GroupView::of).orElse(null),
        PeriodView.of(question.period()),
        question.baseline().map(PeriodView::of).orElse(null),
        ReceiptView.of(
            snapshot.release(),
            ReceiptBuilder.of(store, snapshot, question, area),
            question.measure()));
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
