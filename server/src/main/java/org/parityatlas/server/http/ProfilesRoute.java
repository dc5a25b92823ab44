package org.parityatlas.server.http;

import io.javalin.http.Context;
import org.parityatlas.server.profile.ProfileBuilder;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;

/** {@code GET /api/v1/profiles/{code}}: everything known of an area. */
final class ProfilesRoute {
  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;
  private final LoadedIndicators indicators;
  private final AtlasStore store;

  ProfilesRoute(
      ReleaseChoice releases,
      ReleaseAnswers answers,
      LoadedIndicators indicators,
      AtlasStore store) {
    this.releases = releases;
    this.answers = answers;
    this.indicators = indicators;
    this.store = store;
  }

  void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx, "geography", "release");
    Snapshot snapshot = releases.get(parameters);
    KnownArea area =
        Choices.areaOfPath(snapshot, ctx.pathParam("code"), parameters.find("geography"));
    Answer answer =
        answers.get(
            "profile|" + snapshot.release() + "|" + area.key(),
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
