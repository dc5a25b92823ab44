package org.parityatlas.server.http;

import io.javalin.http.Context;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.layer.LayerBuilder;
import org.parityatlas.server.layer.LayerRequest;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Drawing;
import org.parityatlas.server.store.Snapshot;

/**
 * {@code GET /api/v1/values/{set}} and {@code /layers/{set}.geojson}: the same figures, as columns
 * in area order or joined with the geometry.
 */
final class LayersRoute {
  /** A joined layer has the finest drawing with at most about so many vertices in the answer. */
  private static final long MAX_LAYER_VERTICES = 400_000;

  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;
  private final LayerParameters layers;
  private final LayerBuilder builder;
  private final AtlasStore store;

  LayersRoute(
      ReleaseChoice releases,
      ReleaseAnswers answers,
      LayerParameters layers,
      LayerBuilder builder,
      AtlasStore store) {
    this.releases = releases;
    this.answers = answers;
    this.layers = layers;
    this.builder = builder;
    this.store = store;
  }

  void values(Context ctx) {
    LayerRequest request = request(ctx, ctx.pathParam("set"));
    Answer answer =
        answers.get(
            "values|" + request.canonical(),
            () ->
                Answer.ofRelease(
                    request.snapshot().release(),
                    Json.TYPE,
                    LayerJson.columns(builder.build(request))));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  void features(Context ctx) {
    LayerRequest request = request(ctx, ctx.pathParam("set"));
    Answer answer =
        answers.get("layer|" + request.canonical(), () -> features(builder.build(request)));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  private Answer features(Layer layer) {
    BoundarySet set = layer.request().set();
    // A borough of a national set may be drawn finely: only what is in the answer counts.
    long asked = Math.max(1, layer.areas().size());
    Drawing drawing = set.drawingWithin(MAX_LAYER_VERTICES * set.areas().size() / asked);
    return Answer.ofRelease(
        layer.request().snapshot().release(),
        Json.GEOJSON_TYPE,
        LayerJson.features(layer, store.listGeometry(set, drawing)));
  }

  private LayerRequest request(Context ctx, String setId) {
    Parameters parameters = Parameters.of(ctx, LayerParameters.NAMES);
    Snapshot snapshot = releases.get(parameters);
    return layers.read(parameters, snapshot, Choices.setOfPath(snapshot, setId));
  }
}
