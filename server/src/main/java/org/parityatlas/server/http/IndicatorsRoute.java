package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import java.util.List;
import org.parityatlas.data.indicator.Indicator;
import org.parityatlas.server.store.Snapshot;

/**
 * {@code GET /api/v1/indicators} and {@code /indicators/{id}}: what is measured, where and when.
 */
final class IndicatorsRoute {
  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;
  private final LoadedIndicators indicators;

  IndicatorsRoute(ReleaseChoice releases, ReleaseAnswers answers, LoadedIndicators indicators) {
    this.releases = releases;
    this.answers = answers;
    this.indicators = indicators;
  }

  record All(long release, List<IndicatorView> indicators) {}

  record One(long release, @JsonUnwrapped IndicatorView indicator) {}

  void list(Context ctx) {
    Snapshot snapshot = releases.get(Parameters.of(ctx, "release"));
    Answer answer =
        answers.get(
            "indicators|" + snapshot.release(),
            () -> {
              List<IndicatorView> views =
                  indicators.list(snapshot).stream()
                      .map(one -> IndicatorView.of(snapshot, one))
                      .toList();
              return Answer.ofRelease(
                  snapshot.release(), Json.TYPE, Json.bytes(new All(snapshot.release(), views)));
            });
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  void detail(Context ctx) {
    Snapshot snapshot = releases.get(Parameters.of(ctx, "release"));
    String id = ctx.pathParam("id");
    List<Indicator> loaded = indicators.list(snapshot);
    Indicator indicator =
        loaded.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    RequestException.notFound(
                        "There is no indicator \"" + id + "\" in this release.",
                        loaded.stream().map(Indicator::id).toList()));
    One view = new One(snapshot.release(), IndicatorView.of(snapshot, indicator));
    Replies.send(
        ctx,
        Answer.ofRelease(snapshot.release(), Json.TYPE, Json.bytes(view)),
        Replies.Freshness.REVALIDATE);
  }
}
