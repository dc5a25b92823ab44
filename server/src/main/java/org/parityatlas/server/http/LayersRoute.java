package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.data.reader.SeriesKey;
import org.parityatlas.server.columns.ValueColumns;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.layer.LayerRequest;
import org.parityatlas.server.layer.Question;
import org.parityatlas.server.layer.RecentLayers;
import org.parityatlas.server.store.AtlasStore;
import org.parityatlas.server.store.BoundarySet;
import org.parityatlas.server.store.Drawing;
import org.parityatlas.server.store.GeometryText;
import org.parityatlas.server.store.SetArea;
import org.parityatlas.server.store.Snapshot;

/**
 * {@code GET /api/v1/values/{set}} and {@code /layers/{set}.geojson}: the same figures, as columns
 * in area order or joined with the geometry; and the first of them in three parts, for a map that
 * is painted before its ranges are there.
 */
final class LayersRoute {
  /** A joined layer has the finest drawing with at most about so many vertices in the answer. */
  static final long MAX_LAYER_VERTICES = 400_000;

  /** A joined layer is at most about so long before it is compressed. */
  static final long MAX_LAYER_BYTES = 64L << 20;

  /** About what the properties of an area take. */
  private static final int PROPERTIES_BYTES = 300;

  private final ReleaseChoice releases;
  private final ReleaseAnswers answers;
  private final LayerParameters layers;
  private final RecentLayers built;
  private final AtlasStore store;

  LayersRoute(
      ReleaseChoice releases,
      ReleaseAnswers answers,
      LayerParameters layers,
      RecentLayers built,
      AtlasStore store) {
    this.releases = releases;
    this.answers = answers;
    this.layers = layers;
    this.built = built;
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
                    LayerJson.columns(built.get(request))));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  void features(Context ctx) {
    LayerRequest request = request(ctx, ctx.pathParam("set"));
    ContentCoding coding = ContentCoding.accepted(ctx.header("Accept-Encoding"));
    Answer answer =
        answers.get("layer|" + request.canonical(), () -> features(built.get(request), coding));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  /** Compressed in its turn, too: that takes longer than all the rest of a layer. */
  private Answer features(Layer layer, ContentCoding coding) {
    BoundarySet set = layer.request().set();
    // A borough of a national set may be drawn finely: only what is in the answer counts.
    long asked = Math.max(1, layer.areas().size());
    Drawing drawing = set.drawingWithin(MAX_LAYER_VERTICES * set.areas().size() / asked);
    List<GeometryText> geometry = store.listGeometry(set, drawing);
    checkLength(length(layer, geometry));
    return Answer.ofRelease(
        layer.request().snapshot().release(),
        Json.GEOJSON_TYPE,
        coding,
        ContentCoding.Effort.FAST,
        out -> LayerJson.writeFeatures(out, layer, drawing, geometry));
  }

  private static long length(Layer layer, List<GeometryText> geometry) {
    long bytes = 0;
    for (SetArea area : layer.areas()) {
      bytes += geometry.get(area.ordinal()).utf8().length + PROPERTIES_BYTES;
    }
    return bytes;
  }

  /** Refuses a joined layer that would be too long, before it is written. */
  static void checkLength(long bytes) {
    if (bytes > MAX_LAYER_BYTES) {
      throw RequestException.badParameter(
          "within",
          String.format(
              Locale.UK,
              "This layer would be about %,d MB, and %,d MB are the most. Ask for the areas within"
                  + " one, or for the values and the geometry apart.",
              (bytes >> 20) + 1,
              MAX_LAYER_BYTES >> 20),
          List.of());
    }
  }

  /** The words and limits of a layer over a whole set: all but its columns. */
  void view(Context ctx) {
    LayerRequest request = wholeSet(ctx);
    Answer answer =
        answers.get(
            "view|" + request.canonical(),
            () ->
                Answer.ofRelease(
                    request.snapshot().release(), Json.TYPE, LayerJson.view(built.get(request))));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  void figures(Context ctx) {
    columns(
        ctx,
        "figures|",
        request -> findPacked(request).orElseGet(() -> answer(request, LayerColumns::figures)));
  }

  /** Figures as published, over a large set, were packed when they were loaded. */
  private Optional<Answer> findPacked(LayerRequest request) {
    if (request.measure() != Measure.RATE) {
      return Optional.empty();
    }
    Question question = request.question();
    SeriesKey key =
        new SeriesKey(
            request.indicator().id(),
            question.group().id(),
            question.period(),
            request.set().geography());
    return request
        .snapshot()
        .findSeries(key)
        .flatMap(series -> store.findFigures(request.set(), series, request.indicator().decimals()))
        .map(bytes -> Answer.ofReady(ValueColumns.MEDIA_TYPE, bytes));
  }

  void ranges(Context ctx) {
    columns(ctx, "ranges|", request -> answer(request, LayerColumns::ranges));
  }

  /** Columns hold neither words nor breaks, so they are the same whatever limits are asked for. */
  private void columns(Context ctx, String part, Function<LayerRequest, Answer> work) {
    LayerRequest request = wholeSet(ctx);
    Answer answer =
        answers.get(part + request.withoutLimits().canonical(), () -> work.apply(request));
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  private Answer answer(LayerRequest request, Function<Layer, byte[]> write) {
    return Answer.ofContent(ValueColumns.MEDIA_TYPE, write.apply(built.get(request)));
  }

  private LayerRequest wholeSet(Context ctx) {
    return request(ctx, ctx.pathParam("set"), LayerParameters.WHOLE_SET_NAMES);
  }

  private LayerRequest request(Context ctx, String setId) {
    return request(ctx, setId, LayerParameters.NAMES);
  }

  private LayerRequest request(Context ctx, String setId, String[] names) {
    Parameters parameters = Parameters.of(ctx, names);
    Snapshot snapshot = releases.get(parameters);
    return layers.read(parameters, snapshot, Choices.setOfPath(snapshot, setId));
  }
}
