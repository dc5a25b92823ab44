package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.layer.Comparison;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.Snapshot;

/** {@code GET /api/v1/compare}: two to ten areas side by side. */
final class CompareRoute {
  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;
  private final CompareParameters requests;
  private final AtlasStore store;

  CompareRoute(
      ReleaseChoice releases,
      ReleaseAnswers answers,
      CompareParameters requests,
      AtlasStore store) {
    this.releases = releases;
    this.answers = answers;
    this.requests = requests;
    this.store = store;
  }

  void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx, CompareParameters.NAMES);
    Snapshot snapshot = releases.get(parameters);
    CompareParameters.Request request = requests.read(parameters, snapshot);
    Answer answer =
        answers.get(
            canonical(snapshot, request),
            () ->
                Answer.ofRelease(
                    snapshot.release(), Json.TYPE, Json.bytes(compare(snapshot, request))));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  private CompareView compare(Snapshot snapshot, CompareParameters.Request request) {
    List<Comparison> comparisons =
        request.questions().stream()
            .map(
                question ->
                    Comparison.of(store, snapshot, question, request.areas(), request.against()))
            .toList();
    return new ComparisonAnswer(store, snapshot, request).view(comparisons);
  }

  private static String canonical(Snapshot snapshot, CompareParameters.Request request) {
    return "compare|%d|%s|%s|%s"
        .formatted(
            snapshot.release(),
            request.areas().stream()
                .map((AreaSelection area) -> area.id() + "/" + area.geography().id())
                .collect(Collectors.joining(",")),
            request.against(),
            request.questions().stream().map(Question::canonical).collect(Collectors.joining(",")));
  }
}
