package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.List;
import org.parityatlas.server.store.Snapshot;

/**
 * {@code GET /api/v1/replaced-codes}: every code that is used no more, with what took its place. It
 * is given whole, so that a reader can look codes up without telling which.
 */
final class ReplacedCodesRoute {
  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;

  ReplacedCodesRoute(ReleaseChoice releases, ReleaseAnswers answers) {
    this.releases = releases;
    this.answers = answers;
  }

  record Replaced(String code, String name, String geography, List<AreaView.Ref> replacedBy) {}

  record All(long release, List<Replaced> codes) {}

  void handle(Context ctx) {
    Snapshot snapshot = releases.get(Parameters.of(ctx, "release"));
    Answer answer =
        answers.get(
            "replaced|" + snapshot.release(),
            () -> Answer.ofRelease(snapshot.release(), Json.TYPE, Json.bytes(all(snapshot))));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  private static All all(Snapshot snapshot) {
    return new All(
        snapshot.release(),
        snapshot.registry().listReplaced().stream()
            .map(
                old ->
                    new Replaced(
                        old.code(),
                        old.name(),
                        old.key().geography().id(),
                        snapshot.registry().listSuccessors(old.key()).stream()
                            .map(AreaView.Ref::of)
                            .toList()))
            .toList());
  }
}
