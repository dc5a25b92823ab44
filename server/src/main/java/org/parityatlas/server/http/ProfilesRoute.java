package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.List;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.profile.ProfileBuilder;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.Snapshot;

/** {@code GET /api/v1/profiles/{code}}: everything known of an area, or of several together. */
final class ProfilesRoute {
  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;
  private final LoadedIndicators indicators;
  private final AreaSelections selections;
  private final AtlasStore store;

  ProfilesRoute(
      ReleaseChoice releases,
      ReleaseAnswers answers,
      LoadedIndicators indicators,
      AreaSelections selections,
      AtlasStore store) {
    this.releases = releases;
    this.answers = answers;
    this.indicators = indicators;
    this.selections = selections;
    this.store = store;
  }

  void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx, "geography", "release");
    Snapshot snapshot = releases.get(parameters);
    AreaSelection area =
        selections.ofPath(snapshot, ctx.pathParam("code"), parameters.find("geography"), List.of());
    Answer answer =
        answers.get(
            "profile|" + snapshot.release() + "|" + area.geography().id() + "|" + area.id(),
            () ->
                Answer.ofRelease(
                    snapshot.release(),
                    Json.TYPE,
                    Json.bytes(
                        ProfileView.of(
                            snapshot,
                            ProfileBuilder.build(
                                store, snapshot, indicators.list(snapshot), area)))));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }
}
