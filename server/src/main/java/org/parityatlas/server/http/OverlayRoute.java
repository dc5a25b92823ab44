package org.parityatlas.server.http;

import io.javalin.http.Context;
import org.parityatlas.server.layer.LayerBuilder;
import org.parityatlas.server.overlay.Overlay;
import org.parityatlas.server.store.Snapshot;

/** {@code GET /api/v1/overlay/{set}}: two measures over one set of boundaries. */
final class OverlayRoute {
  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;
  private final OverlayParameters overlays;
  private final LayerBuilder layers;

  OverlayRoute(
      ReleaseChoice releases,
      ReleaseAnswers answers,
      OverlayParameters overlays,
      LayerBuilder layers) {
    this.releases = releases;
    this.answers = answers;
    this.overlays = overlays;
    this.layers = layers;
  }

  void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx, OverlayParameters.NAMES);
    Snapshot snapshot = releases.get(parameters);
    OverlayParameters.Request request =
        overlays.read(parameters, snapshot, Choices.setOfPath(snapshot, ctx.pathParam("set")));
    Answer answer =
        answers.get(
            "overlay|" + request.x().canonical() + "|" + request.y().canonical(),
            () ->
                Answer.ofRelease(
                    snapshot.release(),
                    Json.TYPE,
                    Json.bytes(
                        OverlayView.of(
                            Overlay.of(layers.build(request.x()), layers.build(request.y()))))));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }
}
