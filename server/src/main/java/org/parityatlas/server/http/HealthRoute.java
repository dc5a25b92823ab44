package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.Map;
import org.parityatlas.server.release.Releases;

/** {@code /health/live}: the process runs. {@code /health/ready}: it can serve a release. */
final class HealthRoute {
  private final Releases releases;

  HealthRoute(Releases releases) {
    this.releases = releases;
  }

  void live(Context ctx) {
    answer(ctx, Map.of("status", "live"));
  }

  void ready(Context ctx) {
    releases
        .findLive()
        .ifPresentOrElse(
            snapshot -> answer(ctx, Map.of("status", "ready", "release", snapshot.release())),
            () -> Problems.unavailable(ctx, "Nothing is loaded yet, or the database is away."));
  }

  private static void answer(Context ctx, Map<String, Object> view) {
    ctx.header("Cache-Control", "no-store");
    Replies.write(ctx, Json.TYPE, Json.bytes(view));
  }
}
